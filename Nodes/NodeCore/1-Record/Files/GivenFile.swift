/// A file that a person gave.
struct GivenFile: Sendable, Hashable {
    let name: String
    let bytes: [UInt8]
    /// Whether it is only counted and checked.
    let isTrial: Bool
}
