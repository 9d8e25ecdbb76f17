/// What the demonstration on a fictitious country tells.
extension Text {
    /// Title.
    public static let countryTitle = Text(
        "FICTIF : {0} clusters inventés, graine {1}, deux campagnes, trois BRCA et une BNCA sur cette machine.",
        "FICTITIOUS (FICTIF): {0} invented clusters, seed {1}, two campaigns, three BRCAs and a BNCA on this machine."
    )
    /// What is real.
    public static let countryNotice = Text(
        "Seuls les totaux de production et quelques prix sont réels (Examples/benin/NOTICE.md) ; aucun cluster n'existe.",
        "Only production totals and a few prices are real (Examples/benin/NOTICE.md); no cluster exists."
    )
    /// Part of the story.
    public static let countryHeadingMatrix = Text(
        "Les clusters fictifs par filière et par pôle",
        "The fictitious clusters by filière and pole"
    )
    /// Part of the story.
    public static let countryHeadingFirst = Text(
        "Campagne {0} : des clusters à la publication",
        "Campaign {0}: from the clusters to the release"
    )
    /// Part of the story.
    public static let countryHeadingSecond = Text(
        "Campagne {0} : corrections, retards, une clé révoquée",
        "Campaign {0}: corrections, late ones, a revoked key"
    )
    /// Part of the story.
    public static let countryHeadingLives = Text(
        "Qui est en retard, qui se tait",
        "Who is late, who is silent"
    )
    /// Part of the story.
    public static let countryHeadingAired = Text(
        "{0}, campagne {1} : chiffres publiés et retenus",
        "{0}, campaign {1}: figures aired and withheld"
    )
    /// Part of the story.
    public static let countryHeadingSheet = Text(
        "Ce que voit {0} : grenier-node compare --period {1}",
        "What {0} sees: grenier-node compare --period {1}"
    )
    /// The hubs are there.
    public static let countryHubs = Text(
        "{0}, {1} : les BRCA sont inscrites à la BNCA",
        "{0}, {1}: the BRCAs are enrolled with the BNCA"
    )
    /// Invites.
    public static let countryInvited = Text(
        "{0} invitations à usage unique",
        "{0} invites, each to be used once"
    )
    /// The first campaign is in.
    public static let countryFounded = Text(
        "{0} clusters fictifs dans {1} processus, d'init à sync, {2} enregistrements chargés",
        "{0} fictitious clusters in {1} processes, from init to sync, {2} records loaded"
    )
    /// The second campaign is in.
    public static let countryAdded = Text(
        "{0} clusters fictifs ont chargé {1} enregistrements de plus ; {2} ont corrigé la première campagne",
        "{0} fictitious clusters loaded {1} more records; {2} corrected the first campaign"
    )
    /// What the root has.
    public static let countrySettled = Text(
        "{0} : {1} envois au journal, {2} réglés",
        "{0}: {1} batches in the journal, {2} settled"
    )
    /// A key is no good any more.
    public static let countryRevoked = Text(
        "{0} : certificat révoqué par {1} ; son poste l'apprend : {2}",
        "{0}: certificate revoked by {1}; its node learns of it: {2}"
    )
    /// Awaited.
    public static let countryAwaitEnd = Text(
        "{0} ne sait pas que son certificat est révoqué",
        "{0} does not know that its certificate is revoked"
    )
    /// Who holds the release.
    public static let countryReturned = Text(
        "{0} clusters fictifs détiennent {1}, vérifiée contre la clé de la fédération",
        "{0} fictitious clusters hold {1}, verified against the federation's key"
    )
    /// The first campaign came after its release.
    public static let countryLate = Text(
        "En retard d'une publication ({0}) : {1}",
        "A release late ({0}): {1}"
    )
    /// Nothing ever came.
    public static let countrySilent = Text("Silencieux ({0}) : {1}", "Silent ({0}): {1}")
    /// Nothing of the second campaign came.
    public static let countryQuiet = Text(
        "Muets depuis la première campagne ({0}) : {1}",
        "Quiet since the first campaign ({0}): {1}"
    )
    /// A summary was replaced.
    public static let countryAmended = Text(
        "Première campagne corrigée ({0}) : {1}",
        "First campaign corrected ({0}): {1}"
    )
    /// Certificates that were ended.
    public static let countryRevokedList = Text("Révoqués ({0}) : {1}", "Revoked ({0}): {1}")
    /// One owner, two clusters.
    public static let countryOwner = Text(
        "Un même propriétaire, {0} : {1}",
        "One owner, {0}: {1}"
    )
    /// Column.
    public static let countryColumnFiliere = Text("filière", "filière")
    /// Column.
    public static let countryColumnZone = Text("pôle {0}", "pole {0}")
    /// Column.
    public static let countryColumnAll = Text("total", "all")
    /// Column.
    public static let countryColumnClusters = Text("clusters", "clusters")
    /// Column.
    public static let countryColumnAired = Text("publiés", "aired")
    /// Column.
    public static let countryColumnTooFew = Text("retenus A", "withheld A")
    /// Column.
    public static let countryColumnProtected = Text("retenus D", "withheld D")
    /// Column.
    public static let countryColumnSold = Text("volume accepté (kg)", "quantity kept (kg)")
    /// The control.
    public static let countrySums = Text(
        "Contrôle, campagne {0} : {1} sommes nationales publiées, {2} égales aux enregistrements à la dernière unité",
        "Control, campaign {0}: {1} national sums aired, {2} equal to the records to the last unit"
    )
    /// The control fails.
    public static let countryWrongSums = Text(
        "des sommes publiées diffèrent des enregistrements des clusters",
        "sums on air differ from the clusters' records"
    )
    /// The hubs run on.
    public static let countryWaiting = Text(
        "Les hubs tournent toujours ({0} : {1}) ; Ctrl-C arrête tout.",
        "The hubs still run ({0}: {1}); Ctrl-C stops everything."
    )
    /// Where the data is.
    public static let countryKept = Text(
        "Les dossiers de données fictives restent dans {0} : bnca, brca-nord, brca-centre, brca-sud, nodes.",
        "The folders of fictitious data stay in {0}: bnca, brca-nord, brca-centre, brca-sud, nodes."
    )
}
