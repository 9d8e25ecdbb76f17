/// The page before anything leaves.
extension Text {
    /// Title.
    public static let publishTitle = Text(
        "Publier le résumé du cluster",
        "Publish the cluster's summary"
    )
    /// What it is.
    public static let publishLead = Text(
        "Regardez d'abord ce qui partirait. Rien ne part tant que vous n'avez pas appuyé sur le bouton, en bas de la page.",
        "Look first at what would leave. Nothing leaves until you press the button at the foot of the page."
    )
    /// Nothing is recorded.
    public static let publishNothing = Text(
        "Rien n'est encore enregistré : il n'y a rien à publier.",
        "Nothing is recorded yet: there is nothing to publish."
    )
    /// Everything was published.
    public static let publishUpToDate = Text(
        "Tout ce qui est enregistré est déjà publié.",
        "Everything that is recorded is published already."
    )
    /// Periods that were published as they stand.
    public static let publishUnchanged = Text(
        "Déjà publié, rien n'a changé : {0}.",
        "Published already, nothing has changed: {0}."
    )
    /// A period that was never published.
    public static let publishNew = Text("jamais publié", "never published")
    /// A period that has changed since.
    public static let publishChangedSince = Text(
        "changé depuis la révision {0}",
        "changed since revision {0}"
    )
    /// How many figures there are.
    public static let publishCount = Text(
        "{0} {0#chiffre|chiffres} sur {1} que le catalogue prévoit",
        "{0} {0#figure|figures} of {1} that the catalogue has"
    )
    /// Name of the meter.
    public static let publishComplete = Text("Part remplie", "Share filled in")
    /// How many of a section.
    public static let publishOf = Text("{0} sur {1}", "{0} of {1}")

    // MARK: Look first

    /// Section.
    public static let publishLook = Text("À regarder d'abord", "Look at this first")
    /// The period is not over.
    public static let publishRunning = Text(
        "La période court jusqu'au {0} : le résumé sera incomplet. Vous pourrez le republier quand vous voudrez.",
        "The period runs until {0}: the summary will be incomplete. You can publish it again at any time."
    )
    /// A figure far from the last period's.
    public static let publishSurprise = Text(
        "{0} : {1}, contre {2} la période précédente. Est-ce juste ?",
        "{0}: {1}, against {2} in the period before. Is that right?"
    )
    /// A level that records do not bear out.
    public static let publishDisputed = Text(
        "{0} : le groupe a donné {1}, les enregistrements donnent {2}. Les deux partiront.",
        "{0}: the group gave {1}, the records give {2}. Both will leave."
    )
    /// Figures that count only together.
    public static let publishIncomplete = Text(
        "Ces chiffres ne comptent qu'ensemble et il en manque : {0}",
        "These figures count only together and some are missing: {0}"
    )
    /// What keeps a period from being published.
    public static let publishBlocked = Text(
        "À corriger avant de pouvoir publier cette période",
        "To be corrected before this period can be published"
    )

    // MARK: What leaves

    /// Section.
    public static let publishLeaves = Text("Ce qui partirait", "What would leave")
    /// Section of months and quarters.
    public static let publishOthers = Text("Mois et trimestres", "Months and quarters")
    /// Heading.
    public static let publishFigure = Text("Chiffre", "Figure")
    /// Heading.
    public static let publishNow = Text("À envoyer", "To be sent")
    /// Heading.
    public static let publishPrevious = Text("Période précédente", "Period before")
    /// Heading.
    public static let publishSent = Text("Dernier envoi", "Last sent")
    /// The grid.
    public static let publishGrid = Text("Grille d'appréciation", "Scoring grid")
    /// Figures of no axis.
    public static let publishOtherFigures = Text("Autres chiffres", "Other figures")
    /// What nothing is recorded of.
    public static let publishMissing = Text("Rien d'enregistré :", "Nothing recorded:")
    /// Evidence.
    public static let publishDocumented = Text("documenté", "documented")
    /// Evidence.
    public static let publishDeclared = Text("déclaré", "declared")
    /// Evidence.
    public static let publishImpression = Text("impression des acteurs", "impression of the actors")
    /// Evidence, and the level that records give.
    public static let publishComputed = Text(
        "{0} ; niveau calculé {1}",
        "{0}; computed level {1}"
    )

