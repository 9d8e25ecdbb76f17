/// What the console says of records.
extension Text {
    // MARK: Kinds

    /// A group of kinds of records.
    public static let consoleGroupMarkets = Text("Marchés et livraisons", "Markets and deliveries")
    /// A group of kinds of records.
    public static let consoleGroupContracts = Text("Contrats", "Contracts")
    /// A group of kinds of records.
    public static let consoleGroupQuality = Text(
        "Matière première et qualité",
        "Raw material and quality"
    )
    /// A group of kinds of records.
    public static let consoleGroupServices = Text(
        "Services, crédit, formation, conseil",
        "Services, credit, training, advice"
    )
    /// A group of kinds of records.
    public static let consoleGroupMoney = Text(
        "Comptes, emplois, fonds",
        "Accounts, jobs, funds"
    )
    /// A group of kinds of records.
    public static let consoleGroupLife = Text("Vie du cluster", "Life of the cluster")
    /// A group of kinds of records.
    public static let consoleGroupPlans = Text("Plans et objectifs", "Plans and targets")
    /// A group of kinds of records.
    public static let consoleGroupPeople = Text(
        "Identité et membres",
        "Identity and members"
    )
    /// A group of kinds of records.
    public static let consoleGroupGrid = Text("Grille d'appréciation", "Scored grid")
    /// A group of kinds of records.
    public static let consoleGroupLessons = Text(
        "FFOM et bonnes pratiques",
        "Strengths, weaknesses, opportunities, threats; good practices"
    )
    /// A group of kinds of records.
    public static let consoleGroupSheets = Text(
        "Fiches de caractérisation (annexe 2 du guide)",
        "Characterisation sheets (annex 2 of the guide)"
    )
    /// A group of kinds of records.
    public static let consoleGroupMap = Text("Cartographie", "Map of actors and links")
    /// Kinds of records of no group.
    public static let consoleGroupOthers = Text("Autres", "Others")

    // MARK: Values

    /// The answer yes.
    public static let consoleYes = Text("oui", "yes")
    /// The answer no.
    public static let consoleNo = Text("non", "no")
}

extension Text {
    // MARK: Pages of records

