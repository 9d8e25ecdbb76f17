import ClusterProtocol
import DataFolder
import Exchange
import Foundation
import Localisation
import Reports

/// A bundle on its way to a stick, and what is in all of its parts.
struct WrittenBundle: Sendable {
    var parts: [BundleFile]
    var batches = 0
    var receipts = 0
    var releases = 0
}

extension HubPipeline {
    func exportBundle(_ request: BundleRequest, in language: Language) throws -> CommandAnswer {
        let written: WrittenBundle
        let isUp = request.destination == .parent
        switch request.destination {
        case .parent: written = try upward(isEverything: request.isEverything)
        case .members(let names): written = try downward(to: try names.map(addressee))
        }
        guard written.parts.indices.contains(request.part - 1) else {
            throw HubError.noSuchPart(request.part, of: written.parts.count)
        }
        let bundle = written.parts[request.part - 1]
        var lines = [
            isUp
                ? Text.bundleWrittenUp(request.name, written.batches)
                : Text.bundleWrittenDown(request.name, written.receipts, written.releases)
        ]
        if request.destination == .members([]) { lines.append(Text.bundleWithoutReceipts()) }
        if written.parts.count > 1 {
            lines.append(Text.bundleParts(request.part, written.parts.count))
        }
        return CommandAnswer(
            document: JSONValue.document(
                "bundle-export",
                [
                    "file": .text(request.name), "bytes": .integer(bundle.byteCount),
                    "batches": .integer(written.batches),
                    "receipts": .integer(written.receipts),
                    "releases": .integer(written.releases),
                    "part": .integer(request.part), "parts": .integer(written.parts.count),
                ]
            ).encoded,
            text: lines.map { $0.rendered(in: language) }.joined(separator: "\n"),
            file: Data(bundle.bytes)
        )
    }

    // MARK: Up

    /// What this hub owes its parent, or everything it holds.
    private func upward(isEverything: Bool) throws -> WrittenBundle {
        guard try parentAddress() != nil else { throw HubError.noParent }
        let ids =
            isEverything
            ? try store.journalIDs().map(\.id) : forwarding.pending(limit: .max)
        let items = try store.sealed(ids)
        return WrittenBundle(
            parts: try UpwardBundle.parts(
                hello: try greeting(),
                releases: try store.release(latestRelease).map { [proof(of: $0)] } ?? [],
                certificates: try forwarding.certificates(excluding: []).compactMap {
                    try store.certificate($0)
                },
                rotations: try store.rotations(),
                items: items
            ),
            batches: items.count
        )
    }

    /// The latest release held, without its slices.
    private func proof(of release: StoredRelease) -> SliceOfRelease {
        SliceOfRelease(
            manifest: release.manifest,
            chain: release.chain,
            query: ReleaseQuery(number: latestRelease, part: .everything),
            leaf: nil,
            remaining: 0
        )
    }

    // MARK: Down

    private func addressee(_ name: String) throws -> Directory.Peer {
        let member = directory.members.values.first {
            $0.via == nil
                && ($0.scope.cluster.hex == name || $0.node.hex == name || $0.name == name)
        }
        if let member { return .member(member) }
        let child = directory.children.values.first {
            $0.certificate.subject.hex == name || $0.name == name
        }
        guard let child else { throw HubError.unknownMember(name) }
        return .child(child)
    }

