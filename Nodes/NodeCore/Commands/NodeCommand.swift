public import Foundation
public import Localisation

/// What a node can be asked to do, by its own process or by another one.
public enum NodeCommand: Sendable, Hashable, Codable {
    /// Make the folder, the keys and the database.
    case initialise
    /// Become a member, with the text of an invite, or go to the hub that wrote it for this node.
    case enrol(invite: String)
    /// Take a file of records or of figures in; with `dryRun`, only count and check. The name of whoever
    /// does it is for the history of the records.
    case importFile(name: String, content: Data, dryRun: Bool, author: String = "")
    /// Write a workbook to be filled in, of these kinds of records or of all.
    case template(name: String, kinds: [String])
    /// Write a form for telephones.
    case form(name: String, FormRequest)
    /// Keep, change, delete or show records; the name of whoever does it, for their history.
    case record(RecordRequest, author: String)
    /// Show what would leave for a period.
    case summarise(period: String)
    /// Show what the records say of a period, beside the cluster's own past and targets; without a
    /// period, of the last campaign.
    case review(period: String?)
    /// Seal what changed, of these periods or of all; with `dryRun`, only show what would leave.
    case publish(periods: [String], dryRun: Bool = false)
    /// Keep families of figures back, let them leave again, or show which are.
    case withhold(WithholdRequest)
    /// Exchange with the hub, and leave.
    case sync(deadlineSeconds: Double)
    /// Say where the cluster stands; without a period, in the last one.
    case compare(period: String?, as: SheetForm = .terminal)
    /// Write what waits for the hub, or everything ever sealed, into a file for a stick.
    case exportBundle(BundleExport)
    /// Take in a file that the hub wrote.
    case importBundle(content: Data)
    /// Copy the whole folder into a file (absolute path) for the public half of an offline key.
    case backup(path: String, recipient: String?, isPlain: Bool, isReplacing: Bool)
    /// Take other keys.
    case rotateKey
    /// Say how the node is.
    case status
    /// Tell what the folder holds that a diagnosis needs.
    case examine
    /// Ends the alarm that another machine speaks in this one's name, and says how the node is.
    case closeAlarm
    /// Show what left, and the hub's receipts.
    case receipts
    /// Show who looked at what the cluster reported, as the hubs say.
    case viewings
}

/// What to write into a bundle.
public struct BundleExport: Sendable, Hashable, Codable {
    /// The file's name, for the answer: the command's own process writes it.
    public let name: String
    /// Everything ever sealed, rather than what has no receipt.
    public let isEverything: Bool
    /// Which part, from 1, when one file does not hold it all.
    public let part: Int

    /// Takes the parts of a request.
    public init(name: String, isEverything: Bool = false, part: Int = 1) {
        self.name = name
        self.isEverything = isEverything
        self.part = part
    }
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
