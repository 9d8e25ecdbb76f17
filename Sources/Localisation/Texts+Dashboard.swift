/// The hub's pages.
extension Text {
    // MARK: Monday

    /// Title.
    public static let mondayTitle = Text("Où en est-on ?", "Where do we stand?")
    /// Section.
    public static let mondayCounts = Text("Qui a déclaré", "Who has reported")
    /// Section.
    public static let mondayAwaited = Text("Qui est attendu", "Who is awaited")
    /// Section.
    public static let mondayArrived = Text(
        "Arrivé depuis votre dernière visite",
        "Arrived since your last visit"
    )
    /// First visit.
    public static let mondayFirst = Text(
        "C'est votre première visite : voici les derniers arrivés.",
        "This is your first visit: here are the latest arrivals."
    )
    /// Since.
    public static let mondaySince = Text("Depuis le {0}.", "Since {0}.")
    /// None.
    public static let mondayNothing = Text("Rien de nouveau.", "Nothing new.")
    /// Nobody.
    public static let mondayNobody = Text("Personne n'est attendu.", "Nobody is awaited.")
    /// Column.
    public static let mondayFiliere = Text("Filière", "Sector")
    /// Column.
    public static let mondayZone = Text("Zone", "Zone")
    /// Column.
    public static let mondayExpected = Text("Attendus", "Expected")
    /// Column.
    public static let mondayReported = Text("Déclarés", "Reported")
    /// Column.
    public static let mondayOnTime = Text("À temps", "On time")
    /// Column.
    public static let mondayShare = Text("Complétude", "Completeness")
    /// Row.
    public static let mondayAll = Text("Ensemble", "All together")
    /// Column.
    public static let mondayMember = Text("Cluster", "Cluster")
    /// Column.
    public static let mondayPeriod = Text("Période", "Period")
    /// Column.
    public static let mondayWhen = Text("Reçu le", "Received on")
    /// Column.
    public static let mondayDue = Text("Attendu le", "Expected on")
    /// Column.
    public static let mondayLate = Text("Retard", "Late by")
    /// Days late.
    public static let mondayDays = Text("{0} {0#jour|jours}", "{0} {0#day|days}")
    /// A later version.
    public static let mondayRevision = Text("{0}e version", "version {0}")
    /// Periods to choose.
    public static let mondayPeriods = Text("Choisir la période", "Choose the period")
    /// As of.
    public static let mondayAsOf = Text("Chiffres arrêtés au {0}.", "As of {0}.")
    /// No catalogue yet.
    public static let mondayNoCatalogue = Text(
        "Ce hub de clusters n'a pas encore de catalogue.",
        "This hub has no catalogue yet."
    )
    /// Names are for staff.
    public static let mondayNoNames = Text(
        "Les noms des membres ne sont montrés qu'au personnel sans appartenance.",
        "Members' names are shown to staff without an affiliation only."
    )
    /// More of them.
    public static let mondayMore = Text("… et {0} de plus.", "… and {0} more.")

    // MARK: Members

    /// Title.
    public static let membersTitle = Text("Les membres côte à côte", "Members side by side")
    /// Label.
    public static let membersSet = Text("Indicateurs", "Indicators")
    /// Choice.
    public static let membersEvery = Text("toutes", "all")
    /// Button.
    public static let membersShow = Text("Montrer", "Show")
    /// How many.
    public static let membersCount = Text(
        "{0} {0#cluster|clusters}, page {1} sur {2}. Le rang est compté parmi eux ; à valeur égale, même rang.",
        "{0} {0#cluster|clusters}, page {1} of {2}. The rank is among these; equal values have the same rank."
    )
    /// A rank.
    public static let membersRank = Text("rang {0}", "rank {0}")
    /// None.
    public static let membersNone = Text("Aucun cluster.", "No cluster.")
    /// Pages.
    public static let membersPages = Text("Pages du tableau", "Pages of the table")
    /// Not reported.
    public static let membersMissing = Text("non déclaré", "not reported")
    /// A yes.
    public static let membersYes = Text("oui", "yes")
    /// A no.
    public static let membersNo = Text("non", "no")
    /// Sorting.
    public static let membersSort = Text("Trier par {0}", "Sort by {0}")
    /// Caption.
    public static let membersLevels = Text("Niveaux", "Levels")
    /// Figures of a prefix.
    public static let setMarkets = Text("Marchés (QQRP)", "Markets")
    /// Figures of a prefix.
    public static let setLosses = Text("Pertes", "Losses")
    /// Figures of a prefix.
    public static let setContracts = Text("Contrats", "Contracts")
    /// Figures of a prefix.
    public static let setServices = Text("Services", "Services")
    /// Figures of a prefix.
    public static let setValue = Text("Valeur ajoutée", "Value added")
    /// Figures of a prefix.
    public static let setPeople = Text("Personnes et emplois", "People and jobs")
    /// Figures of a prefix.
    public static let setGovernance = Text("Gouvernance", "Governance")
    /// Figures of a prefix.
    public static let setDurability = Text("Durabilité et efficience", "Durability and efficiency")
    /// Figures of a prefix.
    public static let setPrices = Text("Prix", "Prices")
    /// Figures of a prefix.
    public static let setConstraints = Text("Contraintes", "Constraints")
    /// Other figures.
    public static let setOthers = Text("Autres ({0})", "Others ({0})")

    // MARK: One member

