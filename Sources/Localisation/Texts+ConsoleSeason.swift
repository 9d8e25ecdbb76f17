/// What the console says of the action plan and of the season review.
extension Text {
    // MARK: Plan

    /// The plan in a line.
    public static let consolePlanSummary = Text(
        "{0} {0#action|actions}, {1} {1#faite|faites}, {2} en retard",
        "{0} {0#action|actions}, {1} done, {2} late"
    )
    /// What it costs.
    public static let consolePlanCost = Text(
        "Coût de ce qui n'est pas abandonné : {0} FCFA",
        "Cost of what is not given up: {0} FCFA"
    )
    /// No action.
    public static let consoleNoAction = Text(
        "Aucune action dans cette campagne. Le plan d'actions vient de la vision du cluster (tableaux 10 et 11 du guide).",
        "No action in this campaign. The action plan follows from the cluster's vision (tables 10 and 11 of the guide)."
    )
    /// Link.
    public static let consoleAddAction = Text("Ajouter une action", "Add an action")
    /// Heading.
    public static let consoleCapacity = Text(
        "Plan de renforcement des capacités",
        "Capacity-building plan"
    )
    /// Link.
    public static let consoleAddCapacity = Text("Ajouter une ligne", "Add a line")
    /// Heading.
    public static let consoleTargets = Text("Objectifs du cluster", "Targets of the cluster")
    /// Link.
    public static let consoleAddTarget = Text("Ajouter un objectif", "Add a target")
    /// What targets are.
    public static let consoleNoTarget = Text(
        "Aucun objectif commencé. Un objectif part d'une campagne de départ et vise une valeur à la fin d'une autre.",
        "No target has begun. A target starts from one campaign and aims at a figure by the end of another."
    )
    /// Column.
    public static let consoleAction = Text("Action", "Action")
    /// Column.
    public static let consoleWho = Text("Qui", "Who")
    /// Column.
    public static let consoleWhen = Text("Quand", "When")
    /// Column.
    public static let consoleState = Text("État", "State")
    /// With whose support.
    public static let consoleSupport = Text("avec {0}", "with {0}")
    /// An action with a last day only.
    public static let consoleUntil = Text("jusqu'au {0}", "until {0}")
    /// An action with a first day only.
    public static let consoleFrom = Text("à partir du {0}", "from {0}")
    /// An action without a date.
    public static let consoleNoDate = Text("sans date", "no date")
    /// How late an action is.
    public static let consoleDaysLate = Text(
        "en retard de {0} {0#jour|jours}",
        "{0} {0#day|days} late"
    )
    /// An action that should have begun.
    public static let consoleNotBegun = Text("aurait dû commencer", "should have begun")
    /// A line of the capacity plan that is done.
    public static let consoleDone = Text("fait", "done")
    /// A line of the capacity plan to come.
    public static let consolePlanned = Text("prévu", "planned")
    /// Button.
    public static let consoleMarkDone = Text("C'est fait", "Done")
    /// Button.
    public static let consoleMarkBegun = Text("C'est commencé", "Begun")
    /// An action with a quick win.
    public static let consoleQuick = Text("succès rapide", "quick win")
    /// Details of an action.
    public static let consoleDetails = Text("Détails", "Details")

    // MARK: Season

    /// What the page is.
    public static let consoleSeasonLead = Text(
        "Ce que disent vos propres fiches, à côté de vos campagnes passées et de vos objectifs. Rien ici ne vient d'un autre cluster.",
        "What your own records say, beside your past campaigns and your targets. Nothing here comes from another cluster."
    )
    /// Nothing recorded.
    public static let consoleSeasonEmpty = Text(
        "Rien n'est encore noté pour cette campagne.",
        "Nothing is noted for this campaign yet."
    )
    /// Heading.
    public static let consoleDisputed = Text(
        "À vérifier ensemble : le groupe et les fiches ne disent pas le même niveau",
        "To be checked together: panel and records do not say the same level"
    )
    /// Heading.
    public static let consoleFiguresBeside = Text(
        "Les chiffres, campagne par campagne",
        "The figures, campaign by campaign"
    )
    /// Column.
    public static let consoleTrend = Text("Tendance", "Trend")
    /// What a dash is.
    public static let consoleDash = Text(
        "– : pas de chiffre, parce que personne n'a compté ; ce n'est pas un zéro.",
        "–: no figure, because nobody counted; it is not a zero."
    )
    /// What a trend needs.
    public static let consoleTrendNote = Text(
        "La tendance demande trois campagnes de suite.",
        "A trend needs three campaigns in a row."
    )
}
