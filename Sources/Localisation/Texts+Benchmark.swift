/// The benchmark sheet: its groups and places.
extension Text {
    /// Title.
    public static let benchTitle = Text("Fiche de position", "Position sheet")
    /// Under the title: filière, zone, period.
    public static let benchWhere = Text("Filière {0} · {1} · {2}", "Filière {0} · {1} · {2}")
    /// The release, its day and its state.
    public static let benchRelease = Text(
        "Publication {0} ({1}), chiffres arrêtés au {2}",
        "Release {0} ({1}), figures as of {2}"
    )
    /// Who signed.
    public static let benchSigned = Text("Signée : {0}", "Signed: {0}")
    /// A state of a release.
    public static let benchProvisional = Text("provisoire", "provisional")
    /// A state of a release.
    public static let benchFinal = Text("définitive", "final")

    /// A group, said whole.
    public static let benchGroupZone = Text(
        "votre filière dans votre zone",
        "your filière in your zone"
    )
    /// A group, said whole.
    public static let benchGroupNational = Text(
        "votre filière dans tout le pays",
        "your filière in the whole country"
    )
    /// A group, said whole.
    public static let benchGroupAll = Text(
        "toutes les filières du pays",
        "all filières of the country"
    )
    /// Which group, how many report of how many expected.
    public static let benchGroup = Text(
        "Groupe : {0}, {1} {1#cluster|clusters} sur {2} {2#attendu|attendus}.",
        "Group: {0}, {1} of {2} {2#cluster|clusters} expected."
    )
    /// The same where the number differs by indicator.
    public static let benchGroupRange = Text(
        "Groupe : {0}, de {1} à {2} clusters selon l'indicateur, sur {3} {3#attendu|attendus}.",
        "Group: {0}, from {1} to {2} clusters by indicator, of {3} expected."
    )
    /// Why a narrower group is not the one.
    public static let benchPassedZone = Text(
        "Votre zone : {0} ; on regarde donc plus large.",
        "Your zone: {0}; so we look wider."
    )
    /// Why a narrower group is not the one.
    public static let benchPassedNational = Text(
        "Votre filière : {0} ; on regarde donc toutes les filières, pour la grille seulement.",
        "Your filière: {0}; so we look at all filières, for the grid only."
    )
    /// Places come from a wider group where the nearest has a mean only.
    public static let benchWider = Text(
        "Votre groupe le plus proche est petit : sa moyenne seule est publiée, la place se lit dans un groupe plus large.",
        "Your nearest group is small: only its mean is published, the place is read in a wider group."
    )
    /// What a group of this size lets be said: nothing.
    public static let benchDepthNone = Text(
        "Aucun chiffre de groupe n'est publié pour vous cette fois ({0}). Cette fiche montre votre chemin et ce que demande le niveau suivant.",
        "No figure of a group is published for you this time ({0}). This sheet shows your own way and what the next level asks."
    )
    /// A release has figures of groups, and the cluster keeps all of its own back.
    public static let benchGroupKeptFrom = Text(
        "Votre groupe publie des chiffres, mais vous retenez les vôtres : ils n'y ont pas de place. Cette fiche montre votre chemin et ce que demande le niveau suivant.",
        "Your group releases figures, but you withhold yours: they have no place in it. This sheet shows your own way and what the next level asks."
    )
    /// No release is held at all.
    public static let benchNoGroupYet = Text(
        "Pas encore de groupe : ce poste n'a reçu aucune publication de votre hub de clusters. En attendant, cette fiche montre votre chemin et ce que demande le niveau suivant.",
        "No group yet: this computer has received no release of your hub. Meanwhile this sheet shows your own way and what the next level asks."
    )
    /// No release held speaks of the period.
    public static let benchNoGroupOf = Text(
        "Pas encore de groupe pour « {0} » : la dernière publication reçue ({1}) n'en parle pas. En attendant, cette fiche montre votre chemin et ce que demande le niveau suivant.",
        "No group yet for \"{0}\": the last release received ({1}) says nothing of it. Meanwhile this sheet shows your own way and what the next level asks."
    )
    /// What a group of this size lets be said.
    public static let benchDepthMean = Text(
        "Petit groupe : la moyenne est publiée, pas encore la médiane. La fiche dit de quel côté de la moyenne vous êtes, sans donner de place.",
        "A small group: the mean is published, not yet the median. The sheet says on which side of the mean you are, and gives no place."
    )
    /// What a group of this size lets be said.
    public static let benchDepthMedian = Text(
        "La médiane est publiée : la fiche dit dans quelle moitié du groupe vous êtes.",
        "The median is published: the sheet says in which half of the group you are."
    )
    /// What a group of this size lets be said.
    public static let benchDepthQuartiles = Text(
        "La médiane et les quartiles sont publiés : la fiche dit dans quel quart du groupe vous êtes.",
        "The median and the quartiles are published: the sheet says in which quarter of the group you are."
    )
    /// What a group of this size lets be said.
    public static let benchDepthDeciles = Text(
        "La médiane, les quartiles et les déciles sont publiés : la fiche dit dans quel quart du groupe vous êtes, ou dans quel dixième aux deux bouts.",
        "The median, the quartiles and the deciles are published: the sheet says in which quarter of the group you are, or in which tenth at either end."
    )
    /// Withheld.
    public static let benchTooFew = Text(
        "non publié, effectif insuffisant",
        "not published, too few"
    )
    /// Withheld.
    public static let benchProtected = Text("non publié, protégé", "not published, protected")
    /// Withheld.
    public static let benchRetracted = Text("chiffre retiré", "figure retracted")
    /// Nothing is said.
    public static let benchSilent = Text("rien n'est publié", "nothing is published")

