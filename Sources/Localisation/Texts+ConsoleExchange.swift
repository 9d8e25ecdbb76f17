/// The console's page of the exchange with the hub.
extension Text {
    /// Title.
    public static let exchangeTitle = Text(
        "Échanges avec le hub de clusters",
        "Exchange with the hub of clusters"
    )
    /// Button.
    public static let exchangeNow = Text("Échanger maintenant", "Exchange now")
    /// While it is under way.
    public static let exchangeWaiting = Text(
        "J'essaie de joindre le hub de clusters… au plus vingt secondes.",
        "Trying to reach the hub… twenty seconds at most."
    )
    /// After.
    public static let exchangeDone = Text(
        "L'échange est fait : ce qui attendait est parti, les nouvelles sont là.",
        "The exchange is done: what waited has left, the news are here."
    )
    /// Label.
    public static let exchangeHubs = Text("Reçoivent vos résumés", "Receive your summaries")
    /// Label.
    public static let exchangeLastAck = Text(
        "Dernier accusé de réception",
        "Last acknowledgement"
    )
    /// Label.
    public static let exchangeRelease = Text(
        "Dernière publication reçue",
        "Last release received"
    )
    /// No acknowledgement.
    public static let exchangeNever = Text("aucun", "none")
    /// No release.
    public static let exchangeNoRelease = Text("aucune", "none")

    // MARK: Receipts

    /// Section.
    public static let exchangeReceipts = Text(
        "Ce qui est parti, et les reçus",
        "What left, and the receipts"
    )
    /// What a receipt is.
    public static let exchangeReceiptWhat = Text(
        "Le reçu est signé par le hub de clusters. L'empreinte identifie exactement ce qui est parti : elle est la même des deux côtés.",
        "The receipt is signed by the hub. The fingerprint names exactly what left: it is the same on both sides."
    )
    /// What a revision was sealed without.
    public static let exchangeWithout = Text(
        "Retenu, donc pas parti :",
        "Withheld, so it did not leave:"
    )
    /// Nothing left yet.
    public static let exchangeNone = Text(
        "Rien n'est encore parti de cet ordinateur.",
        "Nothing has left this computer yet."
    )
    /// Heading.
    public static let exchangeRevision = Text("Révision", "Revision")
    /// Heading.
    public static let exchangeSealed = Text("Publié le", "Published on")
    /// Heading.
    public static let exchangeOutcome = Text("Réponse du hub", "Answer of the hub")
    /// Heading.
    public static let exchangeBatch = Text("Empreinte", "Fingerprint")
    /// A receipt.
    public static let exchangeReceived = Text("reçu le {0}, compté", "received on {0}, counted")

    // MARK: Alarm

    /// Button.
    public static let exchangeAlarm = Text(
        "C'est réglé : un seul ordinateur utilise ce dossier",
        "It is settled: only one computer uses this folder"
    )
    /// After.
    public static let exchangeAlarmClosed = Text("L'alarme est levée.", "The alarm is off.")

    // MARK: Readers

    /// Section.
    public static let exchangeWho = Text(
        "Qui a regardé mes chiffres ?",
        "Who looked at my figures?"
    )
    /// What is known today.
    public static let exchangeLookers = Text(
        "Les hubs de clusters gardent vos résumés, et leur équipe n'a pas encore de page pour ouvrir les chiffres d'un membre. Quand elle en aura une, chaque consultation sera notée et la liste sera ici. Les pairs ne voient que des chiffres de groupe.",
        "The hubs keep your summaries, and their staff have no page yet that opens the figures of a member. Once they have one, each viewing will be noted and the list will be here. Peers see figures of groups only."
    )
    /// For whoever changes hubs.
    public static let exchangeOther = Text(
        "Votre cluster change de hub ?",
        "Does your cluster change hubs?"
    )
    /// Link.
    public static let exchangeOtherLink = Text(
        "Utiliser la nouvelle invitation",
        "Use the new invite"
    )
}
