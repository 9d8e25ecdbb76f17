/// Families of figures that a cluster keeps to itself.
extension Text {
    /// Kept back in every period.
    public static let withheldAlways = Text("{0} (toutes les périodes)", "{0} (every period)")
    /// Kept back in one period.
    public static let withheldIn = Text("{0} ({1})", "{0} ({1})")
    /// Chosen now.
    public static let withheldKept = Text("retenu : {0}", "withheld: {0}")
    /// Kept with what was chosen.
    public static let withheldTelling = Text(
        "retenu aussi, car cela dirait la ligne retenue : {0}",
        "withheld too, since it would tell the row withheld: {0}"
    )
    /// No longer kept back.
    public static let withheldReleased = Text(
        "n'est plus retenu : {0}",
        "no longer withheld: {0}"
    )
    /// What follows.
    public static let withheldConsequence = Text(
        "Ce qui est retenu ne part pas : vous n'aurez pas de place pour ces chiffres, et le chiffre du groupe se fait sans vous. Ce qui est déjà publié du groupe reste.",
        "What is withheld does not leave: you get no place for these figures, and the group's figure is made without you. What is on air of the group stays."
    )
    /// A period that was sealed with other figures.
    public static let withheldAmends = Text(
        "{0} : la révision {1} est déjà scellée ; le prochain « publish » la remplace par une autre, selon ce choix",
        "{0}: revision {1} is sealed already; the next \"publish\" replaces it by another, by this choice"
    )
    /// Batches on their way.
    public static let withheldWaiting = Text(
        "{0} {0#envoi scellé attend|envois scellés attendent} le hub et {0#partira|partiront} avec ces chiffres ; publiez tout de suite pour que la révision suivante parte avec",
        "{0} sealed {0#batch waits|batches wait} for the hub and will leave with these figures; publish now, so that the next revision leaves with {0#it|them}"
    )
    /// Nothing is kept back.
    public static let withheldNone = Text(
        "rien n'est retenu : tout ce que montre « publish --dry-run » partirait",
        "nothing is withheld: all that \"publish --dry-run\" shows would leave"
    )
    /// Indicators that may be meant.
    public static let withheldKnown = Text("{0}{1}", "{0}{1}")
    /// No indicator has the name.
    public static let withheldUnknown = Text(
        "aucun indicateur ne s'appelle « {0} », ou plusieurs ; par exemple : {1}",
        "no indicator is called \"{0}\", or several are; for example: {1}"
    )
    /// It is not kept back.
    public static let withheldNot = Text(
        "« {0} » n'est pas retenu",
        "\"{0}\" is not withheld"
    )
    /// It is not kept back in the period.
    public static let withheldNotIn = Text(
        "« {0} » n'est pas retenu pour la période « {1} »",
        "\"{0}\" is not withheld in the period \"{1}\""
    )
    /// It is kept back in every period.
    public static let withheldIsAlways = Text(
        "« {0} » est retenu pour toutes les périodes : « withhold lift » sans --period le publie de nouveau partout",
        "\"{0}\" is withheld in every period: \"withhold lift\" without --period lets it leave again everywhere"
    )
    /// The family is of another kind of period.
    public static let withheldOtherKind = Text(
        "« {0} » n'est pas un chiffre d'une période comme « {1} »",
        "\"{0}\" is no figure of a period like \"{1}\""
    )
    /// Everything of a period is kept back.
    public static let withheldWhole = Text(
        "{0} : tout ce qui est enregistré est retenu ; il n'y a rien à publier",
        "{0}: everything recorded is withheld; there is nothing to publish"
    )
    /// Line of the state.
    public static let statusWithheld = Text("retenu : {0}", "withheld: {0}")

    /// The same where they are many.
    public static let statusWithheldMany = Text(
        "{0} familles de chiffres sont retenues : « withhold list » les montre",
        "{0} families of figures are withheld: \"withhold list\" shows them"
    )

    // MARK: A trial of a publication

    /// Heading.
    public static let trialNothingSealed = Text(
        "essai : rien n'est scellé, rien ne part ; voici ce qui partirait",
        "trial: nothing is sealed, nothing leaves; this is what would leave"
    )
    /// A period.
    public static let trialPeriod = Text(
        "{0} ({1}) : {2} {2#chiffre|chiffres}",
        "{0} ({1}): {2} {2#figure|figures}"
    )
    /// State of a period.
    public static let trialUnchanged = Text(
        "inchangé depuis la révision {0}",
        "unchanged since revision {0}"
    )
    /// Column.
    public static let trialColumnLeaves = Text("famille", "family")
    /// Column.
    public static let trialColumnCode = Text("code", "code")
    /// It leaves.
    public static let trialLeaves = Text("part", "leaves")
    /// It stays in this period.
    public static let trialKept = Text("retenu", "withheld")
    /// It stays in every period.
    public static let trialKeptAlways = Text("retenu, toutes périodes", "withheld, every period")
    /// It stays with a row.
    public static let trialKeptTelling = Text("retenu avec la grille", "withheld with the grid")

    // MARK: Receipts

    /// The promise, on paper too.
    public static let receiptNever = Text(
        "Les enregistrements, les noms, les notes et tout ce qui est retenu ne partent jamais.",
        "Records, names, notes and whatever is withheld never leave."
    )
    /// What a revision was sealed without.
    public static let receiptWithout = Text(
        "{0}, révision {1}, est partie sans : {2}",
        "{0}, revision {1}, left without: {2}"
    )
}
