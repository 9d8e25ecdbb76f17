/// How SQLite keeps a commit.
enum Durability: String, CaseIterable, Sendable {
    case walFull, walNormal, deleteExtra, deleteFull

    var journal: String { self == .walFull || self == .walNormal ? "WAL" : "DELETE" }

    var synchronous: String {
        switch self {
        case .walFull, .deleteFull: "FULL"
        case .walNormal: "NORMAL"
        case .deleteExtra: "EXTRA"
        }
    }
}
