/// What a hub says to the people who run it.
extension Text {
    /// No hub in the folder.
    public static let hubNotInitialised = Text(
        "le dossier « {0} » ne contient pas de hub de clusters : commencez par « grenier-hub init »",
        "the folder \"{0}\" holds no hub: start with \"grenier-hub init\""
    )
    /// A hub is already in the folder.
    public static let hubAlreadyInitialised = Text(
        "le dossier « {0} » contient déjà un hub de clusters ; rien n'a été changé",
        "the folder \"{0}\" already holds a hub; nothing was changed"
    )
    /// SQLite cannot be durable here.
    public static let hubStorageNotDurable = Text(
        "la base de données ne peut pas garantir ses écritures sur ce disque",
        "the database cannot guarantee its writes on this disk"
    )
    /// A stored value is damaged.
    public static let hubStorageDamaged = Text(
        "la base de données est endommagée ({0}) : restaurez une sauvegarde",
        "the database is damaged ({0}): restore a backup"
    )
    /// A key file.
    public static let hubKey = Text(
        "le fichier de clé « {0} » manque, est lisible par d'autres ou n'a pas 32 octets",
        "the key file \"{0}\" is missing, readable by others or not 32 bytes long"
    )
    /// A code that is not known.
    public static let hubUnknownCode = Text(
        "{0} inconnue ici : vu « {1} », attendu l'un de : {2}",
        "unknown {0}: saw \"{1}\", expected one of: {2}"
    )
    /// A filière.
    public static let kindFiliere = Text("filière", "filière")
    /// A commune.
    public static let kindCommune = Text("commune", "commune")
    /// A zone.
    public static let kindZone = Text("zone", "zone")
    /// Kind of code: a period.
    public static let kindPeriod = Text("période", "period")
    /// A date.
    public static let kindDate = Text("date (AAAA-MM-JJ)", "date (YYYY-MM-DD)")
    /// A hub with a past cannot join yet.
    public static let hubCannotJoin = Text(
        "ce hub de clusters a lui-même des hubs sous lui : dans un arbre, il n'y en a que sous la racine",
        "this hub has hubs below it: in a tree there are some below the root only"
    )
    /// A hub that joins a tree has members it certified with an earlier key.
    public static let hubCertifiedBefore = Text(
        "ce hub a changé de clé depuis qu'il a certifié des membres : l'arbre ne reconnaîtrait pas l'ancienne ; ils doivent d'abord être invités de nouveau",
        "this hub changed its key after it certified members: the tree would not know the one before; they must be invited again first"
    )
    /// The invite is not a hub's.
    public static let hubWrongRole = Text(
        "cette invitation est celle d'un cluster, pas d'un hub de clusters",
        "this invite is a cluster's, not a hub's"
    )
    /// Only the root releases.
    public static let hubNotRoot = Text(
        "seul le hub national de l'arbre publie ; celui-ci relaie ses publications",
        "only the root of the tree releases; this hub relays its releases"
    )
    /// Nobody signs.
    public static let hubSignerMissing = Text(
        "une publication porte le nom et la fonction de la personne qui la signe : --signed-by et --function",
        "a release bears the name and function of the person who signs it: --signed-by and --function"
    )
    /// No second place.
    public static let hubLedgerCopyMissing = Text(
        "le registre des publications doit avoir une seconde copie : --ledger-copy FICHIER (ou --demonstration pour un essai)",
        "the ledger needs a second copy: --ledger-copy FILE (or --demonstration for a trial)"
    )
    /// The second place failed.
    public static let hubLedgerCopy = Text(
        "la seconde copie du registre n'a pas pu être écrite dans « {0} » : rien n'est publié ; vérifiez que la clé USB est branchée et que son dossier existe, puis recommencez",
        "the second copy of the ledger could not be written to \"{0}\": nothing is released; check that the stick is plugged in and its folder exists, then try again"
    )
    /// The second copy knows more than the ledger, or something else.
    public static let hubLedgerCopyAhead = Text(
        "la seconde copie « {0} » ({1} lignes) contient autre chose que ce registre ({2} lignes) : rien n'est publié ; si ce dossier a été remis à un état plus ancien, ou si le courant a manqué pendant une publication, mettez-le d'abord à jour : « grenier-hub ledger --restore FICHIER » ; sinon donnez la copie de ce registre, ou un fichier neuf",
        "the second copy \"{0}\" ({1} rows) holds something else than this ledger ({2} rows): nothing is released; if this folder was put back to an earlier state, or the power went during a release, first bring it up to date: \"grenier-hub ledger --restore FILE\"; otherwise give this ledger's own copy, or a new file"
    )
    /// The ledger is older than a child's.
    public static let hubLedgerBehind = Text(
        "le hub « {0} » détient la publication r{1} et ce registre s'arrête à r{2} : rien n'est publié ; remettez d'abord ce registre à jour avec sa seconde copie : « grenier-hub ledger --restore FICHIER »",
        "hub \"{0}\" holds release r{1} and this ledger ends at r{2}: nothing is released; first bring this ledger up to date with its second copy: \"grenier-hub ledger --restore FILE\""
    )
    /// Children that have not greeted since the start.
    public static let hubChildrenSilent = Text(
        "depuis son démarrage ce hub n'a pas entendu : {0} ; rien n'est publié, car l'un d'eux peut détenir une publication plus récente que ce registre ; attendez qu'ils se connectent, ou publiez avec --without-hearing --reason MOTIF",
        "since it started this hub has not heard: {0}; nothing is released, because one of them may hold a newer release than this ledger; wait until they connect, or release with --without-hearing --reason WHY"
    )
    /// Nothing new.
    public static let hubNothingNew = Text(
        "rien de nouveau depuis la publication {0}",
        "nothing new since release {0}"
    )
    /// No release.
    public static let hubNoRelease = Text(
        "aucune publication ici pour l'instant",
        "no release here yet"
    )
    /// Unknown release.
    public static let hubUnknownRelease = Text(
        "publication « {0} » inconnue ici (attendu « latest » ou « r1 », « r2 »…)",
        "release \"{0}\" is not held here (expected \"latest\" or \"r1\", \"r2\"…)"
    )
    /// Unknown member.
    public static let hubUnknownMember = Text(
        "aucun membre direct ne s'appelle ou n'a l'identifiant « {0} »",
        "no direct member has the name or identifier \"{0}\""
    )
    /// A file.
    public static let hubFile = Text(
        "le fichier « {0} » ne peut pas être lu",
        "the file \"{0}\" cannot be read"
    )
    /// No catalogue yet.
    public static let hubNoCatalogue = Text(
        "ce hub de clusters n'a pas encore de catalogue : donnez-le à « init --catalogue », ou inscrivez-le d'abord auprès de son hub parent",
        "this hub has no catalogue yet: give it to \"init --catalogue\", or enrol it with its parent first"
    )
    /// A hub below the root cannot put a catalogue in force.
    public static let hubCatalogueNotRoot = Text(
        "seul le hub racine de l'arbre met un catalogue en vigueur ; celui-ci le reçoit de son hub parent",
        "only the root of the tree puts a catalogue in force; this hub receives it from its parent"
    )
    /// The catalogue in force.
    public static let hubCatalogue = Text(
        "Catalogue en vigueur : {0} – indicateurs : {1}, périodes : {2}, filières : {3}.",
        "Catalogue in force: {0} – indicators: {1}, periods: {2}, filières: {3}."
    )
    /// A catalogue could be put in force.
    public static let hubCatalogueFits = Text(
        "Le catalogue {0} tient toutes les promesses de celui en vigueur ; rien n'a été changé.",
        "Catalogue {0} keeps every promise of the one in force; nothing was changed."
    )
    /// A catalogue of before is known.
    public static let hubCatalogueKnown = Text(
        "Ce hub sait lire ce qui suit le catalogue {0} ; celui en vigueur reste le même.",
        "This hub can read what follows catalogue {0}; the one in force stays the same."
    )
    /// Another catalogue is in force.
    public static let hubCatalogueAdopted = Text(
        "Le catalogue {0} est en vigueur ; hubs de clusters et clusters le recevront à leur prochain échange.",
        "Catalogue {0} is in force; hubs and clusters will receive it at their next exchange."
    )
    /// A defect of ours.
    public static let hubDefect = Text(
        "défaut du logiciel : {0}",
        "software defect: {0}"
    )
    /// A new invite.
    public static let hubInvite = Text(
        "Invitation de « {0} », valable jusqu'au {1}, à usage unique :\n\n{2}",
        "Invite for \"{0}\", valid until {1}, to be used once:\n\n{2}"
    )
    /// A member was revoked.
    public static let hubRevoked = Text(
        "La clé de « {0} » est révoquée : ses prochains envois seront refusés.",
        "The key of \"{0}\" is revoked: what it sends from now on will be refused."
    )
    /// A dry run.
    public static let hubDryRun = Text(
        "Essai à blanc de {0} ({1}) : {2} chiffres seraient publiés, {3} retenus. Rien n'est diffusé. Ce tableau est réservé au personnel du hub national.",
        "Dry run of {0} ({1}): {2} figures would be aired, {3} withheld. Nothing is broadcast. This table is for the root's staff only."
    )
    /// A release.
    public static let hubReleased = Text(
        "Publication {0} ({1}) : {2} chiffres publiés, {3} retenus.",
        "Release {0} ({1}): {2} figures aired, {3} withheld."
    )
    /// State of an enrolled member.
    public static let stateEnrolled = Text("inscrit", "enrolled")
    /// State of an invited cluster.
    public static let stateInvited = Text("invité", "invited")
    /// State of a revoked member.
    public static let stateRevoked = Text("révoqué", "revoked")
    /// A hub was made.
    public static let hubMade = Text(
        "Hub de clusters « {0} » créé dans « {1} ».",
        "Hub \"{0}\" made in \"{1}\"."
    )
    /// A hub was enrolled.
    public static let hubEnrolled = Text(
        "Hub de clusters inscrit auprès de son hub parent sous le nom « {0} ».",
        "Hub enrolled with its parent under the name \"{0}\"."
    )
    /// A hub is running.
    public static let hubRunning = Text(
        "« {0} » écoute : échange {1}, inscription {2}, annonces {3}.",
        "\"{0}\" is listening: exchange {1}, enrolment {2}, news {3}."
    )
    /// The replay agrees.
    public static let hubVerified = Text(
        "Tout est en ordre : {0} {0#envoi relu|envois relus}, {1} {1#signature vérifiée|signatures vérifiées}, état {2}.",
        "All is well: {0} batches replayed, {1} signatures checked, state {2}."
    )
    /// The replay disagrees.
    public static let hubNotVerified = Text(
        "La vérification a trouvé {0} {0#problème|problèmes} :",
        "The check found {0} {0#problem|problems}:"
    )
    /// A batch that cannot be replayed.
    public static let verifyBatch = Text(
        "envoi {0} du journal : {1}",
        "journal row {0}: {1}"
    )
    /// The chain of the journal is broken.
    public static let verifyChain = Text(
        "envoi {0} du journal : il ne suit pas celui qui le précède",
        "journal row {0}: it does not follow the one before it"
    )
    /// The replay gives another state.
    public static let verifyReplay = Text(
        "relire le journal donne un autre état que celui des tables dérivées",
        "replaying the journal gives another state than the derived tables"
    )
    /// The chain of the ledger is broken.
    public static let verifyLedger = Text(
        "ligne {0} du registre des publications : elle ne suit pas celle qui la précède",
        "ledger row {0}: it does not follow the one before it"
    )
    /// Where the hub stands.
    public static let hubStatus = Text(
        "« {0} » : {1} {1#membre|membres}, {2} {2#envoi|envois} au journal, publication {3}, {4} refus depuis le démarrage.",
        "\"{0}\": {1} {1#member|members}, {2} {2#batch|batches} in the journal, release {3}, {4} {4#refusal|refusals} since the start."
    )
}

extension Text {
    /// Another process owns the folder.
    public static let hubAlreadyRuns = Text(
        "un autre processus sert déjà le dossier « {0} »",
        "another process already serves the folder \"{0}\""
    )
}
