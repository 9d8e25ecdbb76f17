import Foundation
import Indicators
import Localisation

/// Reads a file of rows, one JSON object a line: pure.
///
/// `{"id": "…", "kind": "delivery", "fields": {"date": "2025-07-12", "delivered": "12 tonnes"}}`:
/// fields say what a person would have typed. Blank lines count as lines and say nothing.
struct LoadReader {
    /// What problems name as their source.
    let file: String

    /// Longest name a source gives, in characters.
    static let nameCharactersMax = 200
    /// How a row looks.
    static let example = #"{"id": "…", "kind": "…", "fields": {"…": "…"}}"#

    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    private static let blanks = Set(" \t\r".utf8)

    /// The rows that can be read, and every problem of the others.
    func read(_ bytes: [UInt8]) -> (rows: [LoadRow], problems: [InputProblem]) {
        var rows: [LoadRow] = []
        var problems: [InputProblem] = []
        var firstRows: [RecordID: Int] = [:]
        let hasMark = bytes.starts(with: Self.byteOrderMark)
        let lines = bytes.dropFirst(hasMark ? Self.byteOrderMark.count : 0)
            .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated()
        where !line.allSatisfy({ Self.blanks.contains($0) }) {
            let number = index + 1
            guard let found = try? JSONDecoder().decode(Line.self, from: Data(line)) else {
                problems.append(problem(number, nil, nil, Text.loadNotARow(Self.example)))
                continue
            }
            let name = RecordReader.trimmed(found.id)
            guard !name.isEmpty, name.count <= Self.nameCharactersMax, !name.contains("\0") else {
                let reason = Text.loadNotAName(Self.nameCharactersMax)
                problems.append(problem(number, "id", found.id, reason))
                continue
            }
            let row = LoadRow(
                row: number,
                name: name,
                kind: RecordKindCode(found.kind),
                typed: found.fields.mapValues(\.text)
            )
            if let first = firstRows[row.id] {
                problems.append(problem(number, "id", name, Text.loadNamedTwice(name, first)))
            } else {
                firstRows[row.id] = number
            }
            rows.append(row)
        }
        if rows.isEmpty, problems.isEmpty {
            problems.append(InputProblem(source: file, reason: Text.loadNothing()))
        }
        return (rows, problems)
    }

    private func problem(
        _ row: Int,
        _ column: String?,
        _ seen: String?,
        _ reason: Message
    ) -> InputProblem {
        InputProblem(source: file, row: row, column: column, seen: seen, reason: reason)
    }

    private struct Line: Decodable {
        let id: String
        let kind: String
        let fields: [String: Typed]
    }

    /// What was typed into a field: a text, a whole number, or yes and no.
    ///
    /// A number with decimals has to be a text: nothing exact is left of it once JSON has read it.
    private struct Typed: Decodable {
        let text: String

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let isYes = try? container.decode(Bool.self) {
                text = isYes ? "1" : "0"
            } else if let whole = try? container.decode(Int64.self) {
                text = String(whole)
            } else {
                text = try container.decode(String.self)
            }
        }
    }
}