    // MARK: What is kept back

    /// Box and heading.
    public static let publishKeep = Text("Ne pas publier", "Do not publish")
    /// How families are kept back.
    public static let publishKeepHow = Text(
        "Cochez « Ne pas publier » pour garder des chiffres chez vous ; ceux qui vont ensemble restent ensemble.",
        "Tick \"Do not publish\" to keep figures with you; those that belong together stay together."
    )
    /// Button.
    public static let publishKeepSave = Text(
        "Enregistrer ces choix sans publier",
        "Keep these choices without publishing"
    )
    /// After the button.
    public static let publishKeepDone = Text(
        "Vos choix sont enregistrés : ce qui est retenu ne partira pas.",
        "Your choices are kept: what is withheld will not leave."
    )
    /// The same where something is on its way already.
    public static let publishKeepNoted = Text(
        "Vos choix sont enregistrés, pour la prochaine publication.",
        "Your choices are kept, for what is published next."
    )
    /// Batches on their way with figures kept back since.
    public static let publishKeptWaiting = Text(
        "{0} {0#envoi scellé avant ce choix attend|envois scellés avant ce choix attendent} le hub et {0#partira|partiront} avec des chiffres retenus depuis. Publiez tout de suite : la révision suivante part avec {0#lui|eux}, et c'est elle qui compte.",
        "{0} {0#batch|batches} sealed before this choice {0#waits|wait} for the hub and will leave with figures withheld since. Publish now: the next revision leaves with {0#it|them}, and it is the one that counts."
    )
    /// Section.
    public static let publishAlways = Text(
        "Retenu pour toutes les périodes",
        "Withheld in every period"
    )
    /// Where they are many.
    public static let publishAlwaysMany = Text(
        "{0} groupes de chiffres, c'est-à-dire presque tout",
        "{0} groups of figures, which is nearly all"
    )
    /// Beside a family.
    public static let publishKeptAlways = Text(
        "retenu pour toutes les périodes : voir en haut de la page",
        "withheld in every period: see the top of the page"
    )
    /// Beside the points of the grid.
    public static let publishKeptTelling = Text(
        "retenu avec la ligne de la grille que vous gardez : ces points la diraient",
        "withheld with the row of the grid you keep: these points would tell it"
    )
    /// Button.
    public static let publishRelease = Text("Publier de nouveau", "Publish again")
    /// After the button.
    public static let publishReleaseDone = Text(
        "Ce n'est plus retenu : le prochain résumé le contient de nouveau.",
        "It is no longer withheld: the next summary holds it again."
    )

    // MARK: Who reads it

    /// Section.
    public static let publishReaders = Text("Qui le reçoit", "Who receives it")
    /// One hub.
    public static let publishReader = Text(
        "{0} reçoit ce résumé, le garde et le compte avec ceux des autres membres.",
        "{0} receives this summary, keeps it and counts it with those of the other members."
    )
    /// Several hubs.
    public static let publishReadersAre = Text(
        "{0} et {1} reçoivent ce résumé, le gardent et le comptent avec ceux des autres membres.",
        "{0} and {1} receive this summary, keep it and count it with those of the other members."
    )
    /// What can be put right.
    public static let publishSetRight = Text(
        "Une erreur ? Corrigez l'enregistrement et publiez encore : la nouvelle révision remplace l'ancienne.",
        "A mistake? Correct the record and publish again: the new revision replaces the old one."
    )
    /// What cannot.
    public static let publishWithdraw = Text(
        "Un chiffre de groupe déjà diffusé ne peut pas être repris : les publications suivantes, si.",
        "A group's figure once released cannot be taken back: the next releases can change."
    )

