import ClusterProtocol
package import DataFolder
import Exchange
package import Localisation
import Messaging
import Reports

extension HubPipeline {
    /// Messages of a bundle taken in between two chances for the network to be served.
    private static let groupFrames = 8

    /// Takes in a bundle, from below or from the parent, and says what became of it.
    package func importBundle(_ file: [UInt8], in language: Language) async -> CommandAnswer {
        do {
            let bundle = try BundleFile(decoding: file)
            switch try Self.greeting(of: bundle) {
            case .hello(let hello): return answer(try await takeUp(bundle, hello), in: language)
            default: return try await takeDown(bundle, in: language)
            }
        } catch {
            return HubOffice.failure(error, in: language)
        }
    }

    private static func greeting(of bundle: BundleFile) throws(BundleError) -> Envelope {
        do {
            return try Envelope(
                decoding: bundle.frames[0],
                bytesMax: Limits.childFrameBytesMax
            )
        } catch {
            throw .frame(1, error)
        }
    }

    // MARK: From below

    /// The frames of a child go through the same steps as those of its connection.
    ///
    /// Nobody vouches for the greeting: it says whose batches to expect, and their signatures say
    /// the rest.
    private func takeUp(_ bundle: BundleFile, _ hello: Hello) async throws -> BundleTally {
        let isReadmitted = try readmit(hello)
        let sender = try sender(of: hello)
        hearing.heard(sender)
        try heed(hello, of: sender)
        var tally = BundleTally(sender: sender)
        tally.isReadmitted = isReadmitted
        var puts: [Put] = []
        for (index, frame) in bundle.frames.enumerated().dropFirst() {
            do {
                let envelope = try Envelope(decoding: frame, bytesMax: Limits.hubFrameBytesMax)
                switch envelope {
                case .put(let put): puts.append(put)
                case .slice(.release(let slice)): try heed(slice, of: sender)
                default: throw ProtocolError(.unsupported, "not a child's message")
                }
            } catch let error as ProtocolError {
                counters.count(error.code)
                let detail = "message \(index + 1): \(error.detail)"
                tally.refused.append(Nack(error: ProtocolError(error.code, detail)))
            }
            if puts.count == Self.groupFrames {
                try settle(puts, of: sender.id, into: &tally)
                puts = []
                await Task.yield()
            }
        }
        try settle(puts, of: sender.id, into: &tally)
        try store.audit(
            actor: "command",
            action: "bundle import",
            detail: "\(sender.id.hex) \(Digest(of: bundle.bytes).hex)",
            atSeconds: surroundings.nowSeconds()
        )
        return tally
    }

    private func sender(of hello: Hello) throws(BundleError) -> Directory.Peer {
        do throws(ProtocolError) {
            let certificate = try verified(hello.chain)
            guard let peer = directory.direct(certificate.subject) else {
                throw ProtocolError(.unknownKey, "no member has this certificate")
            }
            guard peer.endedOn == nil else {
                throw ProtocolError(.revoked, "the certificate was revoked")
            }
            try check(hello, of: peer)
            return peer
        } catch {
            counters.count(error.code)
            throw .sender(error)
        }
    }

    /// Steps 2 to 4, one commit for the group.
    private func settle(_ puts: [Put], of sender: PartyID, into tally: inout BundleTally) throws {
        // Asked again for each group: the network is served in between, revocations included.
        guard !puts.isEmpty, let peer = directory.direct(sender) else { return }
        guard peer.endedOn == nil else {
            throw BundleError.sender(ProtocolError(.revoked, "the certificate was revoked"))
        }
        let received = puts.map { put in
            Received(
                connection: PeerID(bytes: []),
                content: .success(Received.Opened(peer: peer, envelope: .put(put)))
            )
        }
        let moment = Moment(seconds: surroundings.nowSeconds())
        let settled = try journal(verify(received), at: moment)
        aggregate(settled, at: moment)
        for put in settled { tally.add(put) }
    }

    /// A past that a hub says it has is believed at once, as it only makes the root wait; that it
    /// has none is believed of its connection alone.
    private func heed(_ hello: Hello, of sender: Directory.Peer) throws {
        guard case .child(let child) = sender, child.pastLedger == nil,
            let past = hello.pastLedger
        else { return }
        directory.says(sender.id, pastLedger: past)
        try store.says(child: sender.id, pastLedger: past)
    }

