public import Localisation

/// One thing wrong with a catalogue file.
public struct CatalogueProblem: Sendable, Hashable {
    /// What is wrong; what was expected travels with it.
    public enum Kind: Sendable, Hashable {
        /// The file is larger than a catalogue may be.
        case tooLarge(bytesMax: Int)
        /// The bytes are not UTF-8.
        case notUTF8
        /// The text is not YAML, or repeats a key; the detail is the reader's.
        case notYAML(detail: String)
        /// YAML anchors and aliases, with which a small file can unfold into a huge one.
        case anchorOrAlias
        /// Something other than `key: value` pairs.
        case notAMapping
        /// Something other than a list.
        case notAList
        /// Something other than a single text or number.
        case notAText
        /// A key the format does not have.
        case unknownKey(expected: [String])
        /// A key that must be there.
        case missingKey(String)
        /// A list with too few or too many items.
        case wrongCount(min: Int, max: Int)
        /// A text that is empty, or longer than the format allows.
        case wrongLength(max: Int)
        /// A code with other characters than codes may have.
        case badCode
        /// A whole number outside its range, or not a whole number.
        case badInteger(min: Int, max: Int)
        /// A word that is not one of a few.
        case unknownWord(expected: [String])
        /// A decimal number that cannot be held.
        case badNumber(FixedPointProblem)
        /// Bounds whose first is above the second, or beyond the largest value.
        case badBounds
        /// Bounds on an ordinal or binary indicator, whose values are given.
        case needlessBounds
        /// A date that the calendar does not have, or not written `YYYY-MM-DD`.
        case badDate
        /// A period whose dates do not follow: start, end, due, then the next period of its kind.
        case datesOutOfOrder
        /// A start without an end, or an end without a start, or a due date without both.
        case incompleteDates
        /// A code, name or column already used, and where.
        case duplicate(of: String)
        /// An indicator that the catalogue does not have.
        case unknownIndicator
        /// The same indicator twice in one relation.
        case repeatedMember
        /// An indicator that is not a quantity in an identity, or a ratio of something else.
        case notAMagnitude
        /// A ratio among indicators that must be entered.
        case notEntered
        /// Members of one relation that differ in unit, decimals or rhythm.
        case unlikeMembers(other: String)
        /// A part of a ratio that may be negative.
        case mayBeNegative
        /// A quantity, price or ratio over all filières: it does not mean the same in each.
        case notAcrossFilieres
        /// A member of a family that spans the filières while another does not.
        case unlikeFamily(other: String)
        /// A filière with the code that stands for all of them.
        case reservedCode
        /// A column that is an indicator and ignored at once.
        case ignoredIndicator
        /// A field of another content than what is asked of it.
        case wrongField(expected: String)
        /// Formulas that need each other.
        case circularFormula
        /// Levels or a rule for them on an indicator that has none.
        case notOrdinal
        /// A formula within a formula within a formula, too deep to be meant.
        case tooDeep(max: Int)
        /// A figure that needs others, which need others, more often than can be meant.
        case tooManyTerms(max: Int)
    }

    /// Where in the file, such as `indicators[3].bounds`; lists count from 0, empty for the whole.
    public let path: String
    /// The line of the file, from 1, where the reader knows it.
    public let line: Int?
    /// The value seen, or nil where there is none to show.
    public let seen: String?
    /// What is wrong.
    public let kind: Kind

    init(path: String, line: Int?, seen: String?, kind: Kind) {
        self.path = path
        self.line = line
        self.seen = seen
        self.kind = kind
    }
}

extension CatalogueProblem: Explained {
    /// Where, what was seen, and what was expected.
    public var message: Message {
        let whole = path.isEmpty ? Text.catalogueWholeFile() : Text.cataloguePath(path)
        let place = line.map {
            Text.catalogueLine.with([.plain(String($0)), .message(whole)])
        }
        let explanation = Message.Argument.message(kind.message)
        guard let seen else {
            return Text.catalogueProblem.with([.message(place ?? whole), explanation])
        }
        return Text.catalogueProblemSeen.with([
            .message(place ?? whole), .plain(seen.shownShort), explanation,
        ])
    }
}
