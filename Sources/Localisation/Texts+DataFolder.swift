/// What is said about data folders, their owners and their key files.
extension Text {
    /// No such folder.
    public static let dataFolderMissing = Text(
        "le dossier « {0} » n'existe pas : vérifiez l'option --dir, ou créez-le avec « init »",
        "the folder \"{0}\" does not exist: check --dir, or make it with \"init\""
    )
    /// A file where a folder should be.
    public static let dataFolderNotAFolder = Text(
        "« {0} » n'est pas un dossier",
        "\"{0}\" is not a folder"
    )
    /// A folder of another user.
    public static let dataFolderForeignOwner = Text(
        "le dossier « {0} » appartient à un autre utilisateur de cette machine",
        "the folder \"{0}\" belongs to another user of this machine"
    )
    /// The system refused.
    public static let dataFolderSystem = Text(
        "le dossier « {0} » ne peut pas être utilisé : le système répond l'erreur {1}",
        "the folder \"{0}\" cannot be used: the system answers with error {1}"
    )
    /// Held by a known process.
    public static let dataFolderBusyOwner = Text(
        "le dossier « {0} » est occupé par le processus {1}, qui ne répond pas : réessayez plus tard",
        "the folder \"{0}\" is held by process {1}, which does not answer: try again later"
    )
    /// Held by an unknown process.
    public static let dataFolderBusy = Text(
        "le dossier « {0} » est occupé par un autre processus, qui ne répond pas : réessayez plus tard",
        "the folder \"{0}\" is held by another process, which does not answer: try again later"
    )
    /// No answer in time.
    public static let dataFolderOwnerSilent = Text(
        "le service qui tient le dossier « {0} » n'a pas répondu à temps ; il exécute peut-être encore la demande",
        "the service that holds the folder \"{0}\" did not answer in time; it may still carry the request out"
    )
    /// The owner went away.
    public static let dataFolderOwnerGone = Text(
        "le service qui tenait le dossier « {0} » s'est arrêté avant de répondre : vérifiez l'état avant de recommencer",
        "the service that held the folder \"{0}\" stopped before it answered: check the state before trying again"
    )
    /// Over the limit of the control socket.
    public static let dataFolderTooLarge = Text(
        "la demande ou sa réponse est trop grande pour le service qui tient le dossier « {0} »",
        "the request or its answer is too large for the service that holds the folder \"{0}\""
    )
    /// The control socket failed.
    public static let dataFolderControl = Text(
        "le service qui tient le dossier « {0} » ne peut pas être joint : {1}",
        "the service that holds the folder \"{0}\" cannot be reached: {1}"
    )
    /// A key would be overwritten.
    public static let keyFileAlreadyExists = Text(
        "une clé existe déjà à cet endroit et n'est jamais remplacée",
        "a key already stands there and is never replaced"
    )
    /// No key.
    public static let keyFileMissing = Text(
        "le fichier de clé manque",
        "the key file is missing"
    )
    /// A key others can read.
    public static let keyFileTooOpen = Text(
        "le fichier de clé est lisible par d'autres utilisateurs (droits {0}) : corrigez avec « chmod 600 », puis changez de clé si quelqu'un a pu la lire",
        "the key file can be read by other users (mode {0}): mend it with \"chmod 600\", then change the key if anybody may have read it"
    )
    /// A key of another user.
    public static let keyFileForeignOwner = Text(
        "le fichier de clé appartient à un autre utilisateur",
        "the key file belongs to another user"
    )
    /// Not a plain file.
    public static let keyFileNotRegular = Text(
        "le fichier de clé n'est pas un fichier ordinaire",
        "the key file is not a plain file"
    )
    /// Not 32 bytes.
    public static let keyFileWrongLength = Text(
        "le fichier de clé n'a pas la longueur attendue : il est abîmé",
        "the key file does not have the expected length: it is damaged"
    )
    /// The system refused.
    public static let keyFileSystem = Text(
        "le fichier de clé ne peut pas être utilisé : le système répond l'erreur {0}",
        "the key file cannot be used: the system answers with error {0}"
    )
    /// The address is taken.
    public static let messagingEndpointInUse = Text(
        "cette adresse est déjà prise par un autre programme ({0})",
        "another program already has this address ({0})"
    )
    /// The address is not usable.
    public static let messagingEndpointUnusable = Text(
        "cette adresse ne peut pas être utilisée ({0})",
        "this address cannot be used ({0})"
    )
    /// The listener did not refuse a stranger.
    public static let messagingSelfTestFailed = Text(
        "l'épreuve de sécurité a échoué : une clé inconnue n'a pas été refusée, le port reste fermé ({0})",
        "the security self-test failed: an unknown key was not refused, the port stays closed ({0})"
    )
    /// Any other failure of the transport.
    public static let messagingFailed = Text(
        "la liaison n'a pas pu être établie ou utilisée ({0})",
        "the link could not be made or used ({0})"
    )
    /// No room on the disk.
    public static let diskFull = Text(
        "le disque est plein : rien n'a été écrit ; faites de la place, puis recommencez",
        "the disk is full: nothing was written; make room, then try again"
    )
    /// The disk failed.
    public static let diskFailed = Text(
        "le disque ne répond plus comme il faut : le programme s'arrête ; vérifiez le disque, puis relancez-le ; rien de ce qui a été acquitté n'est perdu ({0})",
        "the disk does not work as it should: the program stops; check the disk, then start it again; nothing that was acknowledged is lost ({0})"
    )
    /// The system lets the process open few files and connections.
    public static let fewDescriptors = Text(
        "le système n'accorde que {0} fichiers et connexions ouverts à la fois, il en faudrait {1} : au-delà, des membres ne pourront pas se connecter (LimitNOFILE, ulimit -n)",
        "the system grants only {0} open files and connections at a time, {1} are needed: beyond that members cannot connect (LimitNOFILE, ulimit -n)"
    )
}
