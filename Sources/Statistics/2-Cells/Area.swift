/// Where a cell stands: the whole territory, or one part of its only partition.
public enum Area: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The union of all the parts.
    case whole
    /// One part of the partition, by its code.
    case part(String)

    /// The code of the part, or nothing for the whole.
    public var part: String? {
        switch self {
        case .whole: nil
        case .part(let code): code
        }
    }

    /// The part's code, or "whole".
    public var description: String { part ?? "whole" }

    /// Orders the whole before its parts, and parts by code.
    public static func < (left: Area, right: Area) -> Bool {
        switch (left, right) {
        case (.whole, .part): true
        case (.part(let first), .part(let second)): first < second
        case (_, .whole): false
        }
    }
}
