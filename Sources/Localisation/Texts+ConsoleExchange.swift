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
    /// What the list is.
    public static let exchangeWhoWhat = Text(
        "Une personne de l'équipe d'un hub de clusters, qui n'est ni d'un cluster ni au service d'un propriétaire, peut ouvrir les chiffres d'un membre pour l'accompagner. Le hub note chaque consultation avant d'afficher la page et vous l'envoie, signée, au prochain échange. Les pairs ne voient que des chiffres de groupe.",
        "A member of a hub's staff who belongs to no cluster and serves no owner can open the figures of a member in order to support it. The hub notes each viewing before it shows the page and sends it to you, signed, at the next exchange. Peers see figures of groups only."
    )
    /// Nobody looked.
    public static let exchangeNobody = Text(
        "D'après les hubs de clusters, personne n'a ouvert vos chiffres.",
        "According to the hubs, nobody has opened your figures."
    )
    /// Heading.
    public static let exchangeWhoDay = Text("Jour", "Day")
    /// Heading.
    public static let exchangeWhoPerson = Text("Qui", "Who")
    /// Heading.
    public static let exchangeWhoHub = Text("Au hub", "At the hub")
    /// Heading.
    public static let exchangeWhoShown = Text("A vu", "Saw")
    /// Heading.
    public static let exchangeWhoPeriods = Text("De quelles périodes", "Of which periods")
    /// What was shown.
    public static let exchangeWhoGrid = Text("les niveaux de la grille", "levels of the grid")
    /// What was shown.
    public static let exchangeWhoFigures = Text("les chiffres", "figures")
    /// What was shown.
    public static let exchangeWhoBoth = Text(
        "les niveaux de la grille et les chiffres",
        "levels of the grid and figures"
    )
    /// What was shown.
    public static let exchangeWhoNothing = Text(
        "que le cluster déclare, sans chiffre",
        "that the cluster reports, no figure"
    )
    /// What the page leaves out.
    public static let exchangeWhoEarlier = Text(
        "et {0} {0#consultation plus ancienne|consultations plus anciennes}.",
        "and {0} earlier {0#viewing|viewings}."
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
