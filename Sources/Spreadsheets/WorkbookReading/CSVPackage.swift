/// Reads a package of CSV files, as ODK exports a form whose questions repeat.
public enum CSVPackage {
    /// The tables of a package, each with the name of its file without the ending.
    ///
    /// - Throws: `CSVPackageProblem` at the first file that cannot be read, with all that is wrong in it.
    public static func read(
        bytes: [UInt8],
        limits: WorkbookLimits = .standard
    ) throws(CSVPackageProblem) -> [(name: String, sheet: Sheet)] {
        let archive: ZipArchive
        var files: [(name: String, bytes: [UInt8])] = []
        do throws(WorkbookProblem) {
            archive = try ZipArchive(bytes, limits: limits)
            for name in archive.names where name.lowercased().hasSuffix(".csv") {
                guard let part = try archive.part(name) else { continue }
                files.append((name, try part.bytes()))
            }
            if files.isEmpty { throw .otherFormat(name: "ZIP") }
        } catch {
            throw CSVPackageProblem(part: nil, list: [error.message])
        }
        var tables: [(name: String, sheet: Sheet)] = []
        for file in files {
            do throws(SheetProblems) {
                let sheet = try CSVReader.read(bytes: file.bytes)
                let name = file.name.split(separator: "/").last.map(String.init) ?? file.name
                tables.append((String(name.dropLast(4)), sheet))
            } catch {
                throw CSVPackageProblem(part: file.name, list: error.list.map(\.message))
            }
        }
        return tables
    }
}
