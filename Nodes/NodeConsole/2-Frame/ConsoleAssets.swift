import CConsoleAssets

/// The files the program carries: templates, style, script, icon.
package enum ConsoleAssets {
    static let stylePath = "/console.css"
    static let scriptPath = "/console.js"
    /// The style of the printed sheet, as the file of it carries it.
    static let sheetStylePath = "/fiche.css"
    static let iconPath = "/favicon.svg"
    static let entryStylePath = "/entry.css"
    static let entryScriptPath = "/entry.js"

    /// Every file by its name.
    package static let all: [String: [UInt8]] = {
        var count = 0
        let first = grenier_console_assets(&count)
        return Dictionary(
            UnsafeBufferPointer(start: first, count: count).map { asset in
                (
                    String(cString: asset.name),
                    Array(UnsafeBufferPointer(start: asset.bytes, count: asset.size))
                )
            },
            uniquingKeysWith: { first, _ in first }
        )
    }()
}
