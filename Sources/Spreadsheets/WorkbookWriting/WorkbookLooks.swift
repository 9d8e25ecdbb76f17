import CXLSXWriter

/// The formats of a workbook, each made once.
struct WorkbookLooks {
    private let looks: [CellLook: UnsafeMutablePointer<lxw_format>]
    private let dates: [CellLook: UnsafeMutablePointer<lxw_format>]
    /// Formats of whole columns, by how their cells take what people type.
    private let entries: [CellEntry: UnsafeMutablePointer<lxw_format>]

    init(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
        var looks: [CellLook: UnsafeMutablePointer<lxw_format>] = [:]
        var dates: [CellLook: UnsafeMutablePointer<lxw_format>] = [:]
        for look in CellLook.allCases {
            looks[look] = Self.format(look, in: workbook)
            dates[look] = Self.format(look, in: workbook)
            dates[look].map { format_set_num_format($0, Self.day) }
        }
        var entries: [CellEntry: UnsafeMutablePointer<lxw_format>] = [:]
        entries[.text] = workbook_add_format(workbook)
        entries[.text].map { format_set_num_format($0, "@") }
        entries[.date] = workbook_add_format(workbook)
        entries[.date].map { format_set_num_format($0, Self.day) }
        (self.looks, self.dates, self.entries) = (looks, dates, entries)
    }

    func format(_ look: CellLook, isDate: Bool) -> UnsafeMutablePointer<lxw_format>? {
        isDate ? dates[look] : look == .plain ? nil : looks[look]
    }

    func format(_ entry: CellEntry) -> UnsafeMutablePointer<lxw_format>? { entries[entry] }

    private static let day = "dd/mm/yyyy"

    private static func format(
        _ look: CellLook,
        in workbook: UnsafeMutablePointer<lxw_workbook>
    ) -> UnsafeMutablePointer<lxw_format>? {
        guard let format = workbook_add_format(workbook) else { return nil }
        switch look {
        case .plain: break
        case .heading, .requiredHeading:
            format_set_bold(format)
            format_set_text_wrap(format)
            format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
            format_set_bg_color(format, look == .heading ? 0xE8F0E4 : 0xFBE9C6)
            format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
        case .code: format_set_font_color(format, 0x808080)
        case .title:
            format_set_bold(format)
            format_set_font_size(format, 14)
        case .paragraph:
            format_set_text_wrap(format)
            format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        }
        return format
    }
}
