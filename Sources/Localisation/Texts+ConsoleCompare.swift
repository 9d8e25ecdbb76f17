/// The console's page of the cluster among its peers.
extension Text {
    /// Title.
    public static let compareTitle = Text(
        "Le cluster parmi ses pairs",
        "The cluster among its peers"
    )
    /// No release speaks of this cluster.
    public static let compareNothing = Text(
        "Aucune publication reçue ne parle encore de votre filière. Elle viendra avec un prochain échange.",
        "No release received speaks of your filière yet. It will come with one of the next exchanges."
    )
    /// No release speaks of a period.
    public static let compareNothingOf = Text(
        "{0} : aucune publication reçue n'en parle encore.",
        "{0}: no release received speaks of it yet."
    )
    /// What there is meanwhile.
    public static let compareOwnHistory = Text(
        "En attendant, comparez le cluster à lui-même d'une campagne à l'autre :",
        "Meanwhile compare the cluster with itself from one campaign to the next:"
    )
    /// Name of the choice.
    public static let comparePeriods = Text("Périodes", "Periods")
    /// The mean in the place of the median.
    public static let compareMean = Text("moyenne", "mean")
    /// Button.
    public static let comparePrint = Text("Imprimer cette page", "Print this page")
}
