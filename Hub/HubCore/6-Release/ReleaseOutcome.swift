import ClusterProtocol
import Statistics

/// What a release, or its dry run, came to.
///
/// For the root's staff: it holds reasons.
struct ReleaseOutcome: Sendable {
    let manifest: ReleaseManifest?
    let stamp: ReleaseStamp
    let cells: [ReleasedCell]
    let withheld: [CellKey: Withheld]
    let state: ReleaseManifest.State
    let parameters: GateParameters
    /// Why it was made before its day, where it was.
    let forcedReason: String?
    /// For a dry run before its day: the first day it could be made on.
    let opensOn: String?

    /// Why a cell is withheld, and what is served in its place.
    struct Withheld: Sendable {
        let reason: String
        let servedInstead: CellKey?
    }
}
