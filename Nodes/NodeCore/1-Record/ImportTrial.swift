package import Indicators
package import Localisation

/// What an import of a file would say, without keeping anything of it.
package enum ImportTrial: Sendable, Hashable {
    /// The file is good: how many rows and figures it has.
    case good(rows: Int, figures: Int)
    /// It is refused, for each of these reasons.
    case refused([Message])

    /// Reads a file as `import` does.
    package init(_ bytes: [UInt8], catalogue: Catalogue, file: String) {
        do {
            let read = try ImportReader(catalogue: catalogue, file: file).read(bytes)
            self = .good(rows: read.rowCount, figures: read.records.count)
        } catch .badInput(let problems) {
            self = .refused(problems.map(\.message))
        } catch {
            self = .refused([error.message])
        }
    }
}
