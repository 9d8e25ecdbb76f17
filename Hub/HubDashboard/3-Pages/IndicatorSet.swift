import HubCore
import Indicators
import Localisation
import WebFrame

/// Indicators that are looked at together: an axis of the grid, or the figures of one family of codes.
struct IndicatorSet: Sendable {
    /// What stands in an address: `niveaux-g.1`, `chiffres-m`.
    let code: String
    let label: String
    let indicators: [Indicator]

    /// The sets of a catalogue that some rights open, for one rhythm, in catalogue order.
    static func all(
        of catalogue: Catalogue,
        _ kind: PeriodKind?,
        _ rights: Set<AccountRight>,
        _ wording: Wording
    ) -> [IndicatorSet] {
        var sets: [(code: String, indicators: [Indicator])] = []
        for indicator in catalogue.indicators where kind == nil || indicator.periodKind == kind {
            guard rights.contains(right(of: indicator)) else { continue }
            let code = code(of: indicator)
            if let index = sets.firstIndex(where: { $0.code == code }) {
                sets[index].indicators.append(indicator)
            } else {
                sets.append((code, [indicator]))
            }
        }
        return sets.map {
            IndicatorSet(
                code: $0.code,
                label: label(of: $0.code, catalogue, wording),
                indicators: $0.indicators
            )
        }
    }

    /// The right that opens an indicator: levels are the grid, everything else is a quantity.
    static func right(of indicator: Indicator) -> AccountRight {
        indicator.protection == .ordinal ? .grid : .figures
    }

    private static let levels = "niveaux-"
    private static let figures = "chiffres-"

    private static func code(of indicator: Indicator) -> String {
        if right(of: indicator) == .grid {
            return levels + (indicator.guidance.axis?.rawValue ?? "")
        }
        return figures + indicator.code.rawValue.prefix { $0 != "." }
    }

    private static func label(
        of code: String,
        _ catalogue: Catalogue,
        _ wording: Wording
    ) -> String {
        if code.hasPrefix(levels) {
            let axis = AxisCode(String(code.dropFirst(levels.count)))
            return catalogue.axes.first { $0.code == axis }.map { wording.text($0.label) }
                ?? wording.say(Text.membersLevels)
        }
        let prefix = String(code.dropFirst(figures.count))
        return wording.say(names[prefix].map { $0() } ?? Text.setOthers(prefix))
    }

    /// The families of codes of the guide's catalogue.
    private static let names: [String: Text] = [
        "m": .setMarkets, "l": .setLosses, "c": .setContracts, "s": .setServices,
        "v": .setValue, "p": .setPeople, "o": .setGovernance, "d": .setDurability,
        "x": .setPrices, "k": .setConstraints,
    ]
}

extension Wording {
    /// A value of an indicator as a cell shows it, without its unit.
    func cell(_ value: Int64, of indicator: Indicator) -> String {
        if indicator.protection == .binary {
            return say(value == 0 ? Text.membersNo : Text.membersYes)
        }
        return number(value, decimals: indicator.decimals)
    }
}
