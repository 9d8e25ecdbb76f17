import CQREncode

/// A QR code: a square of dark and light modules (ISO/IEC 18004).
public struct QRSymbol: Sendable, Hashable {
    /// How much of the picture may be lost before it cannot be read.
    public enum Resilience: Sendable, Hashable, CaseIterable {
        /// About 7 %: the smallest picture, for a screen.
        case screen
        /// About 15 %: for paper, which is folded.
        case paper
    }

    /// Light modules that must stand on each side of the picture.
    public static let quietZone = 4

    /// Modules on a side, 21 … 177, without the quiet zone.
    public let side: Int
    private let modules: [Bool]

    /// Makes the picture of a text.
    ///
    /// Capital letters, figures and `-` take two thirds of the room of other characters.
    ///
    /// - Throws: `QRProblem`.
    public init(_ text: String, resilience: Resilience) throws(QRProblem) {
        guard !text.isEmpty, !text.utf8.contains(0) else { throw .unusable }
        let level = resilience == .paper ? QR_ECLEVEL_M : QR_ECLEVEL_L
        guard let code = QRcode_encodeString(text, 0, level, QR_MODE_8, 1) else {
            throw .tooLong(bytes: text.utf8.count)
        }
        defer { QRcode_free(code) }
        let side = Int(code.pointee.width)
        guard side > 0, let data = code.pointee.data else { throw .unusable }
        self.side = side
        modules = (0..<side * side).map { data[$0] & 1 == 1 }
    }

    /// Whether a module is dark; outside the picture none is.
    public func isDark(row: Int, column: Int) -> Bool {
        guard (0..<side).contains(row), (0..<side).contains(column) else { return false }
        return modules[row * side + column]
    }

    /// Columns of the drawing in a terminal, quiet zone included.
    public var columns: Int { side + 2 * Self.quietZone }
}
