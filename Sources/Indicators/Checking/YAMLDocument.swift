import Yams

/// The bytes of a catalogue file as a tree of YAML nodes.
enum YAMLDocument {
    /// The root of the document, or nil with a problem in the log.
    static func root(of source: [UInt8], log: inout CatalogueLog) -> Node? {
        let bytesMax = CatalogueLimits.fileBytesMax
        guard source.count <= bytesMax else {
            log.add(.tooLarge(bytesMax: bytesMax), path: "", seen: String(source.count))
            return nil
        }
        guard let text = String(validating: source, as: UTF8.self) else {
            log.add(.notUTF8, path: "")
            return nil
        }
        guard rejectAliases(in: text, log: &log) else { return nil }
        do {
            guard let root = try Yams.compose(yaml: text, .basic, .default, .utf8) else {
                log.add(.notAMapping, path: "")
                return nil
            }
            return root
        } catch {
            report(error, log: &log)
            return nil
        }
    }

    /// Looks for `&name` and `*name` where YAML could take them for an anchor or an alias.
    ///
    /// Aliases make a few kilobytes stand for gigabytes, and comparing such nodes unfolds them, so
    /// they must be found before the reader builds anything. The test is wider than YAML's own
    /// rule: a label may say « riz & maïs », not « riz &maïs ».
    private static func rejectAliases(in text: String, log: inout CatalogueLog) -> Bool {
        let openers = Set(" \t[{,:-?".utf8)
        var isClean = true
        for (number, line) in text.split(
            omittingEmptySubsequences: false,
            whereSeparator: \.isNewline
        ).enumerated() {
            var previous = UInt8(ascii: " ")
            var isComment = false
            let bytes = Array(line.utf8)
            for (offset, byte) in bytes.enumerated() where !isComment {
                if byte == UInt8(ascii: "#"), bytes[..<offset].allSatisfy(openers.contains) {
                    isComment = true
                }
                let next = offset + 1 < bytes.count ? bytes[offset + 1] : UInt8(ascii: " ")
                let isMark = byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*")
                if isMark, openers.contains(previous), next > UInt8(ascii: " ") {
                    log.add(.anchorOrAlias, path: "", line: number + 1, seen: String(line))
                    isClean = false
                    break
                }
                previous = byte
            }
        }
        return isClean
    }

    private static func report(_ error: any Error, log: inout CatalogueLog) {
        guard let error = error as? YamlError else {
            log.add(.notYAML(detail: String(describing: error)), path: "")
            return
        }
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            log.add(.notYAML(detail: problem), path: "", line: mark.line)
        case .duplicatedKeysInMapping(let keys, let context):
            log.add(
                .notYAML(detail: "duplicate key"),
                path: "",
                line: context.mark.line,
                seen: keys.joined(separator: ", ")
            )
        case .reader(let problem, _, _, _):
            log.add(.notYAML(detail: problem), path: "")
        default:
            log.add(.notYAML(detail: "\(error)"), path: "")
        }
    }
}
