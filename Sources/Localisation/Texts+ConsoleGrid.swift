/// What the console says of the grid session.
extension Text {
    /// Title.
    public static let consoleGridTitle = Text("Grille d'appréciation", "Scored grid")
    /// What the grid is.
    public static let consoleGridExample = Text(
        "Cette grille est un exemple que le guide national propose d'adapter ; ce n'est pas une note officielle. On parle de la campagne choisie.",
        "This grid is an example that the national guide offers for adaptation; it is no official mark. It is about the campaign chosen."
    )
    /// Who should be asked.
    public static let consoleGridWho = Text(
        "Les questions se posent à un groupe représentatif : agrégateur, producteurs (femmes, hommes, jeunes), prestataires de services, structures de conseil.",
        "The questions are put to a representative group: aggregator, producers (women, men, youth), service suppliers, advisory bodies."
    )
    /// Link.
    public static let consoleGridBegin = Text("Commencer la séance", "Begin the session")
    /// Link to the first axis with something to score.
    public static let consoleGridGoOn = Text("Continuer : {0}", "Go on: {0}")
    /// Link to the paper.
    public static let consoleGridPrint = Text(
        "Imprimer avec les signatures",
        "Print with signatures"
    )
    /// Link to the summary.
    public static let consoleToSummary = Text("Voir toute la grille", "See the whole grid")
    /// Link to the next axis.
    public static let consoleNextAxis = Text("Axe suivant", "Next axis")
    /// Button without the script.
    public static let consoleKeepAxis = Text("Enregistrer et continuer", "Save and go on")
    /// An axis was kept.
    public static let consoleAxisKept = Text("{0} : enregistré.", "{0}: saved.")
    /// Said above an axis where the script saves.
    public static let consoleSavesItself = Text(
        "Chaque réponse s'enregistre dès que vous la choisissez.",
        "Each answer is saved as soon as you choose it."
    )

    /// The name of an axis.
    public static let consoleAxis = Text("Axe {0} : {1}", "Axis {0}: {1}")
    /// An axis in the row of axes.
    public static let consoleAxisShort = Text("Axe {0}", "Axis {0}")
    /// Name of the row of axes.
    public static let consoleAxes = Text("Axes de la grille", "Axes of the grid")
    /// How many rows are scored.
    public static let consoleScored = Text(
        "{0} {0#ligne notée|lignes notées} sur {1}",
        "{0} of {1} {1#row|rows} scored"
    )
    /// A row without a level.
    public static let consoleUnscored = Text("non noté", "not scored")
    /// A level the guide does not describe.
    public static let consoleLevelAbsent = Text(
        "absent du guide",
        "absent from the guide"
    )
    /// The level of the campaign before.
    public static let consoleLevelBefore = Text("{0} : niveau {1}", "{0}: level {1}")
    /// The level the records give.
    public static let consoleComputedLevel = Text("Niveau calculé : {0}", "Computed level: {0}")
    /// Panel and records disagree.
    public static let consoleLevelDiffers = Text(
        "Le groupe dit {0}, les fiches donnent {1} : à vérifier ensemble.",
        "The panel says {0}, the records give {1}: to be checked together."
    )
    /// A rule the guide writes.
    public static let consoleBasisGuide = Text("Règle du guide", "Rule of the guide")
    /// A rule that is a reading of ours.
    public static let consoleBasisOurs = Text(
        "Notre lecture, là où le guide ne dit rien",
        "Our reading, where the guide is silent"
    )
    /// What to ask for.
    public static let consoleAskFor = Text("À demander", "To ask for")
    /// A row whose source may be an impression.
    public static let consoleTakesImpression = Text(
        "Ici le guide accepte l'impression des acteurs.",
        "Here the guide accepts the actors' impression."
    )
    /// Label.
    public static let consoleEvidence = Text("Source de vérification", "Source of verification")
    /// Label.
    public static let consoleReference = Text(
        "Référence du document",
        "Reference of the document"
    )
    /// Label.
    public static let consoleNote = Text("Note", "Note")
    /// Rows still to be scored.
    public static let consoleMissingRows = Text("Pas encore noté", "Not scored yet")
    /// Every row is scored.
    public static let consoleGridWhole = Text(
        "Toutes les lignes sont notées.",
        "Every row is scored."
    )
    /// How many levels rest on what.
    public static let consoleEvidenceCounts = Text("Les niveaux reposent sur", "Levels rest on")
    /// Points of an axis.
    public static let consolePoints = Text("Points", "Points")
    /// What points are.
    public static let consolePointsNote = Text(
        "Les points suivent une convention de ce catalogue (niveaux 1 à 4 : 10, 40, 70, 100). Le guide ne donne ni poids ni note d'ensemble.",
        "Points follow a convention of this catalogue (levels 1 to 4: 10, 40, 70, 100). The guide gives neither weights nor an overall mark."
    )
    /// All axes together.
    public static let consoleIndex = Text("Tous les axes", "All axes")
    /// Column.
    public static let consoleLevel = Text("Niveau", "Level")
    /// Column.
    public static let consoleGridRow = Text("Indicateur", "Indicator")

