/// Who puts figures together: everybody knows who is in which figure, and some know values.
package enum Attacker: Hashable, Sendable, CustomStringConvertible {
    /// Somebody who knows no value.
    case nobody
    /// An owner, who knows its own values.
    case owner(String)
    /// Two owners who show each other their values.
    case pair(String, String)
    /// A coach, who knows what the units it advises report.
    case coach(String)
    /// The staff of a hub below the root, who know what is reported there.
    case hub(String)

    /// The kind and the names.
    package var description: String {
        switch self {
        case .nobody: "nobody"
        case .owner(let owner): "owner \(owner)"
        case .pair(let first, let second): "pair \(first), \(second)"
        case .coach(let coach): "coach \(coach)"
        case .hub(let hub): "hub \(hub)"
        }
    }

    /// Who has nothing but the values of at most two owners.
    init(owners: some Sequence<String>) {
        let names = owners.sorted()
        switch names.count {
        case 0: self = .nobody
        case 1: self = .owner(names[0])
        default: self = .pair(names[0], names[1])
        }
    }
}
