/// Reads XLSX workbooks as people really send them (ECMA-376, SpreadsheetML).
///
/// Values only: what a formula gave when the file was saved, days by their format, numbers as they
/// were shown. Pictures, comments, macros and links are never looked at.
public enum WorkbookReader {
    /// Whether bytes look like a workbook, or like one of another program.
    public static func recognises(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: Array("PK\u{3}\u{4}".utf8))
            || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
    }

    /// The worksheets of a file.
    ///
    /// - Throws: `WorkbookProblems` with everything that keeps the file from being read.
    public static func read(
        bytes: [UInt8],
        limits: WorkbookLimits = .standard
    ) throws(WorkbookProblems) -> Workbook {
        var log = WorkbookLog(problemsMax: limits.problemsMax)
        do throws(WorkbookProblem) {
            if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw .lockedOrOld }
            let package = WorkbookPackage(try ZipArchive(bytes, limits: limits))
            let workbook = try package.workbook(&log)
            if log.isEmpty { return workbook }
        } catch {
            log.add(error)
        }
        throw log.error
    }
}
