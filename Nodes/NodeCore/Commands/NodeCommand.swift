public import Foundation
public import Localisation

/// What a node can be asked to do, by its own process or by another one.
public enum NodeCommand: Sendable, Hashable, Codable {
    /// Make the folder, the keys and the database.
    case initialise
    /// Become a member, with the text of an invite.
    case enrol(invite: String)
    /// Record a file of figures; with `dryRun`, only check it.
    case importFile(name: String, content: Data, dryRun: Bool)
    /// Show what would leave for a period.
    case summarise(period: String)
    /// Seal what changed, of these periods or of all.
    case publish(periods: [String])
    /// Exchange with the hub, and leave.
    case sync(deadlineSeconds: Double)
    /// Say where the cluster stands; without a period, in the last one.
    case compare(period: String?)
    /// Say how the node is.
    case status
    /// Show what left, and the hub's receipts.
    case receipts
}

/// A command and the language of its answer: what travels to the folder's owner.
public struct NodeRequest: Sendable, Hashable, Codable {
    /// What to do.
    public let command: NodeCommand
    /// The language of the texts.
    public let language: Language

    /// Makes a request.
    public init(_ command: NodeCommand, language: Language) {
        self.command = command
        self.language = language
    }
}
