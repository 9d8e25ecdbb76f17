package import Indicators

/// The panels that scored the grid, as the node keeps them.
package enum PanelRecords {
    /// The kind of record that holds one.
    package static let kind = RecordKindCode("panel")
}
