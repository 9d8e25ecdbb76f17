/// What a node says to the people of its cluster.
extension Text {
    /// No hub answered an enrolment.
    public static let enrolmentUnreachable = Text(
        "le hub de clusters ne répond pas à l'adresse {0} : vérifiez la connexion, puis relancez",
        "the hub does not answer at {0}: check the connection, then try again"
    )
    /// A hub refused an enrolment.
    public static let enrolmentRefused = Text(
        "inscription refusée : {0}",
        "enrolment refused: {0}"
    )
    /// An enrolment could not be tried.
    public static let enrolmentUnusable = Text(
        "l'inscription ne peut pas être tentée : {0}",
        "the enrolment cannot be tried: {0}"
    )
}

/// What is wrong in what a person gave.
extension Text {
    /// A problem and its source.
    public static let inputProblem = Text("{0} : {1}", "{0}: {1}")
    /// A problem of a row.
    public static let inputProblemInRow = Text("{0}, ligne {1} : {2}", "{0}, row {1}: {2}")
    /// A problem of a column.
    public static let inputProblemInColumn = Text(
        "{0}, colonne « {1} » : {2}",
        "{0}, column \"{1}\": {2}"
    )
    /// A problem of a cell.
    public static let inputProblemInCell = Text(
        "{0}, ligne {1}, colonne « {2} » : {3}",
        "{0}, row {1}, column \"{2}\": {3}"
    )
    /// No column says the period.
    public static let importNoPeriodColumn = Text(
        "les colonnes vues sont « {0} » ; il manque une colonne « period »",
        "the columns seen are \"{0}\"; a column \"period\" is missing"
    )
    /// No column is an indicator.
    public static let importNoColumn = Text(
        "aucune colonne n'est un indicateur du catalogue {0}",
        "no column is an indicator of the catalogue {0}"
    )
    /// A column that the catalogue does not know.
    public static let importUnknownColumn = Text(
        "vu « {0} » ; attendu le code ou le nom court d'un indicateur du catalogue {1}",
        "seen \"{0}\"; expected the code or short name of an indicator of the catalogue {1}"
    )
    /// Two columns for one indicator.
    public static let importRepeatedColumn = Text(
        "les colonnes « {0} » et « {1} » sont le même indicateur {2} ; gardez-en une",
        "the columns \"{0}\" and \"{1}\" are the same indicator {2}; keep one"
    )
    /// A period that the catalogue does not have.
    public static let importUnknownPeriod = Text(
        "vu « {0} » ; attendu une période du catalogue ({1})",
        "seen \"{0}\"; expected a period of the catalogue ({1})"
    )
    /// Two rows for one period.
    public static let importRepeatedPeriod = Text(
        "vu « {0} », déjà donné à la ligne {1} ; attendu une seule ligne par période",
        "seen \"{0}\", given already in row {1}; expected one row for each period"
    )
    /// Two ways of writing decimals in one file.
    public static let importMixedDecimals = Text(
        "vu « {0} » alors que le fichier contient aussi « {1} » ; attendu un seul signe décimal, le point ou la virgule",
        "seen \"{0}\" while the file also has \"{1}\"; expected one decimal mark, point or comma"
    )
    /// Not a level of the grid.
    public static let importNotALevel = Text(
        "vu « {0} » ; attendu un niveau : 1, 2, 3 ou 4",
        "seen \"{0}\"; expected a level: 1, 2, 3 or 4"
    )
    /// Neither yes nor no.
    public static let importNotYesOrNo = Text(
        "vu « {0} » ; attendu oui ou non (1 ou 0)",
        "seen \"{0}\"; expected yes or no (1 or 0)"
    )
    /// Only a header.
    public static let importNoRows = Text(
        "le fichier ne contient aucune ligne sous l'en-tête",
        "the file has no row below its header"
    )
}

