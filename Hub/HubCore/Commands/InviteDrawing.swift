public import DataFolder
public import Foundation
import Invitations
public import Localisation

/// The pictures of an invite that was just made: what a telephone reads instead of a person typing.
public struct InviteDrawing: Sendable {
    /// What is said where an invite has no picture.
    public static var failed: Message { Text.inviteNotDrawn() }

    private struct Answer: Decodable {
        let invite: String
    }

    private let text: String?

    /// Takes the answer of an invitation; any other has no picture.
    public init(of answer: CommandAnswer) {
        let document = Data((answer.document ?? "").utf8)
        // Capital letters make the picture a third smaller, and an invite is read in any case.
        text = (try? JSONDecoder().decode(Answer.self, from: document))?.invite.uppercased()
    }

    /// The picture in half blocks; or, where the terminal has too few columns for it, what to do.
    public func onScreen(columns: Int, in language: Language) -> String {
        guard let text, let symbol = try? QRSymbol(text, resilience: .screen) else {
            return Self.failed.rendered(in: language)
        }
        guard symbol.columns <= columns else {
            return Text.inviteTooWide(columns, symbol.columns).rendered(in: language)
        }
        return String(symbol.terminalText.dropLast())
    }

    /// The picture as the bytes of an SVG file; nothing where there is none.
    public var file: Data? {
        guard let text, let symbol = try? QRSymbol(text, resilience: .paper) else { return nil }
        return Data(symbol.svg.utf8)
    }
}
