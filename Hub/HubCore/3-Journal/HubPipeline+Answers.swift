import ClusterProtocol
import Logging
import Messaging

extension HubPipeline {
    /// Batches a child may have unanswered.
    static let windowBatches = 16

    /// What each message of a group is answered, after the commit.
    func answers(to received: [Received], settled: [SettledPut]) -> [OutboundMessage] {
        let byMessage = Dictionary(
            settled.map { ($0.put.message, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        return received.enumerated().flatMap { index, message in
            envelopes(answering: message, settled: byMessage[index]).compactMap { envelope in
                outbound(envelope, to: message.connection)
            }
        }
    }

    func outbound(_ envelope: Envelope, to peer: PeerID) -> OutboundMessage? {
        do {
            return OutboundMessage(peer: peer, frame: try envelope.encoded())
        } catch {
            logger.error("an answer could not be encoded", metadata: ["detail": "\(error.detail)"])
            return nil
        }
    }

    private func envelopes(answering message: Received, settled: SettledPut?) -> [Envelope] {
        switch message.content {
        case .failure(let error):
            return [.nack(Nack(error: error))]
        case .success(let opened):
            switch opened.envelope {
            case .hello(let hello): return greet(hello, from: opened.peer)
            case .put: return settled.map { acknowledge($0, from: opened.peer) } ?? []
            case .fetch(let fetch): return documents(answering: fetch, of: opened.peer)
            default: return []
            }
        }
    }

    /// Receipts of everything settled, duplicates included: a lost answer is given again.
    private func acknowledge(_ settled: SettledPut, from peer: Directory.Peer) -> [Envelope] {
        if settled.isStorageRefused {
            let error = ProtocolError(.storage, "the disk is full")
            return settled.put.refused.map { .nack($0) }
                + settled.put.batches.map {
                    .nack(Nack(batch: $0.batch.id, digest: $0.digest, error: error))
                }
        }
        var answers: [Envelope] = settled.put.refused.map { .nack($0) }
        var receipts = settled.put.rotations.receipts
        var touched = settled.put.rotations.streams
        for (batch, outcome) in zip(settled.put.batches, settled.outcomes) {
            touched.insert(batch.batch.id.stream)
            switch outcome.outcome {
            case .journalled, .duplicate:
                receipts += receipt(batch.digest, outcome.receivedOn, .journalled)
            case .refused(let error):
                let receipt = receipt(batch.digest, outcome.receivedOn, .refused).first
                answers.append(
                    .nack(
                        Nack(
                            batch: batch.batch.id,
                            digest: batch.digest,
                            error: error,
                            receipt: receipt
                        )
                    )
                )
            case .equivocation:
                answers.append(.nack(otherBody(than: batch.digest, under: batch.batch.id)))
            case .brokenChain:
                answers.append(
                    .nack(
                        Nack(
                            batch: batch.batch.id,
                            digest: batch.digest,
                            error: ProtocolError(
                                .equivocation,
                                "the batch before it is another one"
                            )
                        )
                    )
                )
            }
        }
        let ack = Ack(
            streams: touched.sorted().map {
                StreamState(stream: $0, settled: streams[$0] ?? SettledRanges())
            },
            receipts: receipts,
            certificates: settled.put.certificates,
            revocations: settled.put.revocations,
            issued: settled.put.rotations.isOwn ? issued(to: peer.id) : nil,
            window: Self.windowBatches,
            standing: standing(for: peer)
        )
        answers.append(.ack(ack))
        return answers
    }

    /// The refusal of a body where another one is settled under its number.
    func otherBody(than digest: Digest, under id: BatchID) -> Nack {
        Nack(
            batch: id,
            digest: digest,
            error: ProtocolError(.equivocation, "another body has this identity")
        )
    }

    func receipt(
        _ digest: Digest,
        _ day: DayNumber,
        _ settlement: Receipt.Settlement
    ) -> [Sealed] {
        let receipt = Receipt(batch: digest, receivedOn: day, settlement: settlement)
        do {
            return [try Sealed(receipt.encoded(), as: .receipt, by: identity.signing)]
        } catch {
            logger.error("a receipt could not be signed", metadata: ["detail": "\(error.detail)"])
            return []
        }
    }

    /// What this hub holds, as others compare it with what they hold.
    ///
    /// News go to everybody: they name the lists by their highest version alone, since a child's
    /// own are among those told to that child.
    func standing(for peer: Directory.Peer? = nil) -> Standing {
        let lists = revocations(for: peer)
        return Standing(
            release: latestRelease,
            releaseDigest: latestReleaseDigest,
            catalogue: shelf?.currentDigest,
            revocations: lists.map(\.list.version).max() ?? 0,
            revocationsDigest: peer == nil
                ? nil : RevocationList.digest(of: lists.map(\.sealed))
        )
    }
}