    /// A release that a hub below holds was made, whoever says so: the root signed it.
    private func heed(_ slice: SliceOfRelease, of sender: Directory.Peer) throws {
        guard case .child(let child) = sender else {
            throw ProtocolError(.unsupported, "only a hub shows the release it holds")
        }
        let number = try ReleaseVerifier(federation: identity.federation)
            .manifest(slice.manifest, chain: slice.chain).number
        guard number > child.releaseHeld else { return }
        directory.holds(sender.id, release: number)
        try store.holds(child: sender.id, release: number)
    }

    private func answer(_ tally: BundleTally, in language: Language) -> CommandAnswer {
        let name = name(of: tally.sender)
        let problems = tally.refused.map { nack in
            Text.bundleRefused.with([
                .message(subject(of: nack)), .message(nack.error.message),
            ]).rendered(in: language)
        }
        var lines = [
            Text.bundleTakenUp(name, tally.journalled, tally.duplicates, tally.refused.count),
            Text.bundleAnswerNext(name),
        ]
        if tally.isReadmitted { lines.insert(Text.hubReadmitted(name), at: 0) }
        return CommandAnswer(
            exitCode: tally.refused.isEmpty ? 0 : 4,
            document: JSONValue.document(
                "bundle-import",
                [
                    "sender": .text(tally.sender.id.hex), "name": .text(name),
                    "journalled": .integer(tally.journalled),
                    "duplicates": .integer(tally.duplicates),
                    "certificates": .integer(tally.certificates),
                    "readmitted": .bool(tally.isReadmitted),
                    "refused": .array(tally.refused.map(Self.json)),
                ]
            ).encoded,
            text: lines.map { $0.rendered(in: language) }.joined(separator: "\n"),
            problems: problems
        )
    }

    private static func json(_ nack: Nack) -> JSONValue {
        [
            "code": .text("\(nack.error.code)"), "detail": .text(nack.error.detail),
            "node": .optional(nack.batch?.stream.node.hex),
            "epoch": .optional(nack.batch?.stream.epoch.counter),
            "sequence": .optional(nack.batch?.sequence), "digest": .optional(nack.digest?.hex),
        ]
    }

    private func name(of peer: Directory.Peer) -> String {
        switch peer {
        case .member(let member): member.name ?? member.scope.cluster.hex
        case .child(let child): child.name
        }
    }

    private func subject(of nack: Nack) -> Message {
        guard let batch = nack.batch else {
            return Text.bundleBody(nack.digest?.hex ?? nack.error.detail)
        }
        let member = directory.members[batch.stream.node]
        return Text.bundleBatch(
            batch.stream.epoch.counter,
            batch.sequence,
            member?.name ?? member?.scope.cluster.hex ?? batch.stream.node.hex
        )
    }

    // MARK: From the parent

    private func takeDown(_ bundle: BundleFile, in language: Language) async throws -> CommandAnswer
    {
        guard let address = try parentAddress() else { throw BundleError.noParent }
        let down = try DownwardBundle(bundle, from: address)
        let outcome = try await down.take(into: self, parts: [.everything])
        var lines = [
            Text.bundleTakenDown(
                down.parent.hub?.name ?? "",
                outcome.settled,
                outcome.releases.count
            )
        ]
        if outcome.isCatalogueNew { lines.append(Text.bundleCatalogue()) }
        var problems = outcome.problems.map {
            Text.bundleRefused.with([.plain($0.detail), .message($0.message)])
        }
        if let number = outcome.incomplete { problems.append(Text.bundleReleaseIncomplete(number)) }
        let said = problems.map { $0.rendered(in: language) }
        return CommandAnswer(
            exitCode: outcome.problems.isEmpty ? (outcome.incomplete == nil ? 0 : 3) : 4,
            document: JSONValue.document(
                "bundle-import",
                [
                    "hub": .optional(down.parent.hub?.name),
                    "settled": .integer(outcome.settled),
                    "catalogue": .bool(outcome.isCatalogueNew),
                    "releases": .array(outcome.releases.map { .text("r\($0)") }),
                    "incomplete": .optional(outcome.incomplete.map { "r\($0)" }),
                    "problems": .array(said.map { .text($0) }),
                ]
            ).encoded,
            text: lines.map { $0.rendered(in: language) }.joined(separator: "\n"),
            problems: said
        )
    }
}