/// What a node answers to its commands.
extension Text {
    /// Nothing, none.
    public static let nodeNone = Text("aucun", "none")
    /// The folder is not a node's.
    public static let nodeNotInitialised = Text(
        "{0} n'est pas le dossier d'un poste : lancez d'abord « init »",
        "{0} is not a node's folder: run \"init\" first"
    )
    /// No membership yet.
    public static let nodeNotEnrolled = Text(
        "ce poste n'est inscrit auprès d'aucun hub de clusters : lancez « enrol » avec l'invitation reçue",
        "this node is not enrolled with any hub: run \"enrol\" with the invite you received"
    )
    /// A membership already.
    public static let nodeAlreadyEnrolled = Text(
        "ce poste est déjà inscrit : {0}",
        "this node is enrolled already: {0}"
    )
    /// An invite for a hub.
    public static let nodeInviteForHub = Text(
        "cette invitation est celle d'un hub de clusters, pas d'un cluster",
        "this invite is for a hub, not for a cluster"
    )
    /// A period that the catalogue does not have.
    public static let nodeUnknownPeriod = Text(
        "la période « {0} » n'est pas dans le catalogue ; attendu : {1}",
        "the period \"{0}\" is not in the catalogue; expected: {1}"
    )
    /// Nothing recorded of a period.
    public static let nodeNoRecords = Text(
        "rien n'est enregistré pour la période « {0} »",
        "nothing is recorded for the period \"{0}\""
    )
    /// Nothing recorded.
    public static let nodeNoRecordsAtAll = Text(
        "rien n'est encore enregistré : lancez « import »",
        "nothing is recorded yet: run \"import\""
    )
    /// No release of a period.
    public static let nodeNothingReleased = Text(
        "aucune publication reçue ne couvre la période « {0} »",
        "no release received covers the period \"{0}\""
    )
    /// No release.
    public static let nodeNothingReleasedAtAll = Text(
        "aucune publication n'a encore été reçue : lancez « sync »",
        "no release was received yet: run \"sync\""
    )
    /// Problems of an input.
    public static let nodeBadInput = Text(
        "{0} {0#problème|problèmes} ; rien n'a été enregistré",
        "{0} {0#problem|problems}; nothing was stored"
    )
    /// The hub refuses the node.
    public static let nodeRefused = Text(
        "le hub de clusters refuse : {0}",
        "the hub refuses: {0}"
    )
    /// The disk or a key does not do.
    public static let nodeStorage = Text(
        "le dossier du poste ne peut pas être utilisé : {0}",
        "the node's folder cannot be used: {0}"
    )
    /// The long-lived process is at work, and the pages wait for a first cluster.
    public static let nodeRunningNone = Text(
        "aucun cluster encore : la page ci-dessous vous aide à en commencer un ; Ctrl-C pour arrêter",
        "no cluster yet: the page below helps you begin one; Ctrl-C to stop"
    )
    /// The long-lived process is at work.
    public static let nodeRunning = Text(
        "{0} {0#poste en marche|postes en marche} ; Ctrl-C pour arrêter",
        "{0} {0#node|nodes} running; Ctrl-C to stop"
    )
    /// The folder is ready.
    public static let nodeInitialised = Text(
        "poste prêt dans {0} ; ses clés y restent",
        "node ready in {0}; its keys stay there"
    )
    /// What to do after `init`.
    public static let nodeInitialisedNext = Text(
        "demandez une invitation à votre BRCA, puis lancez « enrol »",
        "ask your regional hub for an invite, then run \"enrol\""
    )
    /// Enrolled.
    public static let nodeEnrolled = Text(
        "inscrit : {0}, filière {1}, {2}",
        "enrolled: {0}, filière {1}, {2}"
    )
    /// Who receives what is published.
    public static let nodeRecipients = Text(
        "ce que vous publierez ira à : {0}",
        "what you publish will go to: {0}"
    )
    /// A file was recorded.
    public static let nodeImported = Text(
        "{0} : {1} {1#ligne lue|lignes lues}, {2} {2#valeur changée|valeurs changées}, {3} déjà {3#connue|connues}",
        "{0}: {1} {1#row|rows} read, {2} {2#value|values} changed, {3} already known"
    )
    /// A file was checked.
    public static let nodeImportChecked = Text(
        "{0} : {1} {1#ligne vérifiée|lignes vérifiées}, {2} {2#valeur changerait|valeurs changeraient}, {3} déjà {3#connue|connues} ; rien n'a été enregistré",
        "{0}: {1} {1#row|rows} checked, {2} {2#value|values} would change, {3} already known; nothing was stored"
    )
    /// What would leave.
    public static let nodeSummary = Text(
        "{0}, {1} : {2} {2#indicateur partirait|indicateurs partiraient}",
        "{0}, {1}: {2} {2#indicator|indicators} would leave"
    )
    /// A period was sealed.
    public static let nodePublished = Text(
        "{0} : scellé, révision {1}",
        "{0}: sealed, revision {1}"
    )
    /// A summary without figures was sealed: it takes back the one before.
    public static let nodeWithdrawn = Text(
        "{0} : plus rien à déclarer ; retrait scellé, révision {1}",
        "{0}: nothing left to report; withdrawal sealed, revision {1}"
    )
    /// A period stands as it was sealed.
    public static let nodeUnchanged = Text(
        "{0} : inchangé depuis la dernière publication, rien à envoyer",
        "{0}: unchanged since it was last published, nothing to send"
    )
    /// Said before anything leaves for the first time.
    public static let nodeFirstPublication = Text(
        "premier envoi : ces chiffres seront lus par {0} ; aucun autre membre ne les voit",
        "first publication: these figures will be read by {0}; no other member sees them"
    )
    /// What happens after `publish`.
    public static let nodePublishedNext = Text(
        "en attente d'envoi : « sync » les remet au hub de clusters",
        "waiting to be sent: \"sync\" hands them to the hub"
    )
    /// An exchange went through.
    public static let nodeSynchronised = Text(
        "échange terminé : {0} {0#reçu détenu|reçus détenus} en tout, publication détenue : {1}",
        "exchange done: {0} {0#receipt|receipts} from the hub, release held: {1}"
    )
    /// The hub did not answer.
    public static let nodeNotReachable = Text(
        "le hub de clusters ne répond pas ({0}) ; {1} {1#envoi est gardé|envois sont gardés} pour plus tard",
        "the hub does not answer ({0}); {1} {1#batch is|batches are} kept for later"
    )
}

