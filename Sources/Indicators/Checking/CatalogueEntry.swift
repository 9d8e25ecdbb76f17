import Yams

/// A value of the file being read, and where it stands.
///
/// Its readings report what is wrong to the log and give nil, so that reading goes on.
struct CatalogueEntry {
    let node: Node
    let path: String

    var line: Int? { node.mark?.line }

    var isMapping: Bool {
        if case .mapping = node { true } else { false }
    }

    var isSequence: Bool {
        if case .sequence = node { true } else { false }
    }

    /// What a message shows of the value.
    var seen: String? {
        if case .scalar(let scalar) = node { scalar.string } else { nil }
    }

    func report(_ kind: CatalogueProblem.Kind, to log: inout CatalogueLog) {
        log.add(kind, path: path, line: line, seen: seen)
    }

    /// The pairs of a mapping, once its keys are known to be the expected ones.
    func fields(
        _ required: [String],
        optional: [String] = [],
        log: inout CatalogueLog
    ) -> CatalogueFields? {
        guard case .mapping(let mapping) = node else {
            report(.notAMapping, to: &log)
            return nil
        }
        var entries: [String: CatalogueEntry] = [:]
        for (key, value) in mapping {
            guard case .scalar(let name) = key, (required + optional).contains(name.string) else {
                log.add(
                    .unknownKey(expected: required + optional),
                    path: path,
                    line: key.mark?.line,
                    seen: key.scalar?.string
                )
                continue
            }
            entries[name.string] = CatalogueEntry(
                node: value,
                path: path.isEmpty ? name.string : "\(path).\(name.string)"
            )
        }
        for key in required where entries[key] == nil { report(.missingKey(key), to: &log) }
        return CatalogueFields(entries: entries)
    }

    /// The items of a list.
    func items(min: Int = 1, max: Int, log: inout CatalogueLog) -> [CatalogueEntry] {
        guard case .sequence(let sequence) = node else {
            report(.notAList, to: &log)
            return []
        }
        guard (min...max).contains(sequence.count) else {
            log.add(
                .wrongCount(min: min, max: max),
                path: path,
                line: line,
                seen: String(sequence.count)
            )
            return []
        }
        return sequence.enumerated().map { CatalogueEntry(node: $1, path: "\(path)[\($0)]") }
    }

    /// A text on its own, spaces around it dropped.
    func text(
        charactersMax: Int = CatalogueLimits.labelCharactersMax,
        log: inout CatalogueLog
    ) -> String? {
        guard case .scalar(let scalar) = node else {
            report(.notAText, to: &log)
            return nil
        }
        let text = scalar.string.trimmed
        guard (1...charactersMax).contains(text.count), !text.contains("\0") else {
            report(.wrongLength(max: charactersMax), to: &log)
            return nil
        }
        return text
    }

    /// A code of the right shape.
    func code<Tag>(
        of tag: Tag.Type = Tag.self,
        log: inout CatalogueLog
    ) -> Identifier<Tag>? {
        guard let text = text(log: &log) else { return nil }
        let code = Identifier<Tag>(text)
        guard code.isWellFormed else {
            report(.badCode, to: &log)
            return nil
        }
        return code
    }

    /// A whole number.
    func integer(_ range: ClosedRange<Int>, log: inout CatalogueLog) -> Int? {
        guard let text = text(log: &log) else { return nil }
        guard let number = Int(text), range.contains(number) else {
            report(.badInteger(min: range.lowerBound, max: range.upperBound), to: &log)
            return nil
        }
        return number
    }

    /// One of a few words.
    func word<Word: RawRepresentable & CaseIterable>(
        of type: Word.Type = Word.self,
        log: inout CatalogueLog
    ) -> Word? where Word.RawValue == String {
        guard let text = text(log: &log) else { return nil }
        guard let word = Word(rawValue: text) else {
            report(.unknownWord(expected: Word.allCases.map(\.rawValue)), to: &log)
            return nil
        }
        return word
    }

    /// A label in both languages.
    func label(
        charactersMax: Int = CatalogueLimits.labelCharactersMax,
        log: inout CatalogueLog
    ) -> BilingualText? {
        guard let fields = fields(["fr", "en"], log: &log) else { return nil }
        let french = fields["fr"]?.text(charactersMax: charactersMax, log: &log)
        let english = fields["en"]?.text(charactersMax: charactersMax, log: &log)
        guard let french, let english else { return nil }
        return BilingualText(french: french, english: english)
    }

    /// A day of the calendar.
    func date(log: inout CatalogueLog) -> CalendarDate? {
        guard let text = text(log: &log) else { return nil }
        guard let date = CalendarDate(iso: text) else {
            report(.badDate, to: &log)
            return nil
        }
        return date
    }
}
