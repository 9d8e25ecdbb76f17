/// A cell as the file has it.
struct RawCell {
    /// `s` for a shared text, `str` for a formula's, `n` for a number and when nothing is said.
    let type: String
    let style: Int
    /// Its value or its place among the shared texts.
    private(set) var value: String?
    /// Its text, where it holds one itself.
    private(set) var inline = ""
    private(set) var hasFormula = false

    /// Reads to the end of the cell that the cursor has opened.
    init(_ cursor: MarkupCursor) throws(WorkbookProblem) {
        type = cursor.attribute("t") ?? "n"
        style = cursor.attribute("s").flatMap { Int($0) } ?? 0
        var isInValue = false
        while let event = try cursor.next() {
            switch event {
            case .open("v"): isInValue = true
            case .close("v"): isInValue = false
            case .text(let piece) where isInValue: value = (value ?? "") + piece
            case .open("f"): hasFormula = true
            case .open("is"): inline = try RichText.read(cursor, until: "is")
            case .close("c"): return
            default: continue
            }
        }
    }
}