    /// Our figure in the group's.
    public static let benchInFigure = Text(
        "Vos chiffres y sont comptés dans leur révision {0}.",
        "Your figures are counted in it, in their revision {0}."
    )
    /// Ours is not in it.
    public static let benchNotInFigure = Text(
        "Vos chiffres n'y sont pas encore comptés.",
        "Your figures are not counted in it yet."
    )
    /// Receipts know the day only.
    public static let benchInFigureUnsure = Text(
        "Une révision est partie le jour même : on ne peut pas dire laquelle y est comptée.",
        "A revision left on that very day: which one is counted cannot be said."
    )
    /// Changes since.
    public static let benchChanged = Text(
        "Depuis, {0} de vos chiffres {0#a|ont} changé.",
        "Since then {0} of your figures {0#has|have} changed."
    )
    /// Records not published.
    public static let benchUnpublished = Text(
        "{0} {0#chiffre|chiffres} de vos fiches {0#n'est pas publié|ne sont pas publiés}.",
        "{0} {0#figure|figures} of your records {0#is|are} not published."
    )
    /// Figures that are kept back.
    public static let benchWithheld = Text(
        "Vous retenez {0} {0#chiffre|chiffres} : {0#il n'a|ils n'ont} pas de place ici, et le groupe se fait sans {0#lui|eux}.",
        "You withhold {0} {0#figure|figures}: {0#it has|they have} no place here, and the group is made without {0#it|them}."
    )
    /// Nothing sealed of the period.
    public static let benchNotPublished = Text(
        "Vos chiffres de cette campagne ne sont pas publiés : ils viennent de vos fiches.",
        "Your figures of this campaign are not published: they come from your records."
    )
}

