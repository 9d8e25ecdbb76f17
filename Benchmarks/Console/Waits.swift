/// How long the same thing took, again and again.
struct Waits {
    private let milliseconds: [Double]

    init(_ waits: [Duration]) {
        milliseconds = waits.map { $0 / .milliseconds(1) }.sorted()
    }

    /// The wait that this share of them did not pass: nearest rank.
    private func quantile(_ share: Double) -> Double {
        guard !milliseconds.isEmpty else { return 0 }
        let rank = (share * Double(milliseconds.count)).rounded(.up)
        return milliseconds[min(milliseconds.count, max(1, Int(rank))) - 1]
    }

    var text: String {
        Table.right(Table.tenths(quantile(0.5)), 8) + Table.right(Table.tenths(quantile(0.95)), 8)
    }

    /// The same, with the p95 as a share of the most allowed.
    func text(of limit: Double) -> String {
        text + Table.right("\(Int((100 * quantile(0.95) / limit).rounded())) %", 8)
    }
}
