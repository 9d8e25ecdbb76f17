package import ClusterProtocol
package import Statistics

extension Outcome {
    /// One release as it was received: frames, and the cells decoded from them.
    package struct Release: Sendable {
        /// Its identity.
        package let stamp: ReleaseStamp
        /// Its number in the tree, from 1.
        package let number: UInt64
        /// Smallest number of contributors of an aired cell, as the manifest says.
        package let contributorsMin: Int
        /// Its cells, verified up to the federation key.
        package let cells: [ReleasedCell]
        /// The frames, in the order they came.
        package let frames: [Frame]

        /// Takes a release that was read elsewhere.
        package init(
            stamp: ReleaseStamp,
            number: UInt64,
            contributorsMin: Int,
            cells: [ReleasedCell],
            frames: [Frame]
        ) {
            self.stamp = stamp
            self.number = number
            self.contributorsMin = contributorsMin
            self.cells = cells
            self.frames = frames
        }

        /// Reads a release from its frames as a node does: signature, chain and proofs.
        ///
        /// - Throws: `ProtocolError`, or `YearError` when the frames are not those of one release.
        package init(frames bytes: [[UInt8]], federation: VerifyingKey) throws {
            let verifier = ReleaseVerifier(federation: federation)
            var manifest: ReleaseManifest?
            var cells: [ReleasedCell] = []
            var frames: [Frame] = []
            for frame in bytes {
                let envelope = try Envelope(decoding: frame, bytesMax: Limits.childFrameBytesMax)
                guard case .slice(.release(let slice)) = envelope else {
                    throw YearError.unexpected(step: "slice")
                }
                let head = try manifest ?? verifier.manifest(slice.manifest, chain: slice.chain)
                guard let leaf = slice.leaf, slice.query.number == head.number else {
                    throw YearError.unexpected(step: "slice")
                }
                manifest = head
                let verified = try verifier.slice(leaf, of: head)
                cells += verified.cells
                frames.append(Frame(release: head.id, slice: verified.key, bytes: frame))
            }
            guard let manifest, frames.count == manifest.sliceCount else {
                throw YearError.unexpected(step: "slice")
            }
            stamp = ReleaseStamp(id: manifest.id, epoch: manifest.epoch, asOf: manifest.asOf)
            number = manifest.number
            contributorsMin = manifest.contributorsMin
            self.cells = cells
            self.frames = frames
        }
    }

    /// One frame, byte for byte.
    package struct Frame: Sendable, Hashable {
        /// The release, as "r1".
        package let release: String
        /// Which slice it carries.
        package let slice: SliceKey
        /// What came over the wire.
        package let bytes: [UInt8]

        /// Takes a frame, or in a year on paper the slice alone.
        package init(release: String, slice: SliceKey, bytes: [UInt8]) {
            self.release = release
            self.slice = slice
            self.bytes = bytes
        }
    }
}