    /// Section.
    public static let memberFigures = Text("Quantités", "Quantities")
    /// Section.
    public static let memberGrid = Text("Grille d'appréciation : {0}", "Scoring grid: {0}")
    /// Section.
    public static let memberReceipts = Text("Résumés reçus", "Summaries received")
    /// Fact.
    public static let memberCommune = Text("Commune", "Commune")
    /// Fact.
    public static let memberSince = Text("Membre depuis", "Member since")
    /// Fact.
    public static let memberLeft = Text("Parti le", "Left on")
    /// Fact.
    public static let memberHeard = Text("Entendu le", "Heard on")
    /// Fact.
    public static let memberHub = Text("Par le hub", "By the hub")
    /// Fact.
    public static let memberIdentifier = Text("Identifiant du cluster", "Cluster identifier")
    /// Alarms.
    public static let memberAlarms = Text(
        "{0} {0#alarme ouverte|alarmes ouvertes} : le dossier de ce cluster semble être sur deux machines (« grenier-hub alarms »).",
        "{0} open {0#alarm|alarms}: this cluster's folder seems to be on two machines (\"grenier-hub alarms\")."
    )
    /// Column.
    public static let memberIndicator = Text("Indicateur", "Indicator")
    /// Column.
    public static let memberDeclared = Text("Niveau déclaré", "Declared level")
    /// Column.
    public static let memberComputed = Text("Niveau calculé", "Computed level")
    /// Column.
    public static let memberEvidence = Text("Ce qui l'appuie", "Evidence")
    /// Column.
    public static let memberVersion = Text("Version", "Version")
    /// Evidence.
    public static let evidenceDocumented = Text("documenté", "documented")
    /// Evidence.
    public static let evidenceDeclared = Text("déclaré", "declared")
    /// Evidence.
    public static let evidenceImpression = Text("impression des acteurs", "impression")
    /// They differ.
    public static let memberDiffer = Text("ne s'accordent pas", "do not agree")
    /// Share.
    public static let memberShare = Text(
        "{0} {0#niveau documenté|niveaux documentés} sur {1}, {2} {2#écart|écarts} entre déclaré et calculé.",
        "{0} documented {0#level|levels} of {1}, {2} {2#difference|differences} between declared and computed."
    )
    /// Nothing yet.
    public static let memberNothing = Text("Rien n'est encore arrivé.", "Nothing has arrived yet.")
    /// Name of a fictitious one.
    public static let memberFictitious = Text("exercice", "exercise")

    // MARK: Accounts

    /// Title.
    public static let accountsTitle = Text("Comptes", "Accounts")
    /// Section.
    public static let accountsNew = Text("Créer un compte", "Make an account")
    /// Label.
    public static let accountsName = Text(
        "Nom, comme les membres le liront",
        "Name, as members will read it"
    )
    /// Label.
    public static let accountsFunction = Text("Fonction", "Function")
    /// Label.
    public static let accountsRole = Text("Rôle", "Role")
    /// Legend.
    public static let accountsRights = Text(
        "Vues des membres (personnel et coordination sans appartenance)",
        "Member views (staff and coordination without affiliation)"
    )
    /// Label.
    public static let accountsAffiliation = Text("Appartenance", "Affiliation")
    /// Choice.
    public static let accountsChoose = Text("à choisir", "choose")
    /// Choice.
    public static let accountsUnaffiliated = Text(
        "n'appartient à aucun cluster ni propriétaire",
        "belongs to no cluster and no owner"
    )
    /// Choice.
    public static let accountsOfCluster = Text("appartient à un cluster", "belongs to a cluster")
    /// Choice.
    public static let accountsOfOwner = Text(
        "appartient à un propriétaire",
        "belongs to an owner"
    )
    /// Label.
    public static let accountsAffiliate = Text(
        "Nom du cluster, ou numéro d'immatriculation du propriétaire",
        "Name of the cluster, or register number of the owner"
    )
    /// Label.
    public static let accountsUntil = Text(
        "Dernier jour (AAAA-MM-JJ), obligatoire pour une évaluation",
        "Last day (YYYY-MM-DD), obligatory for an evaluation"
    )
    /// Legend.
    public static let accountsZones = Text(
        "Zones d'une évaluation (aucune : toutes)",
        "Zones of an evaluation (none: all)"
    )
    /// Label.
    public static let accountsPassword = Text(
        "Premier mot de passe, que la personne changera",
        "First password, which the person will change"
    )
    /// Button.
    public static let accountsAdd = Text("Créer", "Make")
    /// Button.
    public static let accountsClose = Text("Fermer le compte", "Close the account")
    /// Button.
    public static let accountsReset = Text("Donner un mot de passe", "Give a password")
    /// Column.
    public static let accountsState = Text("État", "State")
    /// State.
    public static let accountsOpen = Text("ouvert", "open")
    /// Column.
    public static let accountsDo = Text("À faire", "To do")

    // MARK: Audit log

    /// Title.
    public static let auditTitle = Text("Journal d'audit", "Audit log")
    /// Column.
    public static let auditWhen = Text("Quand (UTC)", "When (UTC)")
    /// Column.
    public static let auditWho = Text("Qui", "Who")
    /// Column.
    public static let auditWhat = Text("Quoi", "What")
    /// Column.
    public static let auditDetail = Text("Précisions", "Details")
    /// Link.
    public static let auditOlder = Text("Plus ancien", "Older")
    /// None.
    public static let auditNone = Text("Rien n'est noté.", "Nothing is written down.")
}
