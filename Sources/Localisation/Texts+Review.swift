/// What is said of a cluster's season, beside its own past and targets.
extension Text {
    /// Title.
    public static let reviewTitle = Text("Bilan de « {0} » : {1}", "Review of \"{0}\": {1}")
    /// Section of targets.
    public static let reviewGoals = Text(
        "Objectifs du cluster, ce qui presse d'abord",
        "Targets of the cluster, most pressing first"
    )
    /// Section of levels that records do not bear out.
    public static let reviewDisputed = Text(
        "À vérifier : le niveau déclaré n'est pas celui que donnent les enregistrements",
        "To be checked: the declared level is not the one the records give"
    )
    /// Section of the grid.
    public static let reviewLevels = Text(
        "Grille (un exemple que le guide propose)",
        "Grid (an example the guide offers)"
    )
    /// Section of figures.
    public static let reviewFigures = Text("Chiffres", "Figures")
    /// Beside the barometer, in tenths: what the other mean would say.
    public static let reviewArithmetic = Text(
        "Moyenne arithmétique des axes, à côté du baromètre, qui est leur moyenne géométrique : {0}. L'une et l'autre sont une convention publiée, jamais une note du ministère.",
        "Arithmetic mean of the axes, beside the barometer, which is their geometric mean: {0}. Both are a published convention, never a score of the ministry's."
    )
    /// Nothing to review.
    public static let reviewNothing = Text(
        "rien n'est encore enregistré : commencez par « record add » ou « import »",
        "nothing is recorded yet: begin with \"record add\" or \"import\""
    )
    /// Heading.
    public static let reviewGoal = Text("Objectif", "Target of")
    /// Heading.
    public static let reviewState = Text("Où il en est", "Where it stands")
    /// Heading.
    public static let reviewStart = Text("Départ", "Baseline")
    /// Heading.
    public static let reviewNow = Text("Aujourd'hui", "Now")
    /// Heading.
    public static let reviewTarget = Text("Visé", "Target")
    /// Heading.
    public static let reviewBy = Text("Fin de", "End of")
    /// Heading.
    public static let reviewWay = Text("Chemin fait", "Way gone")
    /// Heading of the period before.
    public static let reviewPrevious = Text("Avant", "Before")

    /// A target's state.
    public static let goalReached = Text("atteint", "reached")
    /// A target's state.
    public static let goalOnTrack = Text("en bonne voie", "on track")
    /// A target's state.
    public static let goalBehind = Text("en retard", "behind")
    /// A target's state.
    public static let goalMissed = Text("manqué", "missed")
    /// A target's state.
    public static let goalOpen = Text(
        "pas atteint ; départ inconnu",
        "not reached; baseline unknown"
    )
    /// A target's state.
    public static let goalRunning = Text("campagne en cours", "still running")
    /// A target's state.
    public static let goalStarting = Text("au départ", "at its baseline")
    /// A target's state.
    public static let goalUnknown = Text("pas de chiffre", "no figure")
}
