/// The two kinds of records that a node itself reads, by their codes: scores of the grid and targets.
extension CatalogueReader {
    /// Checks that such a kind has the fields a node reads, each of the content it reads them as.
    mutating func checkOwnKind(_ kind: RecordKind, at entry: CatalogueEntry) {
        let wanted: [(field: String, expected: String, isGood: (FieldContent) -> Bool)]
        switch kind.code.rawValue {
        case "gridScore":
            wanted = [
                ("indicator", "indicator", { $0 == .indicator }),
                ("level", "number, decimals: 0", Self.isWhole),
                (
                    "evidence", "choice: \(Self.evidence.joined(separator: ", "))",
                    Self.isEvidence
                ),
            ]
        case "goal":
            wanted = [
                ("indicator", "indicator", { $0 == .indicator }),
                ("baseline", "period", { $0 == .period }), ("by", "period", { $0 == .period }),
                ("target", "figure, of: indicator", Self.isFigure),
            ]
            if let start = kind.field("start"), !Self.isFigure(start.content) {
                entry.report(.wrongField(expected: "start: figure, of: indicator"), to: &log)
            }
        default: return
        }
        guard case .period = kind.time else {
            return entry.report(.wrongField(expected: "when: campaign"), to: &log)
        }
        for (field, expected, isGood) in wanted {
            if kind.field(FieldCode(field)).map({ isGood($0.content) }) != true {
                entry.report(.wrongField(expected: "\(field): \(expected)"), to: &log)
            }
        }
    }

    private static let evidence = Evidence.allCases.map(\.rawValue)

    private static func isWhole(_ content: FieldContent) -> Bool {
        if case .number(_, 0, _, _) = content { true } else { false }
    }

    private static func isEvidence(_ content: FieldContent) -> Bool {
        guard case .choice(let choices) = content else { return false }
        return choices.allSatisfy { evidence.contains($0.code) }
    }

    private static func isFigure(_ content: FieldContent) -> Bool {
        content == .figure(of: "indicator")
    }
}
