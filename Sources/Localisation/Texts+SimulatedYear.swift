/// What the simulated year says.
extension Text {
    /// The hub refused.
    public static let yearRefused = Text(
        "l'année simulée s'arrête à l'étape {0} : {1}",
        "the simulated year stops at step {0}: {1}"
    )
    /// An answer out of the protocol.
    public static let yearUnexpected = Text(
        "l'année simulée s'arrête à l'étape {0} : la réponse n'est pas celle du protocole",
        "the simulated year stops at step {0}: the answer is not the protocol's"
    )
    /// The folder is not empty.
    public static let yearNotEmpty = Text(
        "{0} contient déjà quelque chose ; donnez un dossier vide ou nouveau",
        "{0} holds something already; give an empty or a new folder"
    )
    /// The folder cannot be written.
    public static let yearStorage = Text(
        "impossible d'écrire {0} ; voyez l'espace et les droits",
        "{0} cannot be written; look at space and rights"
    )
    /// A file that is not there.
    public static let yearUnreadable = Text(
        "impossible de lire {0}",
        "{0} cannot be read"
    )
    /// What is played.
    public static let yearTitle = Text(
        "Année simulée : graine {0}, {1} clusters.",
        "Simulated year: seed {0}, {1} clusters."
    )
    /// What was played.
    public static let yearDone = Text(
        "{0} publications, {1} trames, {2} lignes au registre, {3} valeurs vraies, dans {4}",
        "{0} releases, {1} frames, {2} ledger rows, {3} true values, in {4}"
    )
    /// Above the table.
    public static let yearUsefulness = Text(
        "Part publiée des cellules d'au moins {0} propriétaires, puis part des chiffres inclus, comparables, et des membres qui ont une comparaison (%) :",
        "Share on air of the cells of at least {0} owners, then share of figures included, with a benchmark, and of members with one (%):"
    )
    /// Column.
    public static let yearColumnRelease = Text("Publication", "Release")
    /// Column.
    public static let yearColumnZone = Text("zone", "zone")
    /// Column.
    public static let yearColumnNational = Text("pays", "country")
    /// Column.
    public static let yearColumnAll = Text("toutes filières", "all filières")
    /// Column.
    public static let yearColumnIncluded = Text("inclus", "included")
    /// Column.
    public static let yearColumnBenchmarks = Text("comparables", "compared")
    /// Column.
    public static let yearColumnMembers = Text("membres", "members")
}