    private func downward(to peers: [Directory.Peer]) throws -> WrittenBundle {
        var nodes: Set<PartyID> = []
        var parts: Set<ReleaseQuery.Part> = []
        for peer in peers {
            switch peer {
            case .member(let member):
                nodes.insert(member.node)
                parts.formUnion(member.scope.releaseParts)
            case .child(let child):
                guard peers.count == 1 else { throw HubError.oneHub }
                let below = directory.members.values.filter {
                    $0.via == child.certificate.subject
                }
                nodes = Set(below.map(\.node))
                parts = [.everything]
            }
        }
        if peers.isEmpty {
            for member in directory.members.values
            where member.via == nil && member.endedOn == nil {
                parts.formUnion(member.scope.releaseParts)
            }
        }
        let answers = try settlements(of: nodes)
        let releases = try releases(parts)
        let viewings = try peers.flatMap { try everyViewing(for: $0) }.map { Envelope.slice($0) }
        return WrittenBundle(
            parts: try BundleFile.parts(
                opening: try opening(for: peers.count == 1 ? peers.first : nil).map {
                    try $0.encoded()
                },
                units: try (answers.envelopes + viewings).map { [try $0.encoded()] }
                    + releases.map { try $0.map { try $0.encoded() } }
            ),
            receipts: answers.count,
            releases: releases.count
        )
    }

    /// Who this hub is, and the documents in force.
    ///
    /// Revocation lists are told to one addressee: what ended its certificate is among them.
    private func opening(for peer: Directory.Peer?) throws -> [Envelope] {
        let welcome = Welcome(
            chain: identity.chain,
            streams: [],
            highestEpochCounter: 0,
            revisions: [:],
            window: Self.windowBatches,
            standing: standing(for: peer),
            certificates: [],
            delegations: identity.delegations,
            isComplete: true
        )
        var opening: [Envelope] = [.welcome(welcome)]
        if shelf != nil { opening += try catalogue(answering: nil) }
        guard let peer else { return opening }
        let lists = revocations(above: 0, for: peer)
        if case .revocations(let sealed, _) = lists, !sealed.isEmpty {
            opening.append(.slice(lists))
        }
        return opening
    }

    /// Receipts of everything these nodes ever sent: journalled in ACKs, refused in NACKs.
    private func settlements(of nodes: Set<PartyID>) throws -> (envelopes: [Envelope], count: Int) {
        var journalled: [Sealed] = []
        var envelopes: [Envelope] = []
        let settlements = try store.settlements(of: nodes)
        for item in settlements {
            let receipt = Receipt(
                batch: item.digest,
                receivedOn: item.receivedOn,
                settlement: item.refusal == nil ? .journalled : .refused
            )
            let sealed = try Sealed(receipt.encoded(), as: .receipt, by: identity.signing)
            if let refusal = item.refusal {
                envelopes.append(
                    .nack(
                        Nack(
                            batch: item.batch,
                            digest: item.digest,
                            error: refusal,
                            receipt: sealed
                        )
                    )
                )
            } else {
                journalled.append(sealed)
            }
        }
        for start in stride(from: 0, to: journalled.count, by: Limits.windowBatchesMax) {
            let end = min(start + Limits.windowBatchesMax, journalled.count)
            let ack = Ack(
                streams: [],
                receipts: Array(journalled[start..<end]),
                certificates: [],
                window: Self.windowBatches,
                standing: standing()
            )
            envelopes.append(.ack(ack))
        }
        return (envelopes, settlements.count)
    }

    /// Every release held, as far as it shows these parts and that they are whole.
    private func releases(_ parts: Set<ReleaseQuery.Part>) throws -> [[Envelope]] {
        try stride(from: 1, through: latestRelease, by: 1).compactMap { number in
            guard let release = try store.release(number) else { return nil }
            let slices = try store.slices(of: number)
            let keys = slices.map(\.key)
            let shown = parts.reduce(into: Set<Int>()) {
                $0.formUnion(KnownLeaves.indices(showing: $1, of: keys))
            }
            func envelope(_ leaf: SliceOfRelease.Leaf?, at position: Int) -> Envelope {
                .slice(
                    .release(
                        SliceOfRelease(
                            manifest: release.manifest,
                            chain: release.chain,
                            query: ReleaseQuery(
                                number: number,
                                part: .everything,
                                from: position
                            ),
                            leaf: leaf,
                            remaining: leaf == nil ? 0 : slices.count - position - 1
                        )
                    )
                )
            }
            if shown.isEmpty { return [envelope(nil, at: 0)] }
            return shown.sorted().map { envelope(slices[$0].leaf, at: $0) }
        }
    }
}
