/// What is said of the levels computed from records.
extension Text {
    // MARK: Computed levels

    /// The level a panel gave, and what the guide says of it.
    public static let levelDeclaredSays = Text("déclaré {0} : {1}", "declared {0}: {1}")
    /// The level records give, and what the guide says of it.
    public static let levelComputedSays = Text("calculé {0} : {1}", "computed {0}: {1}")
    /// The same from both, and what the guide says of it.
    public static let levelBothSay = Text(
        "déclaré et calculé {0} : {1}",
        "declared and computed {0}: {1}"
    )
    /// A level for which the guide has no words.
    public static let levelWithoutWords = Text("absent du guide", "absent from the guide")
    /// The level of the period before.
    public static let levelBefore = Text("avant : {0}", "before: {0}")
    /// No panel gave a level.
    public static let levelNotDeclared = Text(
        "pas de niveau déclaré",
        "no declared level"
    )
    /// The unit of a level.
    public static let levelUnit = Text("niveau", "level")
    /// Heading of the level a panel gave.
    public static let levelDeclared = Text("Niveau déclaré", "Declared level")
    /// Heading of the level records give.
    public static let levelComputed = Text("Niveau calculé", "Computed level")

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
    /// 3.1, 3.3 where other contracts are kept, but none of these.
    public static let levelNoFormality = Text(
        "aucun contrat de cette relation n'est enregistré",
        "no contract of this relation is recorded"
    )
    /// Beside a level: a share, and the two numbers it is made of.
    public static let levelShareBeside = Text(
        "{0}, sans effet sur le niveau : {1} % ({2} sur {3})",
        "{0}, without effect on the level: {1} % ({2} of {3})"
    )
    /// 3.2, 3.4, 3.5 without a contract that ended.
    public static let levelNoContract = Text(
        "non noté : aucun contrat arrivé à son terme dont le respect est connu",
        "not scored: no contract has come to its end of which it is known whether it was kept"
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
        "gap of {0} points between the shares of value added of the links"
    )
    /// Beside 6.3: the same for an actor.
    public static let levelGapPerActor = Text(
        "par acteur, sans effet sur le niveau : écart de {0} points",
        "by actor, without effect on the level: gap of {0} points"
    )
    /// Beside 6.3: Theil's index over its largest value.
    public static let levelTheil = Text(
        "indice de Theil, sans effet sur le niveau : {0} (0 : parts égales ; 1 : tout à un seul maillon)",
        "Theil index, without effect on the level: {0} (0: equal shares; 1: all to one link)"
    )
    /// 6.3 with fewer than two maillons.
    public static let levelOneMaillon = Text(
        "non noté : moins de deux maillons ont un compte",
        "not scored: fewer than two links have an account"
    )
    /// 6.3 where shares add up to nothing.
    public static let levelNoValueAdded = Text(
        "non noté : la valeur ajoutée totale est nulle",
        "not scored: the total value added is zero"
    )
    /// 6.3 with a maillon below zero.
    public static let levelNegativeMaillon = Text(
        "niveau 1 : un maillon a une valeur ajoutée négative",
        "level 1: a link has a negative value added"
    )
    /// Heading of why records give a level.
    public static let levelReason = Text(
        "Ce que disent les enregistrements",
        "What the records say"
    )
}