/// The benchmark sheet: the parts of a group.
extension Text {
    /// A place towards the better.
    public static let partBestTenth = Text("dans le meilleur dixième", "in the best tenth")
    /// A place towards the better.
    public static let partBestQuarter = Text("dans le meilleur quart", "in the best quarter")
    /// A place towards the better.
    public static let partBetterQuarter = Text(
        "dans le deuxième quart",
        "in the second quarter"
    )
    /// A place towards the better.
    public static let partBetterHalf = Text("devant la médiane", "ahead of the median")
    /// A place in the middle.
    public static let partMiddle = Text("à la médiane", "at the median")
    /// A place towards the other end.
    public static let partOtherHalf = Text("derrière la médiane", "behind the median")
    /// A place towards the other end.
    public static let partOtherQuarter = Text(
        "dans le troisième quart",
        "in the third quarter"
    )
    /// A place towards the other end.
    public static let partLastQuarter = Text("dans le dernier quart", "in the last quarter")
    /// A place towards the other end.
    public static let partLastTenth = Text("dans le dernier dixième", "in the last tenth")
    /// What is on air does not tell.
    public static let partUnclear = Text("place non lisible", "the place cannot be read")
    /// A place of an indicator that ranks nobody.
    public static let partHighQuarter = Text("dans le quart le plus haut", "in the highest quarter")
    /// A place of an indicator that ranks nobody.
    public static let partAbove = Text("au-dessus de la médiane", "above the median")
    /// A place of an indicator that ranks nobody.
    public static let partBelow = Text("au-dessous de la médiane", "below the median")
    /// A place of an indicator that ranks nobody.
    public static let partLowQuarter = Text("dans le quart le plus bas", "in the lowest quarter")
    /// Beside a mean.
    public static let sideAhead = Text("devant la moyenne", "ahead of the mean")
    /// Beside a mean.
    public static let sideLevel = Text("à la moyenne", "at the mean")
    /// Beside a mean.
    public static let sideBehind = Text("derrière la moyenne", "behind the mean")
    /// Beside a mean, without direction.
    public static let sideAbove = Text("au-dessus de la moyenne", "above the mean")
    /// Beside a mean, without direction.
    public static let sideBelow = Text("au-dessous de la moyenne", "below the mean")
}

/// The benchmark sheet: strengths, steps, tables.
extension Text {
    /// Heading.
    public static let benchStrengths = Text("Trois forces à partager", "Three strengths to share")
    /// Heading when there are fewer.
    public static let benchStrengthsFewer = Text("Vos forces à partager", "Your strengths to share")
    /// None found.
    public static let benchNoStrength = Text(
        "Aucune ligne n'est devant le groupe ou au niveau 3 cette fois.",
        "No row is ahead of the group or at level 3 this time."
    )
    /// A strength of a row with a median.
    public static let benchStrengthLevel = Text(
        "niveau {0}, médiane {1} : {2}",
        "level {0}, median {1}: {2}"
    )
    /// A strength of a row with a mean.
    public static let benchStrengthMean = Text(
        "niveau {0}, moyenne {1} : {2}",
        "level {0}, mean {1}: {2}"
    )
    /// A strength of a row without group.
    public static let benchStrengthOwn = Text("niveau {0} : {1}", "level {0}: {1}")
    /// A strength of a figure with a median.
    public static let benchStrengthFigure = Text(
        "{0}, médiane {1} : {2}",
        "{0}, median {1}: {2}"
    )
    /// A strength of a figure with a mean.
    public static let benchStrengthFigureMean = Text(
        "{0}, moyenne {1} : {2}",
        "{0}, mean {1}: {2}"
    )
    /// Kind of evidence.
    public static let benchDocumented = Text("documenté", "documented")
    /// Kind of evidence.
    public static let benchDeclared = Text("déclaré", "declared")
    /// Kind of evidence.
    public static let benchImpression = Text("impression des acteurs", "impression of the actors")

