/// The console's page of sticks, backups and leaving.
extension Text {
    /// Title, and the link to it.
    public static let careTitle = Text(
        "Clé USB, sauvegarde, départ",
        "Stick, backup, leaving"
    )
    /// What another part of the program said.
    public static let careSaid = Text("{0}", "{0}")

    // MARK: Sticks

    /// Section.
    public static let careStick = Text("Par clé USB, sans réseau", "By stick, without a network")
    /// What it is.
    public static let careStickWhat = Text(
        "Un fichier porte vos envois au hub de clusters, un autre rapporte ses reçus et ses publications. Ils voyagent fermés : qui porte la clé ne peut ni les lire ni les changer.",
        "One file carries what you send to the hub, another brings back its receipts and releases. They travel closed: whoever carries the stick can neither read nor change them."
    )
    /// Section.
    public static let careStickOut = Text("Emporter", "To take along")
    /// Nothing waits.
    public static let careNothingWaits = Text(
        "Rien n'attend : tout ce qui est publié a son reçu.",
        "Nothing waits: all that is published has its receipt."
    )
    /// Box.
    public static let careStickAll = Text(
        "Tout ce qui a jamais été publié, pas seulement ce qui attend",
        "Everything ever published, not only what waits"
    )
    /// Field.
    public static let careStickPart = Text(
        "Partie (si le nom du fichier dit « 1-sur-2 », prenez aussi la 2)",
        "Part (if the name of the file says \"1-sur-2\", take 2 as well)"
    )
    /// Button.
    public static let careStickDownload = Text("Télécharger le fichier", "Download the file")
    /// Section.
    public static let careStickIn = Text("Rapporter", "To bring back")
    /// What it does.
    public static let careStickInWhat = Text(
        "Prenez le fichier que le hub a écrit pour vous. Il est vérifié d'abord ; le prendre deux fois ne change rien.",
        "Take the file that the hub wrote for you. It is checked first; taking it twice changes nothing."
    )
    /// Field.
    public static let careStickFile = Text("Fichier du hub", "File of the hub")
    /// Button.
    public static let careStickTake = Text("Prendre ce fichier", "Take this file")
    /// No file was chosen.
    public static let careStickNoFile = Text(
        "Choisissez d'abord le fichier que le hub a écrit.",
        "Choose first the file that the hub wrote."
    )

    // MARK: Backups

    /// Section.
    public static let careBackup = Text("Sauvegarde", "Backup")
    /// What it is.
    public static let careBackupWhat = Text(
        "Une sauvegarde est une copie de tout le dossier, fermée par une clé. Rangez-la sur une clé USB, loin de cet ordinateur.",
        "A backup is a copy of the whole folder, closed by a key. Keep it on a stick, far from this computer."
    )
    /// When it was made last.
    public static let careBackupLast = Text(
        "Dernière sauvegarde : {0}.",
        "Last backup: {0}."
    )
    /// It never was.
    public static let careBackupNever = Text(
        "Ce dossier n'a encore jamais été sauvegardé.",
        "This folder was never backed up yet."
    )
    /// Section.
    public static let careBackupKey = Text("La clé, une seule fois", "The key, once only")
    /// Why a command makes it.
    public static let careBackupKeyWhat = Text(
        "La clé qui ouvre les sauvegardes ne doit pas passer par un navigateur. Tapez cette commande dans un terminal, de préférence sur une clé USB, et collez ici ce que contient grenier.key.pub. Rangez grenier.key ailleurs que les sauvegardes : sans elle, personne ne les ouvre.",
        "The key that opens backups should not pass through a browser. Type this command in a terminal, best on a stick, and paste here what grenier.key.pub holds. Keep grenier.key away from the backups: without it nobody opens them."
    )
    /// Field.
    public static let careBackupRecipient = Text(
        "Clé publique (ce que contient grenier.key.pub)",
        "Public key (what grenier.key.pub holds)"
    )
    /// Button.
    public static let careBackupDo = Text("Télécharger la sauvegarde", "Download the backup")
    /// It is too large for the browser.
    public static let careBackupLarge = Text(
        "La sauvegarde fait {0} Mo, trop pour le navigateur. Tapez : {1}",
        "The backup has {0} MB, too much for the browser. Type: {1}"
    )
    /// Section.
    public static let careRestore = Text("Refaire le dossier", "To make the folder again")
    /// Why it is a command.
    public static let careRestoreWhat = Text(
        "Sur le nouvel ordinateur, dans un dossier qui n'existe pas encore. Jamais sur deux ordinateurs à la fois : le hub le verrait et arrêterait les deux.",
        "On the new computer, into a folder that does not exist yet. Never on two computers at once: the hub would see it and stop both."
    )

