import Exchange
import HubCore
import Messaging
import NodeCore

/// A hub or a node: a computer, the process that runs on it, and its link with its parent.
final class Site {
    /// The real programs, without their sockets.
    enum Process {
        case off
        case hub(HubPipeline)
        case node(Node)
    }

    let computer: Computer
    let parent: Site?
    let isHub: Bool
    /// Its place among the sites of the country.
    let index: Int
    var process = Process.off
    /// What hub processes say happened in them.
    let news = NewsBox()
    var conversation: UplinkConversation?
    var connection: Connection?
    /// Whether there is a network where it stands.
    var isCovered = false
    /// When the next tick of the conversation is due, while one is.
    var tickAt: Double?
    var watch = Watch()
    /// Whether its program speaks another version of the protocol than everybody else's.
    var speaksOtherVersion = false
    /// The site whose folder this one is a copy of, at work on another machine.
    let original: Site?
    /// Whether its folder is on this machine yet.
    var isThere: Bool

    init(computer: Computer, parent: Site?, isHub: Bool, index: Int, copyOf original: Site? = nil) {
        self.computer = computer
        self.parent = parent
        self.isHub = isHub
        self.index = index
        self.original = original
        isThere = original == nil
    }

    var name: String { computer.name }

    var isOn: Bool { if case .off = process { false } else { true } }

    var hub: HubPipeline? { if case .hub(let hub) = process { hub } else { nil } }

    var node: Node? { if case .node(let node) = process { node } else { nil } }

    /// A live connection with the parent.
    ///
    /// Frames of a connection that is over go nowhere.
    struct Connection {
        let number: UInt64
        let key: CurvePublicKey
        let latencySeconds: ClosedRange<Double>
        /// Frames of one connection arrive in order.
        var lastUp = 0.0
        var lastDown = 0.0

        var peer: PeerID {
            PeerID(bytes: (0..<8).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) })
        }
    }
}
