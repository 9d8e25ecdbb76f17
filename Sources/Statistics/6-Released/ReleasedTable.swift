/// A whole release, protected.
///
/// Only disclosure control makes one: its initialiser is internal to this module, so holding a
/// `ReleasedTable` is the proof that the gate decided every cell in it.
public struct ReleasedTable: Hashable, Sendable {
    /// The release.
    public let release: ReleaseStamp
    /// The cells, in canonical order.
    public let cells: [ReleasedCell]

    init(release: ReleaseStamp, cells: [ReleasedCell]) {
        self.release = release
        self.cells = cells.sorted { $0.key < $1.key }
    }

    /// Finds a cell.
    public subscript(key: CellKey) -> ReleasedCell? {
        var low = 0
        var high = cells.count
        while low < high {
            let middle = (low + high) / 2
            if cells[middle].key < key { low = middle + 1 } else { high = middle }
        }
        return low < cells.count && cells[low].key == key ? cells[low] : nil
    }
}