    // MARK: When something is wrong

    /// Section.
    public static let careDoctor = Text("Quelque chose ne va pas", "Something is wrong")
    /// What it does.
    public static let careDoctorWhat = Text(
        "Cette commande regarde le dossier, l'horloge et la liaison, dit quoi faire et ne change rien :",
        "This command looks at the folder, the clock and the link, says what to do and changes nothing:"
    )

    // MARK: Leaving

    /// Section.
    public static let careLeave = Text("Quitter le réseau", "Leaving the network")
    /// What it means.
    public static let careLeaveWhat = Text(
        "Vous pouvez partir quand vous voulez. Vos fiches restent ici. Les chiffres de groupe déjà publiés restent aussi : on ne peut pas reprendre ce qui a été dit.",
        "You can leave whenever you wish. Your records stay here. Figures of groups that are on air stay too: what was said cannot be taken back."
    )
    /// First step.
    public static let careLeaveWithdraw = Text(
        "Retirez vos chiffres : tout est retenu, et chaque période déjà envoyée est remplacée par un retrait. Les prochains chiffres de groupe se feront sans vous. Cela se défait, dans « Publier ».",
        "Withdraw your figures: everything is withheld, and each period that was sent is replaced by a withdrawal. The next figures of groups are made without you. It can be undone, in \"Publish\"."
    )
    /// Field.
    public static let careLeaveName = Text(
        "Pour confirmer, tapez le nom du cluster : {0}",
        "To confirm, type the name of the cluster: {0}"
    )
    /// Another name was typed.
    public static let careLeaveOtherName = Text(
        "Rien n'a été retiré : ce n'est pas le nom du cluster. Attendu : {0}",
        "Nothing was withdrawn: that is not the cluster's name. Expected: {0}"
    )
    /// Button.
    public static let careLeaveDo = Text("Retirer tous nos chiffres", "Withdraw all our figures")
    /// After.
    public static let careLeaveDone = Text(
        "Tout est retenu et le retrait est scellé : échangez maintenant, puis demandez au hub de mettre fin à l'adhésion.",
        "Everything is withheld and the withdrawal is sealed: exchange now, then ask the hub to end the membership."
    )
    /// Second step.
    public static let careLeaveAsk = Text(
        "Demandez au hub de clusters, par écrit, de mettre fin à l'adhésion :",
        "Ask the hub in writing to end the membership:"
    )
    /// The words.
    public static let careLeaveLetter = Text(
        "Notre cluster {0} (identifiant {1}) quitte le réseau. Merci de mettre fin à son adhésion et de nous dire la date.",
        "Our cluster {0} (identifier {1}) leaves the network. Please end its membership and tell us the day."
    )
    /// Third step.
    public static let careLeaveHub = Text(
        "Le hub tape l'une de ces commandes : la première met fin à l'adhésion, la seconde efface aussi de son journal tout ce que vous avez envoyé.",
        "The hub types one of these commands: the first ends the membership, the second also erases from its journal all you ever sent."
    )
    /// What stays.
    public static let careLeaveStays = Text(
        "Pour effacer aussi cet ordinateur, supprimez le dossier après la dernière réponse du hub, et les sauvegardes avec lui.",
        "To clear this computer too, delete the folder after the hub's last answer, and the backups with it."
    )
}
