/// Who loads, when, and whether anything is kept of it.
struct LoadSignature: Sendable, Hashable {
    let author: String
    let atSeconds: Int64
    let isTrial: Bool
}