/// How a node is, and its receipts.
extension Text {
    /// The cluster.
    public static let statusCluster = Text("cluster : {0} ({1})", "cluster: {0} ({1})")
    /// The connection.
    public static let statusState = Text("connexion : {0}", "connection: {0}")
    /// Not connected.
    public static let stateOffline = Text("hors ligne", "offline")
    /// Connecting.
    public static let stateConnecting = Text("en cours", "connecting")
    /// Connected.
    public static let stateOnline = Text("en ligne", "online")
    /// Refused.
    public static let stateRefused = Text("refusée", "refused")
    /// What waits to leave.
    public static let statusOutbox = Text(
        "en attente d'envoi : {0}, le plus ancien : {1}",
        "waiting to be sent: {0}, oldest: {1}"
    )
    /// What was acknowledged.
    public static let statusLastAck = Text(
        "dernier accusé de réception : {0}, reçus détenus : {1}",
        "last acknowledgement: {0}, receipts held: {1}"
    )
    /// The release held.
    public static let statusRelease = Text("publication détenue : {0}", "release held: {0}")
    /// No receipt.
    public static let receiptNone = Text("rien n'est encore parti", "nothing has left yet")
    /// Not settled yet.
    public static let receiptWaiting = Text("en attente", "waiting")
    /// In the hub's journal.
    public static let receiptJournalled = Text("enregistré par le hub", "recorded by the hub")
    /// Column.
    public static let receiptPeriod = Text("période", "period")
    /// Column.
    public static let receiptRevision = Text("révision", "revision")
    /// Column.
    public static let receiptSealed = Text("scellé", "sealed")
    /// Column.
    public static let receiptReceived = Text("reçu le", "received on")
    /// Column.
    public static let receiptSettlement = Text("suite donnée", "settlement")
    /// Column.
    public static let receiptBatch = Text("empreinte", "digest")
}