    // MARK: The panel

    /// Title.
    public static let consolePanel = Text("Groupe représentatif", "Representative group")
    /// Why names may be written.
    public static let consolePanelStays = Text(
        "Les noms restent sur cet ordinateur : ils ne partent jamais.",
        "Names stay on this computer: they never leave it."
    )
    /// How to write names.
    public static let consolePanelHow = Text(
        "Personnes présentes : une par ligne, avec son maillon (Awa Sossou, production).",
        "Persons present: one a line, with the link of the chain (Awa Sossou, production)."
    )
    /// Button.
    public static let consolePanelKeep = Text(
        "Enregistrer et passer à l'axe 1",
        "Save and go on to axis 1"
    )
    /// Link.
    public static let consolePanelChange = Text("Dire qui est présent", "Say who is present")
    /// It was kept.
    public static let consolePanelKept = Text(
        "Groupe représentatif : enregistré.",
        "Representative group: saved."
    )
    /// Nobody is named yet.
    public static let consoleNoPanel = Text(
        "Personne n'est encore noté comme présent.",
        "Nobody is noted as present yet."
    )
    /// Day of the session.
    public static let consolePanelOn = Text("Séance du {0}", "Session of {0}")
    /// Who was there.
    public static let consolePanelCount = Text(
        "{0} {0#femme|femmes}, {1} {1#homme|hommes}",
        "{0} {0#woman|women}, {1} {1#man|men}"
    )
    /// Youth among them.
    public static let consolePanelYouth = Text(
        "dont {0} {0#jeune|jeunes}",
        "{0} of them young"
    )

    // MARK: Paper

    /// Heading.
    public static let consoleSignatures = Text("Signatures", "Signatures")
    /// Button.
    public static let consolePrint = Text("Imprimer", "Print")
    /// How to print without the script.
    public static let consolePrintHow = Text(
        "Ctrl+P imprime cette page au format A4.",
        "Ctrl+P prints this page on A4."
    )
    /// A line to sign.
    public static let consoleSignAggregator = Text("Pour l'agrégateur", "For the aggregator")
    /// A line to sign.
    public static let consoleSignProducers = Text("Pour les producteurs", "For the producers")
    /// A line to sign.
    public static let consoleSignSuppliers = Text(
        "Pour les prestataires de services",
        "For the service suppliers"
    )
    /// A line to sign.
    public static let consoleSignAdvisers = Text(
        "Pour les structures de conseil",
        "For the advisory bodies"
    )
    /// A line to sign.
    public static let consoleSignCommittee = Text(
        "Pour le comité de coordination",
        "For the coordination committee"
    )
    /// A line to sign.
    public static let consoleSignCoach = Text("Coach", "Coach")
    /// Where the signer writes.
    public static let consoleSignHow = Text("nom, date, signature", "name, date, signature")
}