    // MARK: What is withheld

    /// Section.
    public static let publishWithheld = Text(
        "Ce que les autres verront, et ce qui restera non publié",
        "What others will see, and what will stay unpublished"
    )
    /// Too few.
    public static let publishTooFew = Text(
        "Les pairs ne voient que des chiffres de groupe. Avec trop peu de clusters, le chiffre est « non publié (effectif insuffisant) ».",
        "Peers see figures of groups only. With too few clusters the figure is \"not published (too few)\"."
    )
    /// Protected.
    public static let publishProtected = Text(
        "Si un chiffre laissait deviner celui d'un seul cluster, il est « non publié (protégé) » : un très gros membre, ou une différence entre deux tableaux.",
        "If a figure let somebody guess that of a single cluster, it is \"not published (protected)\": one very large member, or a difference between two tables."
    )
    /// Families.
    public static let publishTogether = Text(
        "Des chiffres liés, comme un total et ses parties, sont publiés ou retenus ensemble.",
        "Figures that belong together, such as a total and its parts, are published or withheld together."
    )
    /// No more is said.
    public static let publishNoReason = Text(
        "Rien de plus n'est dit de la raison : elle apprendrait déjà quelque chose.",
        "No more is said of the reason: it would already tell something."
    )

    // MARK: What never leaves

    /// Section.
    public static let publishNever = Text("Ce qui ne part jamais", "What never leaves")
    /// Why.
    public static let publishNeverWhy = Text(
        "Le résumé n'a de place que pour les chiffres et niveaux ci-dessus.",
        "The summary has room for the figures and levels above and for nothing else."
    )
    /// Records.
    public static let publishNeverRecords = Text(
        "vos enregistrements : livraisons, contrats, comptes, réunions",
        "your records: deliveries, contracts, accounts, meetings"
    )
    /// Names.
    public static let publishNeverNames = Text(
        "les noms des membres, des acheteurs et des participants",
        "the names of members, buyers and participants"
    )
    /// Notes.
    public static let publishNeverNotes = Text(
        "les notes, PV, références et sources de vérification",
        "notes, minutes, references and sources of verification"
    )
    /// Prices.
    public static let publishNeverPrices = Text(
        "le prix d'une vente ou d'un contrat particulier",
        "the price of a particular sale or contract"
    )
    /// Conflicts.
    public static let publishNeverConflicts = Text(
        "le récit d'un conflit ou d'une difficulté : seul un nombre part",
        "the story of a conflict or of a difficulty: only a number leaves"
    )

    // MARK: The act

    /// Label of a box.
    public static let publishChoose = Text("Publier :", "Publish:")
    /// Before the first publication.
    public static let publishFirst = Text(
        "C'est la première publication de ce cluster. Les pairs ne verront jamais ces chiffres seuls, mais les hubs de clusters nommés ci-dessus les gardent.",
        "This is the first publication of this cluster. Peers never see these figures alone, but the hubs named above keep them."
    )
    /// Box.
    public static let publishAgreed = Text(
        "Le comité de coordination du cluster est d'accord pour publier.",
        "The cluster's coordination committee agrees to publish."
    )
    /// The box was not ticked.
    public static let publishNotAgreed = Text(
        "Pour la première publication, cochez l'accord du comité de coordination.",
        "For the first publication tick the agreement of the coordination committee."
    )
    /// Button.
    public static let publishDo = Text("Publier ce qui est coché", "Publish what is ticked")
    /// No period was ticked.
    public static let publishNoPeriod = Text(
        "Cochez au moins une période à publier.",
        "Tick at least one period to publish."
    )
    /// After.
    public static let publishDone = Text(
        "Publié : {0} {0#période scellée|périodes scellées}. L'envoi part dès que le hub de clusters répond ; le reçu s'affichera ici.",
        "Published: {0} {0#period|periods} sealed. It leaves as soon as the hub answers; the receipt will appear here."
    )
}
