/// The console's page of the cluster among its peers.
extension Text {
    /// Title.
    public static let compareTitle = Text(
        "Le cluster parmi ses pairs",
        "The cluster among its peers"
    )
    /// No release speaks of this cluster.
    public static let compareNothing = Text(
        "Rien n'est encore noté, et aucune publication reçue ne parle de votre filière. Notez la grille ou des enregistrements : la fiche viendra d'elle-même.",
        "Nothing is noted yet, and no release received speaks of your filière. Score the grid or note records: the sheet will come by itself."
    )
    /// No release speaks of a period.
    public static let compareNothingOf = Text(
        "{0} : rien n'est noté de votre côté, et aucune publication reçue n'en parle.",
        "{0}: nothing is noted on your side, and no release received speaks of it."
    )
    /// What there is meanwhile.
    public static let compareOwnHistory = Text(
        "En attendant, comparez le cluster à lui-même d'une campagne à l'autre :",
        "Meanwhile compare the cluster with itself from one campaign to the next:"
    )
    /// Name of the choice.
    public static let comparePeriods = Text("Périodes", "Periods")
    /// The mean in the place of the median.
    public static let compareMean = Text("moyenne", "mean")
    /// Heading of the first lines.
    public static let compareWhere = Text("Où nous en sommes", "Where we stand")
    /// Link to the sheet.
    public static let compareSheet = Text(
        "Imprimer la fiche (une page A4)",
        "Print the sheet (one A4 page)"
    )
    /// Heading of the message.
    public static let compareMessage = Text(
        "Le même en message, pour WhatsApp",
        "The same as a message, for WhatsApp"
    )
    /// How the message is taken along.
    public static let compareMessageHow = Text(
        "Copiez ce texte (Ctrl-A puis Ctrl-C dans le cadre) et collez-le dans la conversation. Vous décidez à qui l'envoyer.",
        "Copy this text (Ctrl-A, then Ctrl-C in the frame) and paste it into the conversation. You decide to whom it goes."
    )
    /// Button.
    public static let compareCopy = Text("Copier le texte", "Copy the text")
    /// After the button.
    public static let compareCopied = Text("Copié.", "Copied.")
    /// Heading of what explains the group.
    public static let compareHow = Text("De quel groupe on parle", "Which group this is about")
    /// Button.
    public static let comparePrint = Text("Imprimer cette page", "Print this page")
}
