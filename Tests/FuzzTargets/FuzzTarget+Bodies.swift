import ClusterProtocol
import Indicators
import Statistics

extension FuzzTarget {
    func checkEnvelope(_ bytes: [UInt8]) throws(FuzzFinding) -> Bool {
        try roundTrip(bytes) { bytes throws(ProtocolError) in
            try Envelope(decoding: bytes, bytesMax: Limits.childFrameBytesMax)
        } write: { envelope throws(ProtocolError) in
            try envelope.encoded()
        }
    }

    func checkBatch(_ bytes: [UInt8]) throws(FuzzFinding) -> Bool {
        try roundTrip(bytes) { bytes throws(ProtocolError) in
            try Batch(decoding: bytes)
        } write: { batch throws(ProtocolError) in
            try batch.encoded()
        }
    }

    /// The first byte chooses the period, the next ones are the presence, the rest are values.
    func checkSummary(_ bytes: [UInt8]) throws(FuzzFinding) -> Bool {
        guard let choice = bytes.first else { return false }
        let catalogue = FuzzSurroundings.catalogue
        let codec = SummaryCodec(catalogue: catalogue)
        let presenceCount = (catalogue.indicators.count + 7) / 8
        let periods = catalogue.periods.map(\.code.rawValue) + ["none"]
        let rest = Array(bytes.dropFirst(1 + presenceCount))
        let wire = WireSummary(
            period: periods[Int(choice) % periods.count],
            revision: 1,
            presence: Array(bytes.dropFirst().prefix(presenceCount)),
            values: stride(from: 0, to: rest.count, by: 8).map { start in
                rest[start..<min(start + 8, rest.count)].reduce(0) { $0 << 8 | Int64($1) }
            }
        )
        let content: SummaryContent
        do { content = try codec.content(wire) } catch { return false }
        let written = codec.wire(content, revision: 1)
        guard written.period == wire.period, written.presence == wire.presence,
            written.values == Array(wire.values.prefix(written.values.count))
        else { throw FuzzFinding("a summary is not written as it was read") }
        return true
    }

    func checkCertificate(_ bytes: [UInt8]) throws(FuzzFinding) -> Bool {
        let isRead = try roundTrip(bytes) { bytes throws(ProtocolError) in
            try Certificate(decoding: bytes)
        } write: { certificate throws(ProtocolError) in
            try certificate.encoded()
        }
        guard isRead else { return false }
        do {
            let chain = CertificateChain(
                leaf: try Sealed(bytes, as: .certificate, by: FuzzSurroundings.hub),
                issuers: try FuzzSurroundings.issuers()
            )
            let held = try chain.verified(under: FuzzSurroundings.federation.verifyingKey)
            guard case .hub(let scope) = held.scope, scope.isRoot else { return true }
        } catch { return true }
        throw FuzzFinding("a hub below the root certified another root")
    }

    func checkRelease(_ bytes: [UInt8]) throws(FuzzFinding) -> Bool {
        try roundTrip(bytes) { bytes throws(ProtocolError) in
            try ReleaseManifest(decoding: bytes)
        } write: { manifest throws(ProtocolError) in
            try manifest.encoded()
        }
    }

    func checkSlice(_ bytes: [UInt8]) throws(FuzzFinding) -> Bool {
        let tree = MerkleTree(leaves: [bytes])
        let leaf = SliceOfRelease.Leaf(bytes: bytes, index: 0, proof: [])
        let verifier = ReleaseVerifier(federation: FuzzSurroundings.federation.verifyingKey)
        let slice: VerifiedSlice
        do {
            slice = try verifier.slice(leaf, of: FuzzSurroundings.manifest(root: tree.root))
        } catch {
            guard error.code == .malformed else { throw FuzzFinding("a slice ends as \(error)") }
            return false
        }
        for cell in slice.cells {
            guard cell.key.sector == slice.key.filiere, cell.key.area == slice.key.area,
                cell.key.period == slice.key.period
            else { throw FuzzFinding("a cell left its slice") }
        }
        return true
    }

    func checkCatalogue(_ bytes: [UInt8]) throws(FuzzFinding) -> Bool {
        try roundTrip(bytes) { bytes throws(ProtocolError) in
            try CatalogueDocument(decoding: bytes)
        } write: { document throws(ProtocolError) in
            try document.encoded()
        }
    }

    func checkRevocations(_ bytes: [UInt8]) throws(FuzzFinding) -> Bool {
        try roundTrip(bytes) { bytes throws(ProtocolError) in
            let list = try RevocationList(decoding: bytes)
            // They are written in order and read in any: what they say is the same.
            return RevocationList(
                version: list.version,
                entries: list.entries.sorted { $0.subject < $1.subject }
            )
        } write: { list throws(ProtocolError) in
            try list.encoded()
        }
    }

    func checkViewing(_ bytes: [UInt8]) throws(FuzzFinding) -> Bool {
        try roundTrip(bytes) { bytes throws(ProtocolError) in
            try Viewing(decoding: bytes)
        } write: { viewing throws(ProtocolError) in
            try viewing.encoded()
        }
    }

    func checkReceipt(_ bytes: [UInt8]) throws(FuzzFinding) -> Bool {
        try roundTrip(bytes) { bytes throws(ProtocolError) in
            try Receipt(decoding: bytes)
        } write: { receipt throws(ProtocolError) in
            try receipt.encoded()
        }
    }

    /// What is read is written, read again as the same value, and written to the same bytes.
    func roundTrip<Value: Equatable>(
        _ bytes: [UInt8],
        read: ([UInt8]) throws(ProtocolError) -> Value,
        write: (Value) throws(ProtocolError) -> [UInt8]
    ) throws(FuzzFinding) -> Bool {
        let value: Value
        do { value = try read(bytes) } catch { return false }
        do {
            let written = try write(value)
            let again = try read(written)
            guard again == value else { throw FuzzFinding("read again, it is another value") }
            guard try write(again) == written else { throw FuzzFinding("written twice, two texts") }
        } catch let finding as FuzzFinding {
            throw finding
        } catch {
            throw FuzzFinding("what was accepted cannot be written and read again: \(error)")
        }
        return true
    }
}
