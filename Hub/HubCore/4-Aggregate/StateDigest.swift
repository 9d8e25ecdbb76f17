import ClusterProtocol
import Indicators
import Statistics

extension Fold {
    /// One digest over the current value of every (cluster, period, indicator) and the exact sums,
    /// in canonical order: two hubs that hold the same set of summaries have the same one.
    var stateDigest: Digest {
        var bytes: [UInt8] = Array("grenier/state/1".utf8) + [0]
        for (key, current) in current.sorted(by: { $0.key < $1.key }) {
            bytes += key.cluster.bytes
            Self.append(key.period.rawValue, to: &bytes)
            Self.append(current.filiere, to: &bytes)
            Self.append(current.zone, to: &bytes)
            for (indicator, entry) in current.entries.sorted(by: { $0.key < $1.key }) {
                Self.append(indicator.rawValue, to: &bytes)
                Self.append(SummaryCodec.integer(entry), to: &bytes)
            }
            bytes.append(0)
        }
        bytes.append(0)
        for (name, sums) in sums.sorted(by: { $0.key < $1.key }) {
            Self.append(name.filiere, to: &bytes)
            Self.append(name.zone, to: &bytes)
            Self.append(name.period.rawValue, to: &bytes)
            Self.append(name.indicator.rawValue, to: &bytes)
            bytes += sums.canonicalBytes
        }
        return Digest(of: bytes)
    }

    /// Length first, so that no two sequences of texts have the same bytes.
    private static func append(_ text: String, to bytes: inout [UInt8]) {
        append(Int64(text.utf8.count), to: &bytes)
        bytes += text.utf8
    }

    private static func append(_ number: Int64, to bytes: inout [UInt8]) {
        for shift in stride(from: 56, through: 0, by: -8) {
            bytes.append(UInt8(truncatingIfNeeded: number >> Int64(shift)))
        }
    }
}
