import CQREncode
import Foundation
import Invitations
import TestRandomness
import Testing

/// What is drawn is the code the library made, with the margin a reader needs.
@Suite("QR codes of invites")
struct QRSymbolTests {
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ-")

    /// Texts like invites, short and long.
    private func texts(_ count: Int) -> (seed: UInt64, texts: [String]) {
        let seed = UInt64.random(in: 0 ... .max)
        var random = SplitMix64(seed: seed)
        let texts = (0..<count).map { _ in
            let length = Int.random(in: 1...700, using: &random)
            return "GRENIER1-"
                + String(
                    (0..<length).compactMap { _ in Self.alphabet.randomElement(using: &random) }
                )
        }
        return (seed, texts)
    }

    /// The library's own answer: rows of dark modules, without a margin.
    private func expected(_ text: String, _ level: QRecLevel) throws -> [[Bool]] {
        let code = try #require(QRcode_encodeString(text, 0, level, QR_MODE_8, 1))
        defer { QRcode_free(code) }
        let side = Int(code.pointee.width)
        let data = try #require(code.pointee.data)
        return (0..<side).map { row in (0..<side).map { data[row * side + $0] & 1 == 1 } }
    }

    private func framed(_ rows: [[Bool]]) -> [[Bool]] {
        let margin = [Bool](repeating: false, count: 4)
        let blank = [[Bool]](
            repeating: [Bool](repeating: false, count: rows.count + 8),
            count: 4
        )
        return blank + rows.map { margin + $0 + margin } + blank
    }

    /// Reads the half blocks back.
    private func modules(ofTerminal text: String) throws -> [[Bool]] {
        var rows: [[Bool]] = []
        for line in text.split(separator: "\n") {
            let colours = "\u{1B}[38;5;16;48;5;231m"
            try #require(line.hasPrefix(colours) && line.hasSuffix("\u{1B}[0m"))
            let drawn = line.dropFirst(colours.count).dropLast(4)
            rows.append(drawn.map { $0 == "█" || $0 == "▀" })
            rows.append(drawn.map { $0 == "█" || $0 == "▄" })
        }
        // An odd number of rows ends in half a line, which is margin.
        if let last = rows.last, rows.count.isMultiple(of: 2), rows[0].count % 2 == 1 {
            #expect(!last.contains(true))
            rows.removeLast()
        }
        return rows
    }

    /// Reads the runs of the path back.
    private func modules(ofSVG text: String, side: Int) throws -> [[Bool]] {
        let head = "viewBox=\"0 0 \(side) \(side)\""
        try #require(text.contains(head))
        var rows = [[Bool]](repeating: [Bool](repeating: false, count: side), count: side)
        let path = try #require(text.firstMatch(of: /d="([^"]*)"/)?.1)
        for run in path.matches(of: /M(\d+) (\d+)h(\d+)v1h-(\d+)z/) {
            let numbers = [run.1, run.2, run.3, run.4].compactMap { Int($0) }
            #expect(numbers.count == 4 && numbers[2] == numbers[3])
            for column in numbers[0]..<numbers[0] + numbers[2] { rows[numbers[1]][column] = true }
        }
        return rows
    }

    @Test("The terminal and the SVG show the library's modules, four light ones around")
    func drawn() throws {
        let (seed, texts) = texts(60)
        for text in texts {
            for (resilience, level) in [
                (QRSymbol.Resilience.screen, QR_ECLEVEL_L), (.paper, QR_ECLEVEL_M),
            ] {
                let symbol = try QRSymbol(text, resilience: resilience)
                let wanted = framed(try expected(text, level))
                #expect(symbol.columns == wanted.count, "seed \(seed)")
                #expect(
                    try modules(ofTerminal: symbol.terminalText) == wanted,
                    "seed \(seed), \(text)"
                )
                #expect(
                    try modules(ofSVG: symbol.svg, side: wanted.count) == wanted,
                    "seed \(seed), \(text)"
                )
            }
        }
    }

    @Test("Capital letters take a smaller picture; an invite fits a terminal of 80 columns")
    func small() throws {
        let invite =
            "grenier1-" + String(repeating: "a7k", count: 100) + "-baobab-igname-lagune-soleil"
        let small = try QRSymbol(invite.uppercased(), resilience: .screen)
        let large = try QRSymbol(invite, resilience: .screen)
        #expect(small.side < large.side)
        #expect(small.columns <= 80)
    }

    @Test("A text that no code holds, or none at all, is refused")
    func refused() {
        let long = String(repeating: "é", count: 4_000)
        #expect(throws: QRProblem.tooLong(bytes: 8_000)) {
            _ = try QRSymbol(long, resilience: .screen)
        }
        #expect(throws: QRProblem.unusable) { _ = try QRSymbol("", resilience: .paper) }
        #expect(throws: QRProblem.unusable) { _ = try QRSymbol("a\u{0}b", resilience: .paper) }
    }

    /// Another program's eyes, where it is installed: Debian zbar-tools.
    @Test(
        "A reader reads what was drawn",
        .enabled(
            if: FileManager.default.isExecutableFile(atPath: "/usr/bin/zbarimg"),
            "needs Debian's zbar-tools; the other tests compare the drawing with the library's modules"
        )
    )
    func read() throws {
        let (seed, texts) = texts(6)
        for text in texts {
            let symbol = try QRSymbol(text, resilience: .paper)
            let path = FileManager.default.temporaryDirectory.path + "/\(UUID().uuidString).pgm"
            defer { try? FileManager.default.removeItem(atPath: path) }
            let wanted = try modules(ofSVG: symbol.svg, side: symbol.columns)
            let scale = 4
            var image = "P2\n\(wanted.count * scale) \(wanted.count * scale)\n255\n"
            for row in wanted {
                let line =
                    row.flatMap { [String](repeating: $0 ? "0" : "255", count: scale) }
                    .joined(separator: " ") + "\n"
                image += String(repeating: line, count: scale)
            }
            try Data(image.utf8).write(to: URL(fileURLWithPath: path))
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/zbarimg")
            process.arguments = ["--quiet", "--raw", path]
            let output = Pipe()
            process.standardOutput = output
            process.standardError = FileHandle.nullDevice
            try process.run()
            let said = output.fileHandleForReading.readDataToEndOfFile()
            process.waitUntilExit()
            #expect(
                String(decoding: said, as: UTF8.self).trimmingCharacters(
                    in: .whitespacesAndNewlines
                )
                    == text,
                "seed \(seed)"
            )
        }
    }
}