/// The position sheet.
extension Text {
    /// Title.
    public static let sheetTitle = Text("Fiche de position : {0}", "Position sheet: {0}")
    /// Period and release.
    public static let sheetPeriod = Text(
        "{0} · publication {1}, données arrêtées au {2}",
        "{0} · release {1}, data as of {2}"
    )
    /// Which of our revisions the figures hold.
    public static let sheetRevision = Text(
        "votre chiffre dans le groupe : {0}",
        "your figure in the group: {0}"
    )
    /// A known revision.
    public static let sheetRevisionKnown = Text("révision {0}", "revision {0}")
    /// No receipt before the freeze.
    public static let sheetRevisionUnknown = Text(
        "aucune n'est sûre",
        "none is certain"
    )
    /// Column.
    public static let sheetIndicator = Text("indicateur", "indicator")
    /// Column.
    public static let sheetOwn = Text("vous", "you")
    /// Column.
    public static let sheetUnit = Text("unité", "unit")
    /// Column.
    public static let sheetMedian = Text("médiane (ou moy.)", "median (or mean)")
    /// A mean where no median is published.
    public static let sheetMeanInstead = Text("{0} (moy.)", "{0} (mean)")
    /// Column.
    public static let sheetGroup = Text("groupe (clusters)", "group (clusters)")
    /// Column.
    public static let sheetPlace = Text("votre place", "your place")
    /// Column.
    public static let sheetTrend = Text("votre tendance", "your trend")
    /// Column.
    public static let sheetTrendGroup = Text("tendance du groupe", "trend of the group")
    /// A group and its size.
    public static let sheetGroupOf = Text("{0} ({1})", "{0} ({1})")
    /// The whole country.
    public static let sheetNational = Text("pays", "country")
    /// The widest group: every filière of the country.
    public static let sheetAllFilieres = Text(
        "pays, toutes filières",
        "country, all filières"
    )
    /// Nothing of ours.
    public static let sheetNoOwn = Text("non renseigné", "not reported")
    /// How the sheet is read.
    public static let sheetHowToRead = Text(
        "La médiane partage le groupe en deux moitiés égales ; (moy.) : moyenne, pour un petit groupe ; « – » : non renseigné, non publié ou moins de 3 campagnes.",
        "The median parts the group into equal halves; (mean): for a small group; \"–\": not reported, not published or fewer than 3 campaigns."
    )
    /// Title of what is withheld.
    public static let sheetWithheld = Text("Non publié", "Not published")
    /// Too few contributors.
    public static let sheetTooFew = Text(
        "{0} : effectif insuffisant",
        "{0}: too few"
    )
    /// Too many indicators to be named.
    public static let sheetManyFigures = Text(
        "{0} {0#indicateur|indicateurs}",
        "{0} {0#indicator|indicators}"
    )
    /// Protected.
    public static let sheetProtected = Text(
        "{0} : protégé",
        "{0}: protected"
    )
    /// Retracted.
    public static let sheetRetracted = Text(
        "{0} : retiré, le chiffre publié auparavant était faux",
        "{0}: retracted, the figure published before was wrong"
    )
    /// Trend.
    public static let trendRising = Text("hausse", "rising")
    /// Trend.
    public static let trendFalling = Text("baisse", "falling")
    /// Trend.
    public static let trendStable = Text("stable", "stable")
    /// Trend.
    public static let trendSawtooth = Text("dents de scie", "up and down")
    /// Trend.
    public static let trendInsufficient = Text("–", "–")
}
