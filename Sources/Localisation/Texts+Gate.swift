/// What a hub says of the gate: its thresholds, its calendar, and why it withholds.
extension Text {
    /// A threshold under its floor.
    public static let hubThreshold = Text(
        "--{0} : vu {1}, attendu au moins {2} et au plus {3}",
        "--{0}: saw {1}, expected at least {2} and at most {3}"
    )
    /// The thresholds in force.
    public static let hubThresholds = Text(
        "Seuils de la protection, version {0} :",
        "Thresholds of the protection, version {0}:"
    )
    /// Column of thresholds.
    public static let columnThreshold = Text("Seuil", "Threshold")
    /// Column of values.
    public static let columnValue = Text("Valeur", "Value")
    /// Column of floors.
    public static let columnFloor = Text("Plancher", "Floor")
    /// Something must be explained.
    public static let hubReasonMissing = Text(
        "dites pourquoi : --reason TEXTE ; le motif est gardé au journal d'audit",
        "say why: --reason TEXT; it is kept in the audit log"
    )
    /// Too early to release.
    public static let hubTooEarly = Text(
        "trop tôt après la publication {0} : la prochaine peut se faire le {1} ; pour publier avant, donnez --force-epoch et --reason TEXTE, qui resteront au journal",
        "too early after release {0}: the next one may be made on {1}; to release before, give --force-epoch and --reason TEXT, which stay in the log"
    )
    /// Everything new had its release and its revision.
    public static let hubClosed = Text(
        "tout ce qui est nouveau depuis la publication {0} concerne des mois déjà publiés et révisés ; pour les publier encore, donnez --force-epoch et --reason TEXTE, qui resteront au journal",
        "everything new since release {0} is of months released and revised already; to release them again, give --force-epoch and --reason TEXT, which stay in the log"
    )
    /// A cell is not written as one.
    public static let hubBadCell = Text(
        "cellule « {0} » : attendu FILIERE/ZONE/PERIODE/INDICATEUR, la zone pouvant être « national », par exemple riz/national/s1/r.urea",
        "cell \"{0}\": expected FILIERE/ZONE/PERIOD/INDICATOR, where the zone may be \"national\", such as riz/national/s1/r.urea"
    )
    /// A cell that never had a figure.
    public static let hubNotAired = Text(
        "cellule « {0} » : aucun chiffre n'y a été publié ; attendu une cellule publiée (« export » les liste, statut F)",
        "cell \"{0}\": no figure of it was ever aired; expected an aired cell (\"export\" lists them, status F)"
    )
    /// A cell retracted before.
    public static let hubAlreadyRetracted = Text(
        "la cellule « {0} » est déjà retirée",
        "cell \"{0}\" is retracted already"
    )
    /// A retraction was noted.
    public static let hubRetracted = Text(
        "« {0} » est noté comme faux : les prochaines publications le diront retiré ; ses lignes restent au registre. Pour le dire avant la prochaine date : release --force-epoch --reason TEXTE.",
        "\"{0}\" is noted as wrong: later releases say it is retracted; its rows stay in the ledger. To say so before the next date: release --force-epoch --reason TEXT."
    )
    /// An indicator.
    public static let kindIndicator = Text("indicateur", "indicator")
    /// A leaving day that cannot be.
    public static let hubBadLeavingDay = Text(
        "jour de départ « {0} » : attendu une date AAAA-MM-JJ du {1} au {2}",
        "leaving day \"{0}\": expected a date YYYY-MM-DD from {1} to {2}"
    )
    /// A member left.
    public static let hubLeft = Text(
        "« {0} » n'est plus membre depuis le {1} : ses chiffres sortent de la prochaine publication ; ce qui a été publié reste, et reste protégé.",
        "\"{0}\" is no longer a member since {1}: its figures are out of the next release; what was aired stays, and stays protected."
    )
    /// A cluster's summaries were erased.
    public static let hubErased = Text(
        "« {0} » : {1} {1#envoi effacé|envois effacés} du journal ; les empreintes restent, et le registre garde ce qui a été publié, pour le protéger.",
        "\"{0}\": {1} {1#batch|batches} erased from the journal; the digests stay, and the ledger keeps what was aired, to protect it."
    )
    /// The same at a hub with a parent.
    public static let hubErasedBelow = Text(
        "« {0} » : {1} {1#envoi effacé|envois effacés} de ce journal ; les empreintes restent. Le hub parent détient les mêmes envois : demandez-lui d'en faire autant.",
        "\"{0}\": {1} {1#batch|batches} erased from this journal; the digests stay. The parent hub holds the same batches: ask it to do the same."
    )
    /// A child's past is not here.
    public static let hubLedgerDue = Text(
        "le hub « {0} » a publié seul avant de rejoindre cet arbre et son registre n'est pas ici : rien n'est publié ; prenez-le chez lui (grenier-hub ledger --full --out FICHIER), puis ici : grenier-hub ledger --import FICHIER --from « {0} »",
        "hub \"{0}\" released alone before it joined this tree and its ledger is not here: nothing is released; take it there (grenier-hub ledger --full --out FILE), then here: grenier-hub ledger --import FILE --from \"{0}\""
    )
    /// This hub's past must go up.
    public static let hubLedgerOwed = Text(
        "Ce hub a publié avant de s'inscrire : le hub racine ne publiera rien tant qu'il n'a pas son registre. Faites ici « grenier-hub ledger --full --out FICHIER » et portez-lui ce fichier, aussi secret que les données.",
        "This hub released before it enrolled: the root releases nothing until it has its ledger. Run \"grenier-hub ledger --full --out FILE\" here and carry that file to it; it is as secret as the data."
    )
    /// A ledger file is not whole.
    public static let hubLedgerFile = Text(
        "registre à reprendre, ligne {0} : ce n'est pas ce que « ledger --full » écrit, ou il en manque ; refaites le fichier chez ce hub",
        "ledger to take over, line {0}: this is not what \"ledger --full\" writes, or some is missing; make the file again at that hub"
    )
    /// A ledger that is not awaited.
    public static let hubLedgerNotOwed = Text(
        "ce registre n'est pas celui que le hub « {0} » annonce, ou il est déjà repris ; rien n'a été changé",
        "this ledger is not the one hub \"{0}\" announces, or it is taken over already; nothing was changed"
    )
    /// A hub that is not below this one.
    public static let hubUnknownHub = Text(
        "aucun hub rattaché ne s'appelle ou n'a l'identifiant « {0} »",
        "no hub below this one has the name or identifier \"{0}\""
    )
    /// A ledger was taken over.
    public static let hubLedgerImported = Text(
        "{0} {0#ligne reprise|lignes reprises} du registre de « {1} » : elles comptent dans toutes les décisions à venir.",
        "{0} {0#row|rows} of the ledger of \"{1}\" taken over: they count in every decision to come."
    )
    /// A ledger was written to a file.
    public static let hubLedgerWritten = Text(
        "Registre complet écrit dans « {0} ». Il contient les valeurs : gardez-le comme les données.",
        "Full ledger written to \"{0}\". It holds the values: keep it as you keep the data."
    )
}

