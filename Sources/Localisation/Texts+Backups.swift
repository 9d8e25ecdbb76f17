/// What is said about backups.
extension Text {
    /// Not a public key.
    public static let backupRecipient = Text(
        "ce n'est pas la clé publique d'une sauvegarde, ou une lettre en a changé : copiez la ligne du fichier .pub que « backup-key » a écrit",
        "this is not the public key of a backup, or a letter of it changed: copy the line of the .pub file that \"backup-key\" wrote"
    )
    /// Nobody could open it.
    public static let backupRecipientMissing = Text(
        "une sauvegarde est chiffrée pour une clé gardée ailleurs : faites-la une fois avec « backup-key --out CLÉ », rangez CLÉ hors de cette machine, et donnez --recipient avec la ligne de CLÉ.pub ; --plain écrit en clair",
        "a backup is encrypted for a key kept elsewhere: make it once with \"backup-key --out KEY\", keep KEY away from this machine, and give --recipient with the line of KEY.pub; --plain writes in clear"
    )
    /// Another kind of file.
    public static let backupNotOne = Text(
        "« {0} » n'est pas une sauvegarde Grenier",
        "\"{0}\" is not a Grenier backup"
    )
    /// Another version.
    public static let backupVersion = Text(
        "sauvegarde de version {0}, attendu 1 : mettez le logiciel à jour",
        "backup of version {0}, expected 1: update the software"
    )
    /// A key is needed.
    public static let backupKeyMissing = Text(
        "la sauvegarde est chiffrée : donnez la clé avec --key FICHIER",
        "the backup is encrypted: give the key with --key FILE"
    )
    /// Not the right key.
    public static let backupWrongKey = Text(
        "cette clé n'ouvre pas cette sauvegarde, ou son début est abîmé ; rien n'a été écrit",
        "this key does not open this backup, or its beginning is damaged; nothing was written"
    )
    /// Other bytes than were written.
    public static let backupDamaged = Text(
        "la sauvegarde est abîmée ou incomplète (vers l'octet {0}) ; rien n'a été écrit, prenez une autre copie",
        "the backup is damaged or incomplete (near byte {0}); nothing was written, take another copy"
    )
    /// Of another program.
    public static let backupAnotherProgram = Text(
        "c'est la sauvegarde d'un dossier de {0}, attendu {1}",
        "this is the backup of a folder of {0}, expected {1}"
    )
    /// One at a time.
    public static let backupRunning = Text(
        "une sauvegarde de ce dossier est en cours : attendez qu'elle soit finie",
        "a backup of this folder is under way: wait until it is done"
    )
    /// Something is there.
    public static let backupFolderNotEmpty = Text(
        "le dossier « {0} » n'est pas vide : une restauration demande un dossier neuf",
        "the folder \"{0}\" is not empty: a restore needs a new folder"
    )
    /// The disk.
    public static let backupFile = Text(
        "« {0} » ne peut pas être lu ou écrit : {1}",
        "\"{0}\" cannot be read or written: {1}"
    )
    /// A key was made.
    public static let backupKeyMade = Text(
        "Clé de sauvegarde écrite dans « {0} » : rangez ce fichier hors de cette machine, lui seul ouvre les sauvegardes. Sa moitié publique, à donner à --recipient : {1}",
        "Backup key written to \"{0}\": keep this file away from this machine, it alone opens the backups. Its public half, for --recipient: {1}"
    )
    /// A backup was made.
    public static let backupMade = Text(
        "Sauvegarde « {0} » écrite ({1} octets de contenu), chiffrée pour {2}.",
        "Backup \"{0}\" written ({1} bytes of content), encrypted for {2}."
    )
    /// A backup was made in clear.
    public static let backupMadePlain = Text(
        "Sauvegarde « {0} » écrite EN CLAIR ({1} octets de contenu) : qui la trouve peut se faire passer pour ce dossier.",
        "Backup \"{0}\" written IN CLEAR ({1} bytes of content): whoever finds it can pass for this folder."
    )
    /// A folder was restored.
    public static let backupRestored = Text(
        "Dossier « {0} » restauré d'après la sauvegarde de « {1} » du {2}.",
        "Folder \"{0}\" restored from the backup of \"{1}\" of {2}."
    )
    /// A node restored.
    public static let nodeRestoredNext = Text(
        "Effacez l'ancien dossier s'il existe encore, puis faites « grenier-node sync » : rien n'est scellé avant que le hub de clusters n'ait dit ce qu'il a reçu.",
        "Erase the old folder if it still exists, then run \"grenier-node sync\": nothing is sealed before the hub has said what it received."
    )
    /// A restored node may not seal yet.
    public static let nodeRestoredWaits = Text(
        "ce dossier vient d'une sauvegarde du {0} : faites d'abord « grenier-node sync » ; le hub de clusters doit dire ce qu'il a reçu depuis, une clé USB ne suffit pas",
        "this folder comes from a backup of {0}: run \"grenier-node sync\" first; the hub has to say what it received since, a stick is not enough"
    )
    /// Periods the hub knows better.
    public static let nodeRevisionsMissing = Text(
        "Le hub de clusters a reçu de ce cluster une version plus récente que ce dossier pour : {0}. Saisissez à nouveau ce qui manque.",
        "The hub received from this cluster a newer version than this folder holds for: {0}. Enter again what is missing."
    )
    /// A hub restored.
    public static let hubRestoredNotice = Text(
        "Ce dossier vient d'une sauvegarde du {0} (restaurée le {1}). Ce qu'il a pu perdre depuis : les envois reviennent d'eux-mêmes de ses membres et des hubs rattachés ; les inscriptions, révocations, départs, seuils et retraits de chiffres d'après cette date sont à revoir (un membre inconnu revient avec son paquet : « bundle import »). Une fois fait : « grenier-hub alarms --close restore --reason … ».",
        "This folder comes from a backup of {0} (restored on {1}). What it may have lost since: batches come back by themselves from its members and the hubs below; enrolments, revocations, leavings, thresholds and retractions after that day are to be gone through again (an unknown member comes back with its bundle: \"bundle import\"). Once done: \"grenier-hub alarms --close restore --reason …\"."
    )
    /// A restored root may have forgotten releases.
    public static let hubRestoredRoot = Text(
        "Avant de publier : « grenier-hub ledger --restore FICHIER » avec la seconde copie du registre.",
        "Before releasing: \"grenier-hub ledger --restore FILE\" with the second copy of the ledger."
    )
    /// A restored root releases nothing.
    public static let hubLedgerUnconfirmed = Text(
        "ce dossier vient d'une sauvegarde du {0} : rien n'est publié avant que son registre ne soit remis à jour par « grenier-hub ledger --restore FICHIER » (la seconde copie) ; s'il n'y a eu aucune publication depuis, « grenier-hub alarms --close restore --reason … » le consigne",
        "this folder comes from a backup of {0}: nothing is released before its ledger is brought up to date with \"grenier-hub ledger --restore FILE\" (the second copy); if nothing was released since, \"grenier-hub alarms --close restore --reason …\" notes it"
    )
    /// A ledger's copy does not go on from here.
    public static let hubLedgerSegments = Text(
        "la seconde copie « {0} » ne continue pas ce registre : {1}",
        "the second copy \"{0}\" does not continue this ledger: {1}"
    )
    /// No segment at all.
    public static let hubLedgerNoSegment = Text(
        "aucun fichier « {0}.NNNNNNNN » n'y est ; c'est une copie d'un autre registre ou d'une version plus ancienne",
        "there is no file \"{0}.NNNNNNNN\"; it is the copy of another ledger or of an older version"
    )
    /// A segment is damaged or another's.
    public static let hubLedgerSegmentBad = Text(
        "le fichier « {0} » est abîmé ou vient d'un autre registre",
        "the file \"{0}\" is damaged or of another ledger"
    )
    /// The copy ends before the ledger.
    public static let hubLedgerCopyOld = Text(
        "elle s'arrête avant la publication r{0}, que ce dossier détient",
        "it ends before release r{0}, which this folder holds"
    )
    /// The ledger is whole again.
    public static let hubLedgerRestored = Text(
        "Registre à jour : {0} {0#publication reprise|publications reprises}, {1} {1#ligne|lignes} de la seconde copie.",
        "Ledger up to date: {0} {0#release|releases} and {1} {1#row|rows} taken from the second copy."
    )
    /// A notice was closed.
    public static let hubRestoredClosed = Text(
        "Consigné : la restauration est réglée.",
        "Noted: the restore is settled."
    )
    /// A member that a restored hub had forgotten.
    public static let hubReadmitted = Text(
        "Membre repris d'après le certificat que ce hub de clusters lui avait signé : {0}. Vérifiez qu'il n'avait pas été révoqué depuis la sauvegarde.",
        "Member taken back by the certificate this hub had signed for it: {0}. Check that it had not been revoked since the backup."
    )
}
