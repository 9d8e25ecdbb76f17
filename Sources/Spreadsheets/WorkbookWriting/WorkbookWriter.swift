import CXLSXWriter
import Foundation

/// Writes XLSX workbooks with libxlsxwriter: typed cells, headings that stay in sight, lists to choose
/// from.
public enum WorkbookWriter {
    /// The bytes of the file.
    ///
    /// The library writes to a file, not to memory: to one in the system's temporary folder that nobody
    /// else may read and that is gone afterwards.
    ///
    /// - Throws: `WorkbookWritingError` when that is not possible.
    public static func bytes(_ draft: WorkbookDraft) throws(WorkbookWritingError) -> [UInt8] {
        let pattern = FileManager.default.temporaryDirectory
            .appendingPathComponent("grenier-XXXXXX").path
        var path = Array(pattern.utf8CString)
        let descriptor = mkstemp(&path)
        guard descriptor >= 0 else { throw WorkbookWritingError(reason: pattern) }
        Foundation.close(descriptor)
        let name = String(decoding: path.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        defer { unlink(name) }
        try write(draft, to: name)
        do {
            return Array(try Data(contentsOf: URL(fileURLWithPath: name)))
        } catch {
            throw WorkbookWritingError(reason: error.localizedDescription)
        }
    }

    private static func write(
        _ draft: WorkbookDraft,
        to path: String
    ) throws(WorkbookWritingError) {
        var options = lxw_workbook_options()
        options.use_zip64 = 0
        guard let workbook = workbook_new_opt(path, &options) else {
            throw WorkbookWritingError(reason: "libxlsxwriter")
        }
        var properties = lxw_doc_properties()
        properties.created = time_t(draft.createdAtSeconds)
        workbook_set_properties(workbook, &properties)
        var failures: [lxw_error] = []
        let looks = WorkbookLooks(workbook)
        var isFirst = true
        for sheet in draft.sheets {
            guard let target = workbook_add_worksheet(workbook, sheet.name) else {
                failures.append(LXW_ERROR_PARAMETER_VALIDATION)
                continue
            }
            var writer = WorksheetWriter(target, looks: looks)
            writer.write(sheet)
            failures += writer.failures
            if sheet.isHidden {
                worksheet_hide(target)
            } else if isFirst {
                worksheet_activate(target)
                worksheet_set_first_sheet(target)
                isFirst = false
            }
        }
        // Closing writes the file and frees everything, whatever went wrong before.
        failures.append(workbook_close(workbook))
        if let failure = failures.first(where: { $0 != LXW_NO_ERROR }) {
            throw WorkbookWritingError(reason: String(cString: lxw_strerror(failure)))
        }
    }
}