    /// A row and what is said of it.
    public static let benchItem = Text("{0} : {1}", "{0}: {1}")
    /// Heading.
    public static let benchSteps = Text("Trois pas qui paient", "Three steps that pay")
    /// Heading when there are fewer.
    public static let benchStepsFewer = Text("Vos pas qui paient", "Your steps that pay")
    /// None left.
    public static let benchNoStep = Text(
        "Toutes les lignes notées sont au niveau 4.",
        "All rows that are scored stand at level 4."
    )
    /// Without any score.
    public static let benchNoScore = Text(
        "Notez la grille en groupe : la fiche dira ce que demande le niveau suivant.",
        "Score the grid as a group: the sheet will say what the next level asks."
    )
    /// Without a grid.
    public static let benchNoGrid = Text(
        "Ce catalogue n'a pas de grille.",
        "This catalogue has no grid."
    )
    /// What the next level asks.
    public static let benchStepAdvance = Text(
        "pour le niveau {0}, il vous faut : « {1} »",
        "for level {0} you need: \"{1}\""
    )
    /// The records give it already.
    public static let benchStepReached = Text(
        "vos fiches donnent déjà le niveau {0} : « {1} » À confirmer à la prochaine séance",
        "your records already give level {0}: \"{1}\" To be confirmed at the next session"
    )
    /// The records give less.
    public static let benchStepConfirm = Text(
        "le groupe dit {0}, les fiches donnent {1} ; pour confirmer le niveau {0}, il vous faut : « {2} »",
        "the panel says {0}, the records give {1}; to bear out level {0} you need: \"{2}\""
    )
    /// The middle is ahead.
    public static let benchGapMedian = Text("médiane du groupe : {0}", "median of the group: {0}")
    /// The middle of a small group.
    public static let benchGapMean = Text("moyenne du groupe : {0}", "mean of the group: {0}")
    /// What a step brings.
    public static let benchGainIndex = Text("baromètre : {0} points", "barometer: {0} points")
    /// What a step brings.
    public static let benchGainAxis = Text("axe : {0} points", "axis: {0} points")
    /// What the records say.
    public static let benchRecords = Text("vos fiches : {0}", "your records: {0}")
    /// What to keep as evidence.
    public static let benchEvidence = Text("à montrer : {0}", "to be shown: {0}")

    /// Heading.
    public static let benchRadar = Text("Les axes de la grille", "The axes of the grid")
    /// Words of the picture.
    public static let benchRadarAxis = Text(
        "{0} : vous {1}, médiane {2}",
        "{0}: you {1}, median {2}"
    )
    /// Words of the picture.
    public static let benchRadarAxisOwn = Text("{0} : vous {1}", "{0}: you {1}")
    /// Legend.
    public static let benchLegendOwn = Text("vous", "you")
    /// Legend.
    public static let benchLegendMedian = Text("médiane du groupe", "median of the group")
    /// Legend without any median.
    public static let benchLegendNoMedian = Text(
        "médiane des axes : non publiée",
        "median of the axes: not published"
    )
    /// Heading.
    public static let benchRows = Text("La grille, ligne par ligne", "The grid, row by row")
    /// Heading.
    public static let benchFigures = Text("Chiffres de la campagne", "Figures of the campaign")
    /// Heading.
    public static let benchHistory = Text("Votre chemin", "Your own way")
    /// Heading of points.
    public static let benchPoints = Text("points sur 100", "points of 100")
    /// The barometer.
    public static let benchBarometer = Text("Baromètre", "Barometer")
    /// Column.
    public static let benchOwn = Text("vous", "you")
    /// Column.
    public static let benchMedian = Text("méd.", "med.")
    /// Column.
    public static let benchPlace = Text("place", "place")
    /// Column.
    public static let benchGroupColumn = Text("groupe", "group")
    /// Column.
    public static let benchTrend = Text("tendance vous / groupe", "trend you / group")
    /// Column.
    public static let benchTrendOwn = Text("votre tendance", "your trend")
    /// Column of a group that has means only.
    public static let benchMeans = Text("moy.", "mean")
    /// Column of what the next level asks.
    public static let benchNext = Text("pour le niveau suivant", "for the next level")
}

