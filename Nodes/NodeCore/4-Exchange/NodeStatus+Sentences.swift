import Backups
import ClusterProtocol
import Indicators
import Localisation
import Reports

extension NodeStatus {
    /// What a person must know or decide beside the state of the link.
    var warnings: [Message] {
        var lines: [Message] = []
        if let delegation {
            lines.append(
                Text.nodeDelegated(
                    delegation.signedOn.iso8601,
                    String(delegation.newFederation.hex.prefix(16))
                )
            )
        }
        if isRotating { lines.append(Text.nodeKeyPending()) }
        if refusedBatches > 0 { lines.append(Text.statusRefused(refusedBatches)) }
        if let restored {
            lines.append(NodeError.restored(madeSeconds: restored.madeSeconds).message)
        }
        if !revisionsMissing.isEmpty {
            let periods = revisionsMissing.map(\.rawValue).joined(separator: ", ")
            lines.append(Text.nodeRevisionsMissing(periods))
        }
        if let forkAlarm { lines += [forkAlarm.message, Text.nodeForkNext()] }
        return lines
    }
}

extension ForkAlarm {
    /// What was seen, and since when.
    var message: Message {
        let since = Instant.text(sinceSeconds)
        return switch kind {
        case .twoContents: Text.nodeForkTwoContents(since)
        case .wentBack: Text.nodeForkWentBack(since)
        }
    }
}

extension Delivery {
    /// What the hub said of it.
    var outcome: Message {
        if let refusal { return refusal.explanation() }
        return settlement == nil ? Text.receiptWaiting() : Text.receiptJournalled()
    }
}
