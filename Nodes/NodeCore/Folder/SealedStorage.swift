import ClusterProtocol
import Foundation

/// Sealed bodies in a column: their bytes exactly as received, in JSON.
enum SealedStorage {
    private struct Item: Codable {
        let body: Data
        let signature: Data
        let signer: VerifyingKey
    }

    static func data(_ list: [Sealed]) throws -> Data {
        try JSONEncoder.canonical.encode(
            list.map {
                Item(body: Data($0.body), signature: Data($0.signature), signer: $0.signer)
            }
        )
    }

    static func list(_ data: Data) throws -> [Sealed] {
        try JSONDecoder().decode([Item].self, from: data).map {
            Sealed(body: Array($0.body), signature: Array($0.signature), signer: $0.signer)
        }
    }

    static func one(_ data: Data) throws -> Sealed {
        guard let sealed = try list(data).first else {
            throw NodeError.storage("a signed document is missing from its row")
        }
        return sealed
    }
}

extension FixedBytes {
    var data: Data { Data(bytes) }

    /// Reads a column whose length the schema guards.
    init(column: Data) throws {
        guard let value = Self(column) else {
            throw NodeError.storage("a key or digest has \(column.count) bytes")
        }
        self = value
    }
}
