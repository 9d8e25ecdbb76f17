/// Words of tables and reports.
extension Text {
    /// Column of clusters.
    public static let columnCluster = Text("Cluster", "Cluster")
    /// Column of zones.
    public static let columnZone = Text("Zone", "Zone")
    /// Column of states.
    public static let columnState = Text("État", "State")
    /// Column of summaries received.
    public static let columnReceived = Text("Périodes reçues", "Periods received")
    /// Column of periods missing.
    public static let columnMissing = Text("Périodes manquantes", "Periods missing")
    /// Column of periods.
    public static let columnPeriod = Text("Période", "Period")
    /// Column of indicators.
    public static let columnIndicator = Text("Indicateur", "Indicator")
    /// Column of reasons.
    public static let columnReason = Text("Règle", "Rule")
    /// Column of clusters counted out of those expected.
    public static let columnReporting = Text("Clusters", "Clusters")
    /// Column of sums.
    public static let columnSum = Text("Somme", "Sum")
    /// Column of means.
    public static let columnMean = Text("Moyenne", "Mean")
    /// Column of medians.
    public static let columnMedian = Text("Médiane", "Median")
    /// Column of units.
    public static let columnUnit = Text("Unité", "Unit")
    /// The whole country.
    public static let national = Text("national", "national")
    /// A figure withheld because too few contribute.
    public static let withheldTooFew = Text(
        "non publié (effectif insuffisant)",
        "not published (too few)"
    )
    /// A figure withheld because it would disclose another.
    public static let withheldProtected = Text("non publié (protégé)", "not published (protected)")
    /// A figure withdrawn after an error.
    public static let withheldRetracted = Text("retiré", "retracted")
}