    /// The days of a campaign.
    public static let consoleCampaignDays = Text("du {0} au {1}", "from {0} to {1}")
    /// Label of the choice of a campaign.
    public static let consoleCampaign = Text("Campagne", "Campaign")
    /// Button of that choice.
    public static let consoleShow = Text("Voir", "Show")
    /// What the page of all kinds is for.
    public static let consoleShelfLead = Text(
        "Choisissez ce que vous voulez noter ou relire. Les chiffres et les niveaux calculés en viennent tout seuls.",
        "Choose what you want to note or read again. Figures and computed levels follow by themselves."
    )
    /// Column of kinds.
    public static let consoleKindColumn = Text("Fiches", "Records")
    /// Column of how many count in the campaign.
    public static let consoleCountColumn = Text("Dans la campagne", "In the campaign")
    /// Column of the last day.
    public static let consoleLastColumn = Text("Dernier jour", "Last day")
    /// Column of how many there are.
    public static let consoleTotalColumn = Text("En tout", "In all")
    /// Heading of the form of a new record.
    public static let consoleNewRecord = Text("Ajouter : {0}", "Add: {0}")
    /// Button that keeps a new record and goes on with the next.
    public static let consoleKeepAndNext = Text(
        "Enregistrer et passer à la suivante",
        "Save and go on with the next"
    )
    /// Button that keeps a change.
    public static let consoleKeep = Text("Enregistrer", "Save")
    /// Fields that may be left out.
    public static let consoleMoreFields = Text("Plus de précisions", "More details")
    /// Said once above a form.
    public static let consoleRequiredNote = Text(
        "* à remplir. Date : jj/mm/aaaa, ou 12/7 pour la campagne en cours de saisie.",
        "* required. Dates: yyyy-mm-dd or dd/mm/yyyy; 12/7 is a day of the campaign shown."
    )
    /// Read by screen readers after the name of a required field.
    public static let consoleRequired = Text("obligatoire", "required")
    /// Where nothing is picked.
    public static let consolePickNothing = Text("– non renseigné –", "– not said –")
    /// Where something must be picked.
    public static let consolePick = Text("– choisir –", "– choose –")
    /// Label of the unit beside a number.
    public static let consoleUnit = Text("Unité", "Unit")
    /// A field that names a record, where there is none to name.
    public static let consoleNothingToName = Text(
        "Rien à choisir pour l'instant : enregistrez-en d'abord un.",
        "Nothing to choose for now: first save one."
    )
    /// Heading of everything to correct.
    public static let consoleProblems = Text(
        "Rien n'est enregistré : {0} {0#chose|choses} à corriger",
        "Nothing is saved: {0} {0#thing|things} to correct"
    )
    /// A problem at its field; a value after its name.
    public static let consoleProblemAt = Text("{0} : {1}", "{0}: {1}")
    /// What was kept a moment ago.
    public static let consoleKept = Text("Enregistré : {0}", "Saved: {0}")
    /// What was kept counts in another campaign.
    public static let consoleKeptElsewhere = Text(
        "Sa date ou sa campagne n'est pas celle de cette page : la fiche compte ailleurs.",
        "Its date or campaign is not this page's: the record counts elsewhere."
    )
    /// Link to a record.
    public static let consoleLook = Text("La relire", "Look at it")
    /// Button that takes back what was kept.
    public static let consoleTakeBack = Text("Annuler cette saisie", "Take this entry back")
    /// A record was taken back.
    public static let consoleRecordTakenBack = Text(
        "{0} : saisie annulée",
        "{0}: entry taken back"
    )
    /// A record was put back to an earlier version.
    public static let consoleRecordRestored = Text("{0} : rétabli", "{0}: brought back")
    /// A record was changed.
    public static let consoleRecordChanged = Text("{0} : modifié", "{0}: changed")
    /// A record was deleted.
    public static let consoleRecordDeleted = Text(
        "{0} : supprimé. Son histoire reste, vous pouvez le rétablir.",
        "{0}: deleted. Its history stays, you can bring it back."
    )
    /// How many count in a campaign.
    public static let consoleRecordCount = Text(
        "{0} {0#fiche|fiches} · {1}",
        "{0} {0#record|records} · {1}"
    )
    /// How many records say nothing in a field.
    public static let consoleNotSaid = Text(
        "non renseigné dans {0} {0#fiche|fiches}",
        "not said in {0} {0#record|records}"
    )
    /// Heading of totals.
    public static let consoleTotals = Text("Totaux", "Totals")
    /// Heading of the list.
    public static let consoleList = Text("Les fiches", "The records")
    /// No record in the campaign.
    public static let consoleNoRecord = Text(
        "Rien encore dans cette campagne. La première fiche s'ajoute ci-dessus.",
        "Nothing yet in this campaign. The first record is added above."
    )
    /// How many more there are.
    public static let consoleMoreRecords = Text(
        "encore {0} {0#fiche|fiches} plus {0#ancienne|anciennes}",
        "{0} more, earlier {0#record|records}"
    )
    /// Link to all of them.
    public static let consoleShowAll = Text("Tout montrer", "Show all")
    /// How many count in other campaigns.
    public static let consoleElsewhereRecords = Text(
        "{0} {0#autre fiche compte|autres fiches comptent} dans une autre campagne.",
        "{0} other {0#record counts|records count} in another campaign."
    )
    /// Heading of the figures that follow.
    public static let consoleFigures = Text(
        "Ce que ces fiches donnent",
        "What these records come to"
    )
    /// Column of figures.
    public static let consoleFigure = Text("Chiffre", "Figure")
    /// Column of the campaign.
    public static let consoleThisCampaign = Text("Cette campagne", "This campaign")

    // MARK: One record

    /// Heading of its versions.
    public static let consoleHistory = Text("Histoire de la fiche", "History of the record")
    /// One version: its number, its moment, who.
    public static let consoleVersion = Text("Version {0} : {1}, {2}", "Version {0}: {1}, {2}")
    /// A field that was emptied.
    public static let consoleEmptied = Text("vidé", "emptied")
    /// Button that goes back to a version.
    public static let consoleRestore = Text(
        "Revenir à cette version",
        "Go back to this version"
    )
    /// Button that deletes.
    public static let consoleDelete = Text("Supprimer cette fiche", "Delete this record")
    /// Said of a deleted record.
    public static let consoleDeleted = Text(
        "Cette fiche est supprimée : elle ne compte plus nulle part. Une version ci-dessous la rétablit.",
        "This record is deleted: it no longer counts anywhere. A version below brings it back."
    )
    /// A day and an hour.
    public static let consoleMoment = Text("{0} à {1}", "{0} at {1}")
}

extension Text {
    // MARK: Small things

    /// The mark after a name, before its value.
    public static let consoleColon = Text("\u{A0}:", ":")
    /// How a day is typed.
    public static let consoleDayPattern = Text("jj/mm/aaaa", "yyyy-mm-dd")
}
