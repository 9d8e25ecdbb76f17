/// The console's page of the cluster among its peers.
extension Text {
    /// Title.
    public static let compareTitle = Text(
        "Le cluster parmi ses pairs",
        "The cluster among its peers"
    )
    /// Which figures these are.
    public static let compareLead = Text(
        "{0}, d'après la publication {1} ; chiffres arrêtés au {2}.",
        "{0}, by release {1}; figures as of {2}."
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
    /// Who answers for the figures.
    public static let compareSigned = Text(
        "Répond de cette publication : {0}, {1}.",
        "Answers for this release: {0}, {1}."
    )
    /// Our part.
    public static let compareOwnRevision = Text(
        "Ces chiffres contiennent votre révision {0}.",
        "These figures contain your revision {0}."
    )
    /// Our part is not certain.
    public static let compareNotInside = Text(
        "Aucun reçu ne dit que ces chiffres contiennent les vôtres.",
        "No receipt says that these figures contain yours."
    )
    /// The mean in the place of the median.
    public static let compareMean = Text("moyenne", "mean")
    /// Section.
    public static let compareWithheld = Text("Ce qui n'est pas publié", "What is not published")
    /// Too few.
    public static let compareTooFew = Text(
        "Non publié (effectif insuffisant) : moins de {0} clusters.",
        "Not published (too few): fewer than {0} clusters."
    )
    /// Protected.
    public static let compareProtected = Text(
        "Non publié (protégé) : le chiffre en dirait trop sur l'un des clusters.",
        "Not published (protected): the figure would say too much of one of the clusters."
    )
    /// Retracted.
    public static let compareRetracted = Text(
        "Retiré : un chiffre publié auparavant s'est révélé faux.",
        "Retracted: a figure published before was found to be wrong."
    )
    /// Button.
    public static let comparePrint = Text("Imprimer cette page", "Print this page")
}