/// The benchmark sheet: how it is read, and the message.
extension Text {
    /// How to read it.
    public static let benchHowPlace = Text(
        "Barre : du moins favorable (gauche) au plus favorable (droite) ; la partie noire dit où vous êtes, lue sur la médiane, les quartiles et les déciles publiés, jamais un rang.",
        "Bar: from the least favourable (left) to the most (right); the black part says where you are, read from the median, quartiles and deciles on air, never a rank."
    )
    /// How to read it.
    public static let benchHowGroup = Text(
        "Groupe : Z votre filière dans votre zone, P dans le pays, T toutes filières ; 24/31 : 24 clusters ont répondu sur 31 attendus. A : non publié, effectif insuffisant ; D : non publié, protégé ; R : retiré. * : moyenne d'un petit groupe ; moins de 5 : rien.",
        "Group: Z your filière in your zone, P in the country, T all filières; 24/31: 24 clusters reported of 31 expected. A: not published, too few; D: not published, protected; R: retracted. *: mean of a small group; under 5: nothing."
    )
    /// How to read it.
    public static let benchHowTrend = Text(
        "Tendance du groupe : moyennes publiées de trois campagnes, si l'effectif n'a pas varié de plus d'un tiers ; ce ne sont pas toujours les mêmes clusters.",
        "Trend of the group: means on air of three campaigns, if the number did not move by more than a third; they are not always the same clusters."
    )
    /// How steps are chosen.
    public static let benchHowSteps = Text(
        "Forces : devant le groupe, ou niveau 3 et plus sans groupe, et jamais contre vos fiches. Pas : d'abord les lignes les plus loin derrière le milieu du groupe, puis celles que vos fiches donnent déjà, puis celles qui rapportent le plus de points.",
        "Strengths: ahead of the group, or level 3 and more without one, and never against your records. Steps: first the rows furthest behind the middle of the group, then those your records give already, then those that bring most points."
    )
    /// What the grid and the barometer are.
    public static let benchHowGrid = Text(
        "La grille est un exemple que donne le guide national ; les points et le baromètre sont une convention de ce catalogue, pas une note du ministère.",
        "The grid is an example that the national guide offers; points and barometer are a convention of this catalogue, not a mark of the ministry."
    )
    /// Whose the sheet is.
    public static let benchYours = Text(
        "Vos chiffres sont à vous : c'est vous qui décidez à qui montrer cette fiche.",
        "Your figures are yours: you decide to whom you show this sheet."
    )

    /// A count of rows.
    public static let benchTally = Text(
        "Grille : {0} {0#ligne|lignes} devant la médiane, {1} à la médiane, {2} derrière.",
        "Grid: {0} {0#row|rows} ahead of the median, {1} at it, {2} behind."
    )
    /// A count of rows beside means.
    public static let benchTallyMean = Text(
        "Grille : {0} {0#ligne|lignes} devant la moyenne, {1} à la moyenne, {2} derrière.",
        "Grid: {0} {0#row|rows} ahead of the mean, {1} at it, {2} behind."
    )
    /// The barometer beside a median.
    public static let benchIndex = Text("Baromètre : {0} points", "Barometer: {0} points")
    /// The barometer beside a median.
    public static let benchIndexMedian = Text(
        "Baromètre : {0} points, médiane {1}",
        "Barometer: {0} points, median {1}"
    )
    /// Your own way in the message.
    public static let benchWay = Text("Votre chemin : {0}", "Your own way: {0}")
    /// Link from the page that is served.
    public static let benchBack = Text("Retour à la comparaison", "Back to the comparison")
    /// How the page is printed.
    public static let benchPrintHow = Text(
        "Ctrl-P imprime la page : A4, sans marge ni en-tête.",
        "Ctrl-P prints the page: A4, without margins or headings."
    )
    /// A page was written.
    public static let benchWritten = Text(
        "fiche écrite : {0} (une page A4 à imprimer)",
        "sheet written: {0} (one A4 page to print)"
    )
}
