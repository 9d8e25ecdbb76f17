/// ZIP packages written by hand, so that tests can pack what no program would.
package enum PackedFile {
    /// The parts, stored as they are.
    package static func zip(_ parts: [(name: String, content: [UInt8])]) -> [UInt8] {
        var body: [UInt8] = []
        var directory: [UInt8] = []
        for part in parts {
            let name = Array(part.name.utf8)
            let common =
                short(20) + short(0) + short(0) + short(0) + short(33) + long(crc(part.content))
                + long(UInt32(part.content.count)) + long(UInt32(part.content.count))
                + short(name.count) + short(0)
            let offset = UInt32(body.count)
            body += long(0x0403_4B50) + common + name + part.content
            directory +=
                long(0x0201_4B50) + short(20) + common + short(0) + short(0) + short(0) + long(0)
                + long(offset) + name
        }
        return body + directory + long(0x0605_4B50) + short(0) + short(0) + short(parts.count)
            + short(parts.count) + long(UInt32(directory.count)) + long(UInt32(body.count))
            + short(0)
    }

    /// A workbook whose sheets hold this markup between `<worksheet>` and its end.
    package static func workbook(
        sheets: [(name: String, markup: String)],
        texts: [String] = [],
        formats: [String] = [],
        countsFrom1904: Bool = false,
        changing parts: [String: String?] = [:]
    ) -> [UInt8] {
        let head = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#
        let main = #"xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main""#
        let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let list = sheets.enumerated().map {
            #"<sheet name="\#($0.element.name)" sheetId="\#($0.offset + 1)" r:id="rId\#($0.offset + 1)"/>"#
        }
        let targets = sheets.indices.map {
            #"<Relationship Id="rId\#($0 + 1)" Type="\#(types)/worksheet" Target="worksheets/sheet\#($0 + 1).xml"/>"#
        }
        let codes = formats.enumerated().map {
            #"<numFmt numFmtId="\#(164 + $0.offset)" formatCode="\#($0.element)"/>"#
        }
        let styles = formats.indices.map { #"<xf numFmtId="\#(164 + $0)"/>"# }
        var files: [(String, String)] = [
            (
                "_rels/.rels",
                #"<Relationships><Relationship Id="a" Type="\#(types)/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
            ),
            (
                "xl/workbook.xml",
                #"<workbook \#(main) xmlns:r="\#(types)"><workbookPr date1904="\#(countsFrom1904 ? 1 : 0)"/><sheets>\#(list.joined())</sheets></workbook>"#
            ),
            (
                "xl/_rels/workbook.xml.rels",
                "<Relationships>\(targets.joined())"
                    + #"<Relationship Id="s" Type="\#(types)/sharedStrings" Target="/xl/sharedStrings.xml"/>"#
                    + #"<Relationship Id="t" Type="\#(types)/styles" Target="./styles.xml"/></Relationships>"#
            ),
            ("xl/sharedStrings.xml", "<sst \(main)>\(texts.joined())</sst>"),
            (
                "xl/styles.xml",
                "<styleSheet \(main)><numFmts>\(codes.joined())</numFmts>"
                    + #"<cellXfs><xf numFmtId="0"/>\#(styles.joined())</cellXfs></styleSheet>"#
            ),
        ]
        for (place, sheet) in sheets.enumerated() {
            files.append(
                (
                    "xl/worksheets/sheet\(place + 1).xml",
                    "<worksheet \(main)>\(sheet.markup)</worksheet>"
                )
            )
        }
        return zip(
            files.compactMap { name, text in
                switch parts[name] {
                case .some(.none): nil
                case .some(.some(let other)): (name, Array(other.utf8))
                case .none: (name, Array((head + text).utf8))
                }
            }
        )
    }

    private static func short(_ number: Int) -> [UInt8] {
        [UInt8(number & 0xFF), UInt8(number >> 8 & 0xFF)]
    }

    private static func long(_ number: UInt32) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }

    private static func crc(_ bytes: [UInt8]) -> UInt32 {
        var crc = UInt32.max
        for byte in bytes {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
        return ~crc
    }
}
