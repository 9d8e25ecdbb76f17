import ClusterProtocol
import Indicators
import Localisation
import NodeCore
import Spreadsheets

extension FuzzTarget {
    func checkInvite(_ bytes: [UInt8]) throws(FuzzFinding) -> Bool {
        let invite: Invite
        do { invite = try Invite(decoding: bytes) } catch { return false }
        return try checkSame(invite)
    }

    func checkInviteText(_ bytes: [UInt8]) throws(FuzzFinding) -> Bool {
        let invite: Invite
        do {
            invite = try InviteText.read(String(decoding: bytes, as: UTF8.self))
        } catch {
            try expectSaid(error.message)
            return false
        }
        return try checkSame(invite)
    }

    private func checkSame(_ invite: Invite) throws(FuzzFinding) -> Bool {
        do {
            let text = try InviteText.write(invite)
            guard text.utf8.count <= Limits.inviteTextBytesMax else { return true }
            guard try InviteText.read(text) == invite else {
                throw FuzzFinding("an invite's text is another invite")
            }
        } catch let finding as FuzzFinding {
            throw finding
        } catch {
            throw FuzzFinding("an invite that was read has no text: \(error)")
        }
        return true
    }

    /// The bytes as a file, and as what stands between a good opening and a good closing digest.
    func checkBundle(_ bytes: [UInt8]) throws(FuzzFinding) -> Bool {
        let opened = BundleFile.magic + [BundleFile.version] + bytes
        let isFile = try checkBundleFile(bytes)
        return try checkBundleFile(opened + Digest(of: opened).bytes) || isFile
    }

    private func checkBundleFile(_ bytes: [UInt8]) throws(FuzzFinding) -> Bool {
        let bundle: BundleFile
        do {
            bundle = try BundleFile(decoding: bytes)
        } catch {
            try expectSaid(error.message)
            return false
        }
        guard bundle.bytes == bytes, bundle.byteCount == bytes.count else {
            throw FuzzFinding("a bundle is not the bytes it was read from")
        }
        for frame in bundle.frames { _ = try checkEnvelope(frame) }
        return true
    }

    func checkIndicators(_ bytes: [UInt8]) throws(FuzzFinding) -> Bool {
        do {
            let catalogue = try Catalogue(parsing: bytes)
            let codes = catalogue.indicators.map(\.code)
            guard Set(codes).count == codes.count, !codes.isEmpty else {
                throw FuzzFinding("a catalogue was accepted without codes, or with one twice")
            }
            return true
        } catch let problems as CatalogueProblems {
            guard !problems.list.isEmpty else { throw FuzzFinding("refused without a reason") }
            for problem in problems.list { try expectSaid(problem.message) }
            return false
        } catch let finding as FuzzFinding {
            throw finding
        } catch {
            throw FuzzFinding("\(error)")
        }
    }

    /// What is read of a table, written as a table, is the same table.
    ///
    /// Where the reader finds the separator it was written with: of a table that holds more of
    /// another separator than of its own, nobody can tell (docs/reliability.md).
    func checkTable(_ bytes: [UInt8]) throws(FuzzFinding) -> Bool {
        let sheet: Sheet
        do {
            sheet = try CSVReader.read(bytes: bytes)
        } catch {
            guard !error.list.isEmpty else { throw FuzzFinding("refused without a reason") }
            for problem in error.list { try expectSaid(problem.message) }
            return false
        }
        guard sheet.rows.allSatisfy({ $0.cells.count == sheet.headers.count }) else {
            throw FuzzFinding("a row has not as many cells as there are headers")
        }
        let rows = sheet.rows.map(\.cells)
        for separator in Separator.allCases {
            let written = CSVWriter(separator: separator).bytes(headers: sheet.headers, rows: rows)
            do {
                let again = try CSVReader.read(bytes: written)
                guard again.separator == separator else { continue }
                guard again.headers == sheet.headers, again.rows.map(\.cells) == rows else {
                    throw FuzzFinding("written and read again, it is another table")
                }
            } catch let finding as FuzzFinding {
                throw finding
            } catch {
                // Without any cell to tell by, each separator is as good as another.
                let isTold = sheet.headers.count > 1 && !Self.holdsSeparators(sheet)
                guard isTold else { continue }
                throw FuzzFinding("a table that was written is not read: \(error)")
            }
        }
        return true
    }

    private static func holdsSeparators(_ sheet: Sheet) -> Bool {
        let marks = Separator.allCases.map(\.rawValue)
        return (sheet.headers + sheet.rows.flatMap(\.cells)).contains { cell in
            cell.contains { marks.contains($0) }
        }
    }

    func checkFigures(_ bytes: [UInt8]) throws(FuzzFinding) -> Bool {
        let trial = ImportTrial(bytes, catalogue: FuzzSurroundings.catalogue, file: "f.csv")
        switch trial {
        case .good(let rows, let figures):
            guard rows > 0, figures <= rows * FuzzSurroundings.catalogue.indicators.count else {
                throw FuzzFinding("\(figures) figures in \(rows) rows")
            }
            return true
        case .refused(let problems):
            guard !problems.isEmpty else { throw FuzzFinding("refused without a reason") }
            for problem in problems { try expectSaid(problem) }
            return false
        }
    }

    private func expectSaid(_ message: Message) throws(FuzzFinding) {
        for language in Language.allCases where message.rendered(in: language).isEmpty {
            throw FuzzFinding("refused without words")
        }
    }
}
