import ClusterProtocol
import Foundation
import GRDB

extension Row {
    /// A blob column as bytes; empty where it is null.
    func bytes(_ column: String) -> [UInt8] {
        let data: Data? = self[column]
        return data.map { Array($0) } ?? []
    }

    /// A blob column that the schema keeps at the length of `Value`.
    func value<Value: FixedBytes>(
        _ column: String,
        as type: Value.Type = Value.self
    ) throws
        -> Value
    {
        guard let value = Value(bytes(column)) else { throw HubError.storageDamaged(column) }
        return value
    }

    /// The same for a column that may be null.
    func optionalValue<Value: FixedBytes>(
        _ column: String,
        as type: Value.Type = Value.self
    ) throws
        -> Value?
    {
        let data: Data? = self[column]
        return data == nil ? nil : try value(column)
    }

    /// A signed body from its three columns.
    func sealed() throws -> Sealed {
        Sealed(
            body: bytes("body"),
            signature: bytes("signature"),
            signer: try value("signer")
        )
    }

    /// A batch or a rotation from its columns.
    func chainItem() throws -> ChainItem {
        let second = bytes("second_signature")
        return second.isEmpty
            ? .batch(try sealed())
            : .rotation(
                SealedRotation(
                    body: bytes("body"),
                    oldSignature: bytes("signature"),
                    newSignature: second
                )
            )
    }

    /// The identity of a batch from its four columns.
    func batchID() throws -> BatchID {
        let counter: Int64 = self["epoch_counter"]
        let nonce: Int64 = self["epoch_nonce"]
        let sequence: Int64 = self["sequence"]
        return BatchID(
            stream: StreamID(
                node: try value("node"),
                epoch: EpochID(
                    counter: UInt32(clamping: counter),
                    nonce: UInt64(bitPattern: nonce)
                )
            ),
            sequence: UInt64(clamping: sequence)
        )
    }
}

extension FixedBytes {
    /// The bytes as a blob.
    var data: Data { Data(bytes) }
}

extension BatchID {
    /// The identity as the four columns `node, epoch_counter, epoch_nonce, sequence`.
    var columns: StatementArguments {
        [
            stream.node.data, Int64(stream.epoch.counter), Int64(bitPattern: stream.epoch.nonce),
            Int64(clamping: sequence),
        ]
    }
}
