/// What `doctor` says of the folder, its data and its keys, each with what to do.
extension Text {
    /// No folder.
    public static let doctorFolderMissing = Text(
        "Le dossier « {1} » n'existe pas.",
        "The folder \"{1}\" does not exist."
    )
    /// What to do then.
    public static let doctorFolderMissingDo = Text(
        "Vérifiez ce qui suit --dir. Pour commencer un nouveau dossier : {0} init --dir {1}",
        "Check what follows --dir. To begin a new folder: {0} init --dir {1}"
    )
    /// A folder of something else.
    public static let doctorFolderNotInitialised = Text(
        "« {1} » n'est pas un dossier de {0} : rien n'y a été préparé.",
        "\"{1}\" is no folder of {0}: nothing was prepared in it."
    )
    /// What to do then.
    public static let doctorFolderNotInitialisedDo = Text(
        "Vérifiez ce qui suit --dir. Pour commencer ici : {0} init --dir {1}",
        "Check what follows --dir. To begin here: {0} init --dir {1}"
    )
    /// No permission.
    public static let doctorFolderClosed = Text(
        "Le dossier « {1} » vous est fermé.",
        "The folder \"{1}\" is closed to you."
    )
    /// What to do then.
    public static let doctorFolderClosedDo = Text(
        "Ouvrez la session de la personne qui se sert d'habitude de {0}, et recommencez.",
        "Log in as the person who usually runs {0}, and try again."
    )
    /// Another user's.
    public static let doctorFolderForeign = Text(
        "Le dossier « {1} » appartient à l'utilisateur « {2} », pas à vous.",
        "The folder \"{1}\" belongs to user \"{2}\", not to you."
    )
    /// What to do then.
    public static let doctorFolderForeignDo = Text(
        "Lancez la commande au nom de cet utilisateur : sudo -u {2} {0} doctor --dir {1}",
        "Run the command as that user: sudo -u {2} {0} doctor --dir {1}"
    )
    /// Held and silent.
    public static let doctorFolderBusy = Text(
        "Le dossier est occupé par le processus {2}, qui ne répond pas.",
        "The folder is held by process {2}, which does not answer."
    )
    /// What to do then.
    public static let doctorFolderBusyDo = Text(
        "Attendez une minute et recommencez. S'il ne répond toujours pas : kill {2}, puis relancez {0} run. Rien de confirmé ne se perd.",
        "Wait a minute and try again. If it still does not answer: kill {2}, then start {0} run again. Nothing confirmed is lost."
    )
    /// Read-only.
    public static let doctorFolderReadOnly = Text(
        "Le disque n'accepte plus d'écriture : rien de nouveau ne peut être gardé.",
        "The disk takes no more writes: nothing new can be kept."
    )
    /// What to do then.
    public static let doctorFolderReadOnlyDo = Text(
        "Éteignez et rallumez l'ordinateur. Si cela revient, le disque est en panne ou protégé : copiez « {1} » sur un autre disque et appelez votre BRCA ou votre BNCA.",
        "Switch the computer off and on. If it comes back, the disk is failing or protected: copy \"{1}\" to another disk and call your regional or national hub."
    )
    /// No room.
    public static let doctorDiskFull = Text(
        "Le disque est plein : il reste {2} Mo, il en faut {3}.",
        "The disk is full: {2} MB are left, {3} are needed."
    )
    /// What to do then.
    public static let doctorDiskFullDo = Text(
        "Videz la corbeille ou déplacez de gros fichiers (photos, vidéos), jamais ceux de « {1} ».",
        "Empty the bin or move large files (photos, videos), never those of \"{1}\"."
    )
    /// Little room.
    public static let doctorDiskLow = Text(
        "Le disque se remplit : il reste {2} Mo, il en faudra {3} pour une sauvegarde.",
        "The disk is filling up: {2} MB are left, {3} will be needed for a backup."
    )
    /// What to do then.
    public static let doctorDiskLowDo = Text(
        "Videz la corbeille ou déplacez de gros fichiers (photos, vidéos), jamais ceux de « {1} ».",
        "Empty the bin or move large files (photos, videos), never those of \"{1}\"."
    )
    /// Open to others.
    public static let doctorFolderOpen = Text(
        "D'autres utilisateurs de cet ordinateur peuvent entrer dans le dossier.",
        "Other users of this computer can enter the folder."
    )
    /// What to do then.
    public static let doctorFolderOpenDo = Text(
        "Fermez-le : chmod 700 {1}",
        "Close it: chmod 700 {1}"
    )
    /// A newer schema.
    public static let doctorDatabaseNewer = Text(
        "Ce dossier a été mis à jour par une version plus récente de {0} que celle-ci.",
        "This folder was brought up to date by a newer version of {0} than this one."
    )
    /// What to do then.
    public static let doctorDatabaseNewerDo = Text(
        "Mettez {0} à jour sur cet ordinateur. Ne lancez rien d'autre avec l'ancienne version.",
        "Update {0} on this computer. Run nothing else with the old version."
    )
    /// Damaged.
    public static let doctorDatabaseDamaged = Text(
        "Les données de ce dossier sont abîmées ({2}).",
        "The data of this folder are damaged ({2})."
    )
    /// What to do then.
    public static let doctorDatabaseDamagedDo = Text(
        "N'écrivez plus rien : arrêtez {0} run et copiez « {1} » sur un autre disque. Puis reprenez la dernière sauvegarde dans un nouveau dossier : {0} restore FICHIER --key CLÉ --dir NOUVEAU. Ce qui était confirmé est aussi chez le hub de clusters.",
        "Write nothing more: stop {0} run and copy \"{1}\" to another disk. Then take the last backup into a new folder: {0} restore FILE --key KEY --dir NEW. What was confirmed is also at the hub."
    )
    /// Not durable.
    public static let doctorDatabaseNotDurable = Text(
        "Ce disque ne garantit pas ce qu'il dit avoir écrit : une coupure de courant pourrait faire perdre des données.",
        "This disk does not guarantee what it says it has written: a power cut could lose data."
    )
    /// What to do then.
    public static let doctorDatabaseNotDurableDo = Text(
        "Mettez le dossier sur le disque de l'ordinateur, pas sur une clé USB ni sur un partage : {0} backup, puis {0} restore.",
        "Put the folder on the computer's own disk, not on a stick or a share: {0} backup, then {0} restore."
    )
    /// The database cannot be opened.
    public static let doctorDatabaseClosed = Text(
        "Les données de ce dossier n'ont pas pu être ouvertes.",
        "The data of this folder could not be opened."
    )
    /// What to do then.
    public static let doctorDatabaseClosedDo = Text(
        "Tous les fichiers de « {1} » doivent être à vous ; une commande lancée une fois avec sudo en change le propriétaire : sudo chown -R $USER {1}",
        "All files of \"{1}\" must be yours; a command once run with sudo changes their owner: sudo chown -R $USER {1}"
    )
    /// The owner is of another version.
    public static let doctorServiceOther = Text(
        "Le programme qui tourne dans ce dossier n'est pas de la même version que cette commande.",
        "The program that runs in this folder is not of the same version as this command."
    )
    /// What to do then.
    public static let doctorServiceOtherDo = Text(
        "Arrêtez-le et redémarrez-le : {0} run --dir {1}",
        "Stop it and start it again: {0} run --dir {1}"
    )
    /// A key is missing.
    public static let doctorKeyMissing = Text(
        "La clé « {2} » manque : sans elle ce dossier ne peut plus prouver qui il est.",
        "The key \"{2}\" is missing: without it this folder cannot prove who it is."
    )
    /// What to do then.
    public static let doctorKeyMissingDo = Text(
        "Remettez-la depuis la dernière sauvegarde : {0} restore FICHIER --key CLÉ --dir NOUVEAU. Sans sauvegarde, demandez une nouvelle invitation.",
        "Put it back from the last backup: {0} restore FILE --key KEY --dir NEW. Without a backup, ask for a new invite."
    )
    /// A key is open.
    public static let doctorKeyOpen = Text(
        "La clé « {2} » peut être lue par d'autres utilisateurs de cet ordinateur : {0} refuse de s'en servir.",
        "The key \"{2}\" can be read by other users of this computer: {0} refuses to use it."
    )
    /// What to do then.
    public static let doctorKeyOpenDo = Text(
        "Fermez-la : chmod 600 {1}/{2}. Si quelqu'un a pu la copier, prévenez la personne qui vous a invité.",
        "Close it: chmod 600 {1}/{2}. If anybody may have copied it, tell whoever invited you."
    )
    /// A key cannot be used.
    public static let doctorKeyUnusable = Text(
        "La clé « {2} » ne peut pas servir : {3}.",
        "The key \"{2}\" cannot be used: {3}."
    )
    /// What to do then.
    public static let doctorKeyUnusableDo = Text(
        "Remettez-la depuis la dernière sauvegarde : {0} restore FICHIER --key CLÉ --dir NOUVEAU",
        "Put it back from the last backup: {0} restore FILE --key KEY --dir NEW"
    )
    /// Keys of another folder.
    public static let doctorKeysForeign = Text(
        "Les clés de ce dossier ne sont pas celles de son inscription : des fichiers de deux dossiers ont été mélangés.",
        "The keys of this folder are not those it was enrolled with: files of two folders were mixed."
    )
    /// What to do then.
    public static let doctorKeysForeignDo = Text(
        "Reprenez la dernière sauvegarde dans un nouveau dossier : {0} restore FICHIER --key CLÉ --dir NOUVEAU",
        "Take the last backup into a new folder: {0} restore FILE --key KEY --dir NEW"
    )
}
