import ClusterProtocol
import Exchange

/// A bundle on its way to a stick.
struct WrittenBundle: Sendable {
    let name: String
    let bundle: BundleFile
    let batchCount: Int
    let part: Int
    let partCount: Int
}

/// Step 4 by stick: the same batches, receipts and releases, in a file.
extension NodePipeline {
    func exportBundle(
        _ request: BundleExport,
        _ connection: ConnectionBoard
    ) async throws -> WrittenBundle {
        let membership = try await store.membership()
        let ids =
            request.isEverything
            ? try await store.sealedEver(by: membership.node)
            : try await store.pending(as: membership, limit: .max)
        let items = try await store.sealed(ids)
        let parts = try UpwardBundle.parts(
            hello: try await hubSide(connection).hello(),
            items: items
        )
        guard parts.indices.contains(request.part - 1) else {
            throw NodeError.noSuchPart(request.part, of: parts.count)
        }
        return WrittenBundle(
            name: request.name,
            bundle: parts[request.part - 1],
            batchCount: items.count,
            part: request.part,
            partCount: parts.count
        )
    }

    func importBundle(
        _ file: [UInt8],
        _ connection: ConnectionBoard
    ) async throws -> (bundle: DownwardBundle, outcome: BundleOutcome) {
        let membership = try await store.membership()
        let bundle = try DownwardBundle(
            try BundleFile(decoding: file),
            from: membership.parent
        )
        let outcome = try await bundle.take(into: hubSide(connection), parts: membership.parts)
        return (bundle, outcome)
    }
}