/// The words of a dry run.
extension Text {
    /// What a dry run came to.
    public static let dryRunSummary = Text(
        "Nouveaux : {0} · répétés : {1} · retenus A (trop peu) : {2} · retenus D (protégés) : {3} · retirés : {4}.",
        "New: {0} · repeated: {1} · withheld A (too few): {2} · withheld D (protected): {3} · retracted: {4}."
    )
    /// With which thresholds.
    public static let dryRunParameters = Text(
        "Seuils : version {0} (grenier-hub parameters).",
        "Thresholds: version {0} (grenier-hub parameters)."
    )
    /// Before its day.
    public static let dryRunOpensOn = Text(
        "Cette publication peut se faire à partir du {0}.",
        "This release may be made from {0} on."
    )
    /// Column of decisions.
    public static let columnDecision = Text("Décision", "Decision")
    /// Column of what is served in place of a cell.
    public static let columnInstead = Text("À la place", "Instead")
    /// A new figure.
    public static let dryRunNew = Text("publié (n = {0})", "aired (n = {0})")
    /// A figure of before.
    public static let dryRunRepeated = Text(
        "répété de {0}, du {1} (n = {2})",
        "repeated from {0}, of {1} (n = {2})"
    )
    /// Withheld as A.
    public static let dryRunTooFew = Text("retenu A", "withheld A")
    /// Withheld as D.
    public static let dryRunProtected = Text("retenu D", "withheld D")
    /// All filières together.
    public static let everyFiliere = Text("toutes filières", "all filières")
    /// Rule: number of owners.
    public static let reasonN = Text(
        "moins de {0} propriétaires ont répondu",
        "fewer than {0} owners answered"
    )
    /// Rule: number of owners with something.
    public static let reasonNZ = Text(
        "moins de {0} propriétaires déclarent autre chose que zéro",
        "fewer than {0} owners report anything but zero"
    )
    /// Rule: concentration.
    public static let reasonP = Text(
        "un propriétaire pèse trop : un autre l'estimerait à moins de {0} % près, ou presque tous sont au même niveau",
        "one owner weighs too much: another could estimate it within {0} %, or nearly all are at one level"
    )
    /// Rule: too small a change.
    public static let reasonDelta = Text(
        "la différence avec un chiffre déjà publié parlerait de moins de {0} propriétaires",
        "the difference from a figure already aired would tell of fewer than {0} owners"
    )
    /// Rule: what is left of the whole.
    public static let reasonResidual = Text(
        "le total moins les parties publiées laisserait un groupe qui n'est pas sûr",
        "the whole less the parts aired would leave a group that is not safe"
    )
    /// Rule: combinations of everything aired.
    public static let reasonAlgebra = Text(
        "combiné à tout ce qui a été publié, il isolerait trop peu de contributeurs",
        "combined with everything ever aired, it would isolate too few contributors"
    )
    /// Rule: bounds on one value.
    public static let reasonLP = Text(
        "avec les autres chiffres publiés, il encadrerait une valeur à moins de {0} % près",
        "with the other figures aired, it would bound one value within {0} %"
    )
}
