import Foundation
import LinearSolver
@_spi(Unprotected) import Statistics

/// The release gate at the size of a country: processor time and memory of each epoch, as a share
/// of what an epoch may take.
///
/// usage: `./run bench` [CLUSTERS…] (default 1000 2000); `--epochs N` (default 8)
@main
enum Gate {
    /// An epoch of 2,000 clusters must take less than this, in seconds of one processor.
    static let secondsMax = 60.0

    static func main() throws {
        var arguments = CommandLine.arguments.dropFirst()
        var epochs = 8
        if let place = arguments.firstIndex(of: "--epochs") {
            epochs = arguments[(place + 1)...].first.flatMap { Int($0) } ?? epochs
            arguments.removeSubrange(place..<min(place + 2, arguments.endIndex))
        }
        let sizes = arguments.compactMap { Int($0) }
        say("clusters  epoch  report  aired    new     CPU s  of \(Int(secondsMax)) s   peak MB")
        for size in sizes.isEmpty ? [1_000, 2_000] : sizes { try measure(size, epochs: epochs) }
    }

    private static func measure(_ size: Int, epochs: Int) throws {
        var country = SyntheticCountry(clusters: size, epochs: epochs, seed: 7)
        var ledger: [AiredRow] = []
        var total = 0.0
        for epoch in 0..<epochs {
            if epoch > 0 { country.amend() }
            let table = try country.table(at: epoch)
            let start = clock()
            let outcome = DisclosureControl.decide(
                table: table,
                ledger: ledger,
                release: ReleaseStamp(id: "r\(epoch)", epoch: "e\(epoch)", asOf: "day \(epoch)"),
                solver: ClpSolver()
            )
            let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
            total += seconds
            ledger += outcome.newRows
            say(
                [
                    text(size, 8), text(epoch + 1, 7), text(country.count(at: epoch), 8),
                    text(outcome.released.cells.count { $0.status == .aired }, 7),
                    text(outcome.newRows.count, 7), text(String(format: "%.1f", seconds), 10),
                    text(String(format: "%.0f %%", 100 * seconds / secondsMax), 9),
                    text(peakMegabytes(), 10),
                ].joined()
            )
        }
        say("\(size) clusters, \(epochs) epochs: \(String(format: "%.1f", total)) s\n")
    }

    /// At once, also into a file: an epoch may take a minute.
    private static func say(_ line: String) {
        FileHandle.standardOutput.write(Data((line + "\n").utf8))
    }

    private static func text(_ value: some CustomStringConvertible, _ width: Int) -> String {
        let text = value.description
        return String(repeating: " ", count: max(0, width - text.count)) + text
    }

    /// The most memory this process ever had resident.
    private static func peakMegabytes() -> Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") } ?? ""
        return
            (line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0)
            / 1_024
    }
}
