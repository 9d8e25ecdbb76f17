/// What is said of records and of the levels computed from them.
extension Text {
    // MARK: Entry

    /// A field the kind does not have.
    public static let recordUnknownField = Text(
        "ce champ n'existe pas : « {0} » ; champs connus : {1}",
        "there is no such field: \"{0}\"; known fields: {1}"
    )
    /// A required field is empty.
    public static let recordFieldMissing = Text(
        "ce champ est obligatoire et il est vide",
        "this field is required and it is empty"
    )
    /// Not a day.
    public static let recordNotADate = Text(
        "« {0} » n'est pas une date ; attendu : 31/07/2026 ou 2026-07-31",
        "\"{0}\" is not a date; expected: 2026-07-31 or 31/07/2026"
    )
    /// Not one of the choices.
    public static let recordNotAChoice = Text(
        "« {0} » n'est pas proposé ici ; attendu : {1}",
        "\"{0}\" is not offered here; expected: {1}"
    )
    /// Not the name of a record.
    public static let recordNotAReference = Text(
        "« {0} » ne désigne aucun enregistrement",
        "\"{0}\" names no record"
    )
    /// Not an indicator of the catalogue.
    public static let recordNotAnIndicator = Text(
        "« {0} » n'est le code d'aucun indicateur du catalogue",
        "\"{0}\" is the code of no indicator of the catalogue"
    )
    /// A figure of an indicator that nobody named.
    public static let recordFigureOfNothing = Text(
        "dites d'abord de quel indicateur c'est la valeur",
        "say first which indicator this is a figure of"
    )
    /// A text too long.
    public static let recordTooLong = Text(
        "au plus {0} caractères",
        "at most {0} characters"
    )
    /// A number outside its bounds.
    public static let recordOutOfBounds = Text(
        "{0} {1} n'est pas vraisemblable ; attendu : de {2} à {3}",
        "{0} {1} is not plausible; expected: from {2} to {3}"
    )
    /// A number too large to be kept.
    public static let recordOutOfRange = Text(
        "ce nombre est trop grand",
        "this number is too large"
    )
    /// A local unit whose weight nobody gave for this product.
    public static let recordUnitWithoutWeight = Text(
        "on ne sait pas combien pèse « {0} » de ce produit ; donnez des kilogrammes",
        "nobody said how much \"{0}\" of this product weighs; give kilograms"
    )

    // MARK: Commands

    /// Heading of the codes of kinds.
    public static let recordKind = Text("Sorte", "Kind")
    /// Heading of the names of kinds.
    public static let recordKindLabel = Text("Ce que c'est", "What it is")
    /// Heading of the fields of kinds.
    public static let recordFields = Text("Champs (* obligatoires)", "Fields (* required)")
    /// No record to show.
    public static let recordNone = Text("aucun enregistrement", "no record")
    /// A record was added or changed.
    public static let recordKept = Text("{0} : enregistré ({1})", "{0}: kept ({1})")
    /// A record was deleted.
    public static let recordDeleted = Text(
        "{0} : supprimé ; « record undo » le rétablit",
        "{0}: deleted; \"record undo\" brings it back"
    )
    /// A version that is a deletion.
    public static let recordDeletedVersion = Text("supprimé", "deleted")
    /// What was typed says what stood there.
    public static let recordUnchanged = Text("{0} : rien n'a changé", "{0}: nothing has changed")
    /// No such record.
    public static let recordUnknown = Text(
        "aucun enregistrement « {0} »",
        "there is no record \"{0}\""
    )
    /// No such kind.
    public static let recordUnknownKind = Text(
        "aucune sorte d'enregistrement « {0} » ; connues : {1}",
        "there is no kind of record \"{0}\"; known: {1}"
    )
    /// Nothing was ever changed.
    public static let recordNothingToUndo = Text("rien à défaire", "nothing to undo")

    // MARK: Computed levels

    /// Heading of the level a panel gave.
    public static let levelDeclared = Text("Niveau déclaré", "Declared level")
    /// Heading of the level records give.
    public static let levelComputed = Text("Niveau calculé", "Computed level")
    /// Heading of why.
    public static let levelReason = Text(
        "Ce que disent les enregistrements",
        "What the records say"
    )

