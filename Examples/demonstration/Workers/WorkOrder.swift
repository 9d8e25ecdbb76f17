import Localisation

/// What one worker does for the nodes it holds.
struct WorkOrder: Codable, Sendable {
    /// What is to be done with each node.
    enum Task: String, Codable, Sendable {
        /// Become a member, record the seasons, publish them, exchange.
        case join
        /// Become a member, take records in, publish them, exchange.
        case found
        /// Take records in, publish them, exchange.
        case add
        /// Exchange.
        case refresh
    }

    /// A node and what it needs.
    struct Item: Codable, Sendable {
        let folder: String
        let file: String
        let invite: String
        /// Whether anything is sealed; some keep what they know to themselves.
        let isPublishing: Bool
    }

    let task: Task
    let items: [Item]
    let language: Language
}
