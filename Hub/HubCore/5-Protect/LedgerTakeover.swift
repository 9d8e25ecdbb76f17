import ClusterProtocol
import Indicators

/// Makes the rows of another hub's ledger rows of this one: pure.
///
/// What was aired there was heard by everybody, so it must count in every later decision. A version
/// number there means nothing here: the same content keeps or gets this ledger's number for it, so
/// that a value aired on both sides is one unknown; any other gets a number of its own.
struct LedgerTakeover: Sendable {
    let values: LedgerValues
    /// The hub it comes from.
    let hub: PartyID
    let directory: Directory
    /// The numbers this ledger has given.
    let known: [FamilyKey: [Digest: Int]]
    /// The first number free for a cluster's family in a period.
    let firstFree: [FamilyKey: Int]

    /// A version of the other ledger.
    private struct Name: Hashable {
        let key: FamilyKey
        let version: Int
    }

    /// The families the rows and versions speak of, for `known` and `firstFree`.
    static func keys(of values: LedgerValues) throws -> Set<FamilyKey> {
        var keys = Set(values.versions.compactMap(key))
        for row in values.rows {
            let row = try LedgerJSON.decode(row)
            for contributor in row.contributors {
                if let key = key(contributor.unit, row) { keys.insert(key) }
            }
        }
        return keys
    }

    /// The rows to append, and the numbers newly given.
    func rows() throws -> (
        rows: [[UInt8]], versions: [(key: FamilyKey, numbered: NumberedContent)]
    ) {
        var numbers: [Name: Int] = [:]
        var free = firstFree
        var new: [(key: FamilyKey, numbered: NumberedContent)] = []
        func next(_ key: FamilyKey) -> Int {
            let number = free[key] ?? 1
            free[key] = number + 1
            return number
        }
        for version in values.versions {
            guard let key = Self.key(version) else { continue }
            let name = Name(key: key, version: version.version)
            if let number = known[key]?[version.content] {
                numbers[name] = number
            } else {
                let number = next(key)
                numbers[name] = number
                new.append((key, NumberedContent(content: version.content, version: number)))
            }
        }
        let rows = try values.rows.map { bytes in
            let row = try LedgerJSON.decode(bytes)
            let contributors = row.contributors.map { contributor in
                var version = contributor.version
                if let key = Self.key(contributor.unit, row) {
                    let name = Name(key: key, version: contributor.version)
                    version = numbers[name] ?? next(key)
                    numbers[name] = version
                }
                return moved(contributor, to: version)
            }
            return try LedgerJSON.encode(row.taken(from: hub.hex, with: contributors))
        }
        return (rows, new)
    }

    /// With the owner and coach this tree knows the cluster by, and the hub that knows its values.
    private func moved(
        _ contributor: LedgerRow.Contributor,
        to version: Int
    ) -> LedgerRow.Contributor {
        let member = ClusterID(hex: contributor.unit)
            .flatMap { directory.node(of: $0) }.flatMap { directory.members[$0] }
        return LedgerRow.Contributor(
            unit: contributor.unit,
            owner: member.map { $0.scope.owner?.hex ?? contributor.unit } ?? contributor.owner,
            coach: member.map { $0.scope.coach?.hex } ?? contributor.coach,
            hub: hub.hex,
            version: version,
            value: contributor.value
        )
    }

    private static func key(_ version: LedgerValues.Version) -> FamilyKey? {
        ClusterID(hex: version.cluster).map {
            FamilyKey(
                cluster: $0,
                period: PeriodCode(version.period),
                family: FamilyCode(version.family)
            )
        }
    }

    private static func key(_ unit: String, _ row: LedgerRow) -> FamilyKey? {
        ClusterID(hex: unit).map {
            FamilyKey(
                cluster: $0,
                period: PeriodCode(row.period),
                family: FamilyCode(row.family)
            )
        }
    }
}

extension LedgerRow {
    /// The row as one of another ledger, from the hub that aired it.
    fileprivate func taken(from hub: String, with contributors: [Contributor]) -> LedgerRow {
        LedgerRow(
            release: release,
            epoch: epoch,
            filiere: filiere,
            zone: zone,
            period: period,
            indicator: indicator,
            family: family,
            contributors: contributors,
            expected: expected,
            figures: figures,
            asOf: asOf,
            roundingUnit: roundingUnit,
            origin: origin ?? hub
        )
    }
}
