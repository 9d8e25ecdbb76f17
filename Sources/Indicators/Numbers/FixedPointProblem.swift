public import Localisation

/// Why a text is not a decimal number that can be held exactly.
public struct FixedPointProblem: Error, Sendable, Hashable {
    /// What is wrong with the text.
    public enum Kind: Error, Sendable, Hashable {
        /// Nothing is written.
        case empty
        /// A character that no number has.
        case strangeCharacter(String)
        /// Powers of ten, as spreadsheets write large numbers once they have lost digits.
        case exponent
        /// More than one point or comma.
        case twoMarks
        /// The other decimal mark than the file's.
        case otherMark(expected: String)
        /// Digits missing beside the mark, or spaces that do not separate thousands.
        case badGrouping
        /// More digits after the mark than the indicator holds.
        case tooManyDecimals
        /// `1,000` or `1.000`: a thousand to some readers, one to others.
        case ambiguous
        /// Beyond 64 bits.
        case outOfRange
    }

    /// What is wrong.
    public let kind: Kind
    /// The text as it was read.
    public let seen: String
    /// The digits expected after the decimal mark, at most.
    public let decimals: Int

    /// Makes a problem.
    public init(kind: Kind, seen: String, decimals: Int) {
        self.kind = kind
        self.seen = seen
        self.decimals = decimals
    }
}

extension FixedPointProblem: Explained {
    /// What was seen and what was expected.
    public var message: Message {
        Text.numberSeen.with([.plain(seen.shownShort), .message(explanation)])
    }

    private var explanation: Message {
        switch kind {
        case .empty: Text.numberEmpty()
        case .strangeCharacter(let character): Text.numberStrangeCharacter(character)
        case .exponent: Text.numberExponent()
        case .twoMarks: Text.numberTwoMarks()
        case .otherMark(let expected): Text.numberOtherMark(expected)
        case .badGrouping: Text.numberBadGrouping()
        case .tooManyDecimals: Text.numberTooManyDecimals(decimals)
        case .ambiguous: Text.numberAmbiguous()
        case .outOfRange: Text.numberOutOfRange()
        }
    }
}
