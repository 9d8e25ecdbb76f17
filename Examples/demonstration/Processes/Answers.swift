/// What is read of `invite --json`.
struct InviteAnswer: Decodable, Sendable {
    let invite: String
}

/// What is read of `grenier-hub status --json`.
struct HubStatus: Decodable, Sendable {
    let journalRows: Int
    let settled: Int
    let releaseHeld: String?
    /// How many refusals of each kind since the hub started.
    let refusals: [String: Int]
}

/// What is read of `grenier-hub verify --json`.
struct VerifyAnswer: Decodable, Sendable {
    let signaturesChecked: Int
    let stateDigest: String
}

/// What is read of `grenier-hub members --json`.
struct MembersAnswer: Decodable, Sendable {
    struct Member: Decodable, Sendable {
        struct Summary: Decodable, Sendable {
            let period: String
            let revision: Int
        }

        let name: String?
        let state: String
        let summaries: [Summary]
    }

    let members: [Member]
}

/// What is read of `grenier-node sync --json`.
struct SyncAnswer: Codable, Sendable {
    let receipts: Int
    let refused: Int
    let pending: Int
    let releaseHeld: String?
}

/// What is read of `grenier-hub release --dry-run --json`.
struct ReleaseReport: Decodable, Sendable {
    struct Cell: Decodable, Sendable {
        let zone: String?
        let period: String
        let indicator: String
        /// The rule that withholds it.
        let reason: String?
    }

    let cells: [Cell]
}
