public import ClusterProtocol

/// A parent's bundle, checked to be the parent's: what a child may take from it.
///
/// No transport key vouches for a file. So nothing unsigned in it is believed: a batch is settled
/// by its receipt alone, never by the WELCOME or the ACK around it; a catalogue and a release hold
/// by their chain to the federation key.
public struct DownwardBundle: Sendable {
    /// The parent, from its verified certificate.
    public let parent: Certificate
    private let federation: VerifyingKey
    /// The greeting, when the pinned federation handed over by it.
    private let handOver: Welcome?
    private let frames: [Envelope]
    private let releases: [UInt64: CarriedRelease]

    /// Reads the frames and checks whose they are.
    ///
    /// - Throws: `BundleError`: `goesUp`, `anotherHub`, or `frame` for one that cannot be read.
    public init(_ bundle: BundleFile, from address: ParentAddress) throws(BundleError) {
        var frames: [Envelope] = []
        var releases: [UInt64: CarriedRelease] = [:]
        for (index, frame) in bundle.frames.enumerated() {
            do {
                frames.append(try Envelope(decoding: frame, bytesMax: Limits.childFrameBytesMax))
            } catch {
                throw .frame(index + 1, error)
            }
            guard case .slice(.release(let slice)) = frames[index] else { continue }
            let number = slice.query.number
            releases[number, default: CarriedRelease(number: number)].add(slice)
        }
        switch frames.first {
        case .welcome(let welcome):
            federation = Delegation.federation(
                pinned: address.federation,
                by: welcome.delegations
            )
            handOver = federation == address.federation ? nil : welcome
            do {
                try address.under(federation).verify(welcome.chain)
                parent = try Certificate(decoding: welcome.chain.leaf.body)
            } catch {
                throw .anotherHub(error)
            }
        case .hello: throw .goesUp
        default: throw .frame(1, ProtocolError(.unsupported, "a bundle starts with a greeting"))
        }
        self.frames = frames
        self.releases = releases
    }

    /// Hands everything over, a commit for each frame and one for each release.
    ///
    /// What does not hold is left out and reported; the rest is taken. The catalogue goes first,
    /// as what follows it is read by it.
    ///
    /// - Throws: The store's error.
    public func take(
        into store: any UplinkStore,
        parts: [ReleaseQuery.Part]
    ) async throws -> BundleOutcome {
        var outcome = BundleOutcome()
        if let handOver {
            try await store.delegated(
                to: federation,
                by: handOver.delegations,
                welcome: handOver
            )
        }
        let before = try await store.hello().holds
        for frame in frames {
            guard case .slice(.catalogue(let sealed, let chain)) = frame else { continue }
            try await attempt(&outcome) { _ in
                try await store.keepCatalogue(sealed, chain: chain)
            }
        }
        let held = try await store.hello().holds
        outcome.isCatalogueNew = held.catalogue != before.catalogue
        for frame in frames {
            try await attempt(&outcome) { outcome in
                switch frame {
                case .ack(let ack):
                    outcome.settled += try await store.settle(
                        by: ack.receipts,
                        of: parent,
                        refusal: nil
                    )
                case .nack(let nack):
                    // Without a receipt it is anybody's word.
                    guard let receipt = nack.receipt else { return }
                    outcome.settled += try await store.settle(
                        by: [receipt],
                        of: parent,
                        refusal: nack
                    )
                case .slice(.viewings(let answer)): try await store.keepViewings(answer)
                default: return
                }
            }
        }
        try await takeReleases(above: held.release, into: store, parts: parts, &outcome)
        return outcome
    }

    /// In order, each one whole: a release that was left out stops those after it.
    private func takeReleases(
        above held: UInt64,
        into store: any UplinkStore,
        parts: [ReleaseQuery.Part],
        _ outcome: inout BundleOutcome
    ) async throws {
        guard let latest = releases.keys.max(), latest > held else { return }
        for number in (held + 1)...latest {
            try await attempt(&outcome) { outcome in
                guard let slices = try releases[number]?.wanted(parts, under: federation) else {
                    outcome.incomplete = number
                    return
                }
                try await store.keepRelease(number, slices)
                outcome.releases.append(number)
            }
            guard outcome.releases.last == number else { return }
        }
    }

    private func attempt(
        _ outcome: inout BundleOutcome,
        _ step: (inout BundleOutcome) async throws -> Void
    ) async throws {
        do {
            try await step(&outcome)
        } catch let error as ProtocolError {
            outcome.problems.append(error)
        }
    }
}
