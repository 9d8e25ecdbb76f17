/// A reader of what strangers write, and the laws it keeps whatever the bytes.
///
/// The law of each: a typed error or a value, and a value that was read is written to bytes that
/// read as the same value. The same functions are driven by libFuzzer (`./run fuzz`) and by the
/// committed corpus (`./run test`).
package enum FuzzTarget: String, Sendable, CaseIterable {
    /// A frame of the wire, every message.
    case envelope
    /// The body of a batch.
    case batch
    /// One summary, against a catalogue.
    case summary
    /// The body of a certificate, and the chain it would be in.
    case certificate
    /// The head of a release.
    case release
    /// A slice of a release.
    case slice
    /// The signed catalogue.
    case catalogue
    /// The YAML in it.
    case indicators
    /// A revocation list.
    case revocations
    /// A hub's receipt.
    case receipt
    /// That somebody looked at a cluster's figures.
    case viewing
    /// What an invite's text holds.
    case invite
    /// The text of an invite, as typed.
    case inviteText
    /// A bundle file and the frames in it.
    case bundle
    /// A table as a spreadsheet writes it.
    case csv
    /// A file of figures, as the node imports it.
    case figures
    /// A workbook, and the markup of a worksheet in one.
    case workbook

    /// Reads the bytes and makes sure of what was read.
    ///
    /// - Returns: whether they were accepted.
    /// - Throws: `FuzzFinding` when a law does not hold; a trap is a finding too.
    @discardableResult
    package func check(_ bytes: [UInt8]) throws(FuzzFinding) -> Bool {
        switch self {
        case .envelope: try checkEnvelope(bytes)
        case .batch: try checkBatch(bytes)
        case .summary: try checkSummary(bytes)
        case .certificate: try checkCertificate(bytes)
        case .release: try checkRelease(bytes)
        case .slice: try checkSlice(bytes)
        case .catalogue: try checkCatalogue(bytes)
        case .indicators: try checkIndicators(bytes)
        case .revocations: try checkRevocations(bytes)
        case .receipt: try checkReceipt(bytes)
        case .viewing: try checkViewing(bytes)
        case .invite: try checkInvite(bytes)
        case .inviteText: try checkInviteText(bytes)
        case .bundle: try checkBundle(bytes)
        case .csv: try checkTable(bytes)
        case .figures: try checkFigures(bytes)
        case .workbook: try checkWorkbook(bytes)
        }
    }
}