    /// No record to go by.
    public static let levelNothingRecorded = Text(
        "non noté : rien n'est enregistré pour cette campagne",
        "not scored: nothing is recorded for this campaign"
    )
    /// 1.3.
    public static let levelServices = Text(
        "{0} des {1} services (intrants, crédit, conseil) facilités",
        "{0} of the {1} services (inputs, credit, advice) facilitated"
    )
    /// 3.1, 3.3.
    public static let levelFormality = Text(
        "{0#contrat formel|contrats formels} : {0} sur {1}",
        "formal {0#contract|contracts}: {0} of {1}"
    )
    /// 3.2, 3.4, 3.5 without a contract that ended.
    public static let levelNoContract = Text(
        "non noté : aucun contrat arrivé à son terme",
        "not scored: no contract has come to its end"
    )
    /// 3.2, 3.4, 3.5.
    public static let levelRespect = Text(
        "contrats respectés (volume, qualité, prix, délai) : {0} sur {1}",
        "contracts kept (volume, quality, price, timing): {0} of {1}"
    )
    /// 4.2.
    public static let levelCount = Text("{0} dans la campagne", "{0} in the campaign")
    /// 5.4 without raw material.
    public static let levelNothingReceived = Text(
        "non noté : aucune matière première reçue n'est enregistrée",
        "not scored: no raw material received is recorded"
    )
    /// 5.4 with more rejected than received.
    public static let levelMoreThanReceived = Text(
        "non noté : plus de matière rejetée que reçue, à corriger",
        "not scored: more raw material rejected than received, to be corrected"
    )
    /// 5.4.
    public static let levelShare = Text(
        "perte post-récolte : {0} % de la matière reçue",
        "post-harvest loss: {0} % of the raw material received"
    )
    /// 5.1, 5.2 with fewer than three campaigns.
    public static let levelFewCampaigns = Text(
        "non noté : {0#campagne connue|campagnes connues} : {0}, il en faut trois",
        "not scored: {0} {0#campaign|campaigns} known, three are needed"
    )
    /// 5.1, 5.2 where all three are zero.
    public static let levelOnlyZeros = Text(
        "non noté : zéro pendant trois campagnes",
        "not scored: zero for three campaigns"
    )
    /// Falling over three campaigns.
    public static let levelFalling = Text(
        "en baisse sur trois campagnes",
        "falling over three campaigns"
    )
    /// Up and down over three campaigns.
    public static let levelSawtooth = Text(
        "en dents de scie sur trois campagnes",
        "up and down over three campaigns"
    )
    /// Stable over three campaigns.
    public static let levelStable = Text(
        "stable sur trois campagnes (écart de 10 % au plus)",
        "stable over three campaigns (within 10 %)"
    )
    /// Stable by the rule although each campaign is above the one before.
    public static let levelStableGrowing = Text(
        "stable sur trois campagnes : chaque campagne dépasse la précédente, mais l'écart total reste dans les 10 %",
        "stable over three campaigns: each is above the one before, but the whole range stays within 10 %"
    )
    /// Rising over three campaigns.
    public static let levelRising = Text(
        "en hausse sur trois campagnes",
        "rising over three campaigns"
    )
    /// 5.2: rising without a certified product.
    public static let levelRisingUncertified = Text(
        "en hausse sur trois campagnes ; le niveau 4 demande aussi un produit certifié",
        "rising over three campaigns; level 4 also asks for a certified product"
    )
    /// 6.2, 6.4 without a campaign to compare with.
    public static let levelNoLastCampaign = Text(
        "non noté : la campagne précédente n'est pas connue",
        "not scored: the campaign before is not known"
    )
    /// Lower than the last campaign.
    public static let levelLower = Text(
        "en baisse de plus de {0} % depuis la dernière campagne",
        "more than {0} % below the last campaign"
    )
    /// Like the last campaign.
    public static let levelAlike = Text(
        "comme la dernière campagne, à {0} % près",
        "like the last campaign, within {0} %"
    )
    /// Higher than the last campaign.
    public static let levelHigher = Text(
        "en hausse de plus de {0} % depuis la dernière campagne",
        "more than {0} % above the last campaign"
    )
    /// Higher several times in a row.
    public static let levelHigherAgain = Text(
        "en hausse {0} fois de suite",
        "higher {0} times in a row"
    )
    /// 6.3.
    public static let levelGap = Text(
        "écart de {0} points entre les parts de valeur ajoutée des maillons",
        "gap of {0} points between the shares of value added of the maillons"
    )
    /// Beside 6.3: the same for an actor.
    public static let levelGapPerActor = Text(
        "par acteur, sans effet sur le niveau : écart de {0} points",
        "by actor, without effect on the level: gap of {0} points"
    )
    /// Beside 6.3: Theil's index over its largest value.
    public static let levelTheil = Text(
        "indice de Theil, sans effet sur le niveau : {0} (0 : parts égales ; 1 : tout à un seul maillon)",
        "Theil index, without effect on the level: {0} (0: equal shares; 1: all to one maillon)"
    )
    /// 6.3 with fewer than two maillons.
    public static let levelOneMaillon = Text(
        "non noté : moins de deux maillons ont un compte",
        "not scored: fewer than two maillons have an account"
    )
    /// 6.3 where shares add up to nothing.
    public static let levelNoValueAdded = Text(
        "non noté : la valeur ajoutée totale est nulle",
        "not scored: the total value added is zero"
    )
    /// 6.3 with a maillon below zero.
    public static let levelNegativeMaillon = Text(
        "niveau 1 : un maillon a une valeur ajoutée négative",
        "level 1: a maillon has a negative value added"
    )
}
