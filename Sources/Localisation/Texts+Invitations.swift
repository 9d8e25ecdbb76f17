/// Texts of the invites' pictures, and of the port they are used at.
extension Text {
    /// The terminal has too few columns for the picture.
    public static let inviteTooWide = Text(
        "(Le code QR demande {1} colonnes, ce terminal en a {0} : élargissez-le, ou écrivez le code dans un fichier avec --qr FICHIER.svg.)",
        "(The QR code takes {1} columns, this terminal has {0}: widen it, or write the code to a file with --qr FILE.svg.)"
    )
    /// There is no picture.
    public static let inviteNotDrawn = Text(
        "le code QR n'a pas pu être dessiné ; le texte de l'invitation suffit",
        "the QR code could not be drawn; the text of the invite is enough"
    )
    /// Too many ask at once.
    public static let enrolmentBusy = Text(
        "trop de demandes arrivent en même temps au hub de clusters : attendez quelques minutes, puis relancez la même commande ; l'invitation reste valable",
        "too many requests reach the hub at once: wait a few minutes, then give the same command again; the invite stays valid"
    )
}
