/// What `doctor` says: the findings in the order of `Kind`, each with what to do.
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
    /// Not enrolled.
    public static let doctorNotJoined = Text(
        "Pas encore inscrit auprès d'un hub de clusters : rien ne peut partir.",
        "Not enrolled with a hub yet: nothing can leave."
    )
    /// What to do then.
    public static let doctorNotJoinedDo = Text(
        "Demandez une invitation, puis : {0} enrol --dir {1} INVITATION",
        "Ask for an invite, then: {0} enrol --dir {1} INVITE"
    )
    /// Revoked.
    public static let doctorMembershipEnded = Text(
        "« {2} » a mis fin à cette inscription le {3} : ce qui n'était pas parti ne comptera pas.",
        "\"{2}\" ended this membership on {3}: what had not left will not count."
    )
    /// What to do then.
    public static let doctorMembershipEndedDo = Text(
        "Appelez « {2} » : il vous dira pourquoi et, s'il le faut, vous donnera une nouvelle invitation (à utiliser dans un nouveau dossier). Gardez celui-ci : vos saisies y restent.",
        "Call \"{2}\": they tell you why and, if need be, give a new invite (for a new folder). Keep this one: your records stay in it."
    )
    /// The parent was revoked.
    public static let doctorParentEnded = Text(
        "« {2} » n'est plus dans la fédération depuis le {3} : rien ne part vers lui, tout est gardé ici.",
        "\"{2}\" is out of the federation since {3}: nothing goes to it, everything is kept here."
    )
    /// What to do then.
    public static let doctorParentEndedDo = Text(
        "Demandez à votre BNCA à quel hub de clusters vous rattacher.",
        "Ask your national hub which hub to join."
    )
    /// The hub was revoked.
    public static let doctorHubEnded = Text(
        "La fédération a mis fin à l'inscription de ce hub de clusters le {2} : plus rien ne monte.",
        "The federation ended the membership of this hub on {2}: nothing goes up any more."
    )
    /// What to do then.
    public static let doctorHubEndedDo = Text(
        "Appelez la coordination nationale : les membres doivent être rattachés à un autre hub de clusters.",
        "Call the national coordination: the members are to be moved to another hub."
    )
    /// A certificate that does not hold.
    public static let doctorCertificateFalse = Text(
        "La carte d'inscription gardée ici n'est pas signée par la bonne fédération.",
        "The certificate kept here is not signed by the right federation."
    )
    /// What to do then.
    public static let doctorCertificateFalseDo = Text(
        "Le dossier a été modifié ou mélangé avec un autre : reprenez la dernière sauvegarde ({0} restore) et prévenez la personne qui vous a invité.",
        "The folder was altered or mixed with another: take the last backup ({0} restore) and tell whoever invited you."
    )
    /// A hub that does not run.
    public static let doctorServiceStopped = Text(
        "Le hub de clusters est arrêté : aucun membre ne peut l'atteindre.",
        "The hub is stopped: no member can reach it."
    )
    /// What to do then.
    public static let doctorServiceStoppedDo = Text(
        "Démarrez-le et laissez-le tourner : {0} run --dir {1}",
        "Start it and leave it running: {0} run --dir {1}"
    )
    /// A port is taken.
    public static let doctorPortTaken = Text(
        "Un autre programme occupe l'adresse {2} de ce hub de clusters : il ne pourra pas démarrer.",
        "Another program holds the address {2} of this hub: it cannot start."
    )
    /// What to do then.
    public static let doctorPortTakenDo = Text(
        "Arrêtez cet autre programme ; pour savoir lequel : ss -ltnp. C'est souvent ce même hub de clusters, lancé d'un autre dossier.",
        "Stop that other program; to see which it is: ss -ltnp. It is often this same hub, run from another folder."
    )
    /// A port does not answer.
    public static let doctorPortShut = Text(
        "Le hub de clusters tourne et ne répond pas à sa propre adresse {2}.",
        "The hub runs and does not answer at its own address {2}."
    )
    /// What to do then.
    public static let doctorPortShutDo = Text(
        "Redémarrez-le : arrêtez-le, puis {0} run --dir {1}",
        "Restart it: stop it, then {0} run --dir {1}"
    )
    /// The advertised address does not answer.
    public static let doctorAddressShut = Text(
        "L'adresse que les membres ont reçue, {2}, ne répond pas depuis cet ordinateur.",
        "The address the members were given, {2}, does not answer from this computer."
    )
    /// What to do then.
    public static let doctorAddressShutDo = Text(
        "Essayez depuis un autre réseau. Si elle n'y répond pas non plus, faites ouvrir ces trois ports sur la box ou le pare-feu, vers cet ordinateur.",
        "Try from another network. If it does not answer there either, have these three ports opened on the router or firewall, towards this computer."
    )
    /// The name is not found.
    public static let doctorNameUnknown = Text(
        "L'adresse de « {2} » ({3}) n'est pas trouvée sur le réseau.",
        "The address of \"{2}\" ({3}) is not found on the network."
    )
    /// What to do then.
    public static let doctorNameUnknownDo = Text(
        "Ouvrez une page web : si elle ne s'affiche pas, cet ordinateur n'est pas connecté à Internet (forfait, Wi-Fi, câble). Si elle s'affiche, demandez à « {2} » si son adresse a changé.",
        "Open a web page: if it does not show, this computer is not on the Internet (airtime, Wi-Fi, cable). If it shows, ask \"{2}\" whether its address changed."
    )
    /// No network.
    public static let doctorNetworkMissing = Text(
        "Cet ordinateur n'est relié à aucun réseau : « {2} » ({3}) ne peut pas être joint.",
        "This computer is on no network: \"{2}\" ({3}) cannot be reached."
    )
    /// What to do then.
    public static let doctorNetworkMissingDo = Text(
        "Branchez le modem ou le Wi-Fi, vérifiez le forfait, puis : {0} doctor --dir {1}. Sans réseau, tout est gardé ; une clé USB remplace Internet : {0} bundle export.",
        "Connect the modem or the Wi-Fi, check the airtime, then: {0} doctor --dir {1}. Without a network everything is kept; a stick does instead of the Internet: {0} bundle export."
    )
    /// The port is closed.
    public static let doctorPortClosed = Text(
        "L'ordinateur de « {2} » est joignable ({3}) et son hub de clusters y est arrêté.",
        "The computer of \"{2}\" can be reached ({3}) and its hub is stopped there."
    )
    /// What to do then.
    public static let doctorPortClosedDo = Text(
        "Ce n'est pas chez vous : prévenez « {2} ». Rien n'est perdu, les envois partiront quand il sera rouvert.",
        "It is not on your side: tell \"{2}\". Nothing is lost, batches leave when it is open again."
    )
    /// Nobody answers.
    public static let doctorParentSilent = Text(
        "« {2} » ne répond pas ({3}).",
        "\"{2}\" does not answer ({3})."
    )
    /// What to do then.
    public static let doctorParentSilentDo = Text(
        "Ouvrez une page web. Si elle ne s'affiche pas, Internet est coupé ici : réessayez plus tard. Si elle s'affiche, prévenez « {2} » : son hub de clusters est éteint ou injoignable. Rien n'est perdu.",
        "Open a web page. If it does not show, the Internet is down here: try later. If it shows, tell \"{2}\": its hub is off or cannot be reached. Nothing is lost."
    )
    /// A captive portal.
    public static let doctorPortal = Text(
        "Ce n'est pas « {2} » qui répond à {3}, c'est une page web : celle du Wi-Fi ou de l'opérateur, le plus souvent.",
        "It is not \"{2}\" that answers at {3} but a web page: most often that of the Wi-Fi or of the operator."
    )
    /// What to do then.
    public static let doctorPortalDo = Text(
        "Ouvrez un navigateur : si une page demande un mot de passe ou un forfait, remplissez-la. Sinon, changez de réseau (partage de connexion d'un téléphone). Rien n'a été remis à cette page.",
        "Open a browser: if a page asks for a password or airtime, fill it in. Otherwise change network (a telephone's hotspot). Nothing was handed to that page."
    )
    /// Something else answers.
    public static let doctorOtherService = Text(
        "Ce n'est pas « {2} » qui répond à {3}, c'est un autre programme.",
        "It is not \"{2}\" that answers at {3} but another program."
    )
    /// What to do then.
    public static let doctorOtherServiceDo = Text(
        "Changez de réseau et réessayez. Si c'est pareil, demandez à « {2} » si son adresse a changé.",
        "Change network and try again. If it is the same, ask \"{2}\" whether its address changed."
    )
    /// Another key.
    public static let doctorParentKeyChanged = Text(
        "La machine qui répond pour « {2} » ({3}) n'a pas la clé reçue avec l'invitation.",
        "The machine that answers for \"{2}\" ({3}) does not have the key that came with the invite."
    )
    /// What to do then.
    public static let doctorParentKeyChangedDo = Text(
        "Appelez « {2} » : a-t-il réinstallé son hub de clusters ou changé d'adresse ? S'il dit que oui, il vous doit une nouvelle invitation. S'il dit que non, une autre machine se fait passer pour lui : changez de réseau. Rien ne lui a été remis.",
        "Call \"{2}\": was its hub installed anew, or its address changed? If so, it owes you a new invite. If not, another machine poses as it: change network. Nothing was handed to it."
    )
    /// The key is not let in.
    public static let doctorKeyRefused = Text(
        "« {2} » ({3}) répond et ne vous laisse pas entrer : il ne vous compte pas, ou plus, parmi ses membres.",
        "\"{2}\" ({3}) answers and does not let you in: you are not, or no longer, among its members."
    )
    /// What to do then.
    public static let doctorKeyRefusedDo = Text(
        "Appelez « {2} » : l'inscription a pu être arrêtée, ou son hub de clusters remis d'une ancienne sauvegarde. Rien n'est perdu ici.",
        "Call \"{2}\": the membership may have been ended, or its hub put back from an old backup. Nothing is lost here."
    )
    /// No answer.
    public static let doctorParentMute = Text(
        "« {2} » ({3}) prend l'appel et ne répond rien.",
        "\"{2}\" ({3}) takes the call and says nothing."
    )
    /// What to do then.
    public static let doctorParentMuteDo = Text(
        "Réessayez dans quelques minutes : il est peut-être très occupé, ou la connexion très lente. Si cela dure, prévenez « {2} ».",
        "Try again in a few minutes: it may be very busy, or the connection very slow. If it lasts, tell \"{2}\"."
    )
    /// The parent's certificate does not hold.
    public static let doctorParentFalse = Text(
        "« {2} » ({3}) répond avec une carte d'inscription que la fédération n'a pas signée.",
        "\"{2}\" ({3}) answers with a certificate that the federation has not signed."
    )
    /// What to do then.
    public static let doctorParentFalseDo = Text(
        "Ne lui remettez rien par clé USB non plus. Prévenez « {2} » et votre BNCA.",
        "Hand it nothing by stick either. Tell \"{2}\" and your national hub."
    )
    /// The parent is newer.
    public static let doctorParentNewer = Text(
        "« {2} » parle une version plus récente ({3}) que {0} ici ({4}).",
        "\"{2}\" speaks a newer version ({3}) than {0} here ({4})."
    )
    /// What to do then.
    public static let doctorParentNewerDo = Text(
        "Mettez {0} à jour sur cet ordinateur. Rien n'est perdu en attendant.",
        "Update {0} on this computer. Nothing is lost meanwhile."
    )
    /// The parent is older.
    public static let doctorParentOlder = Text(
        "« {2} » parle une version plus ancienne ({3}) que {0} ici ({4}).",
        "\"{2}\" speaks an older version ({3}) than {0} here ({4})."
    )
    /// What to do then.
    public static let doctorParentOlderDo = Text(
        "C'est à « {2} » de se mettre à jour : prévenez-le. Rien n'est perdu en attendant.",
        "It is for \"{2}\" to update: tell them. Nothing is lost meanwhile."
    )
    /// The parent refuses.
    public static let doctorParentRefuses = Text(
        "« {2} » répond et refuse : {3}.",
        "\"{2}\" answers and refuses: {3}."
    )
    /// What to do then.
    public static let doctorParentRefusesDo = Text(
        "Appelez « {2} » et lisez-lui cette phrase. Rien n'est perdu ici.",
        "Call \"{2}\" and read this sentence to them. Nothing is lost here."
    )
    /// An alarm, in its own words.
    public static let doctorAlarm = Text(
        "{2}",
        "{2}"
    )
    /// What to do then.
    public static let doctorAlarmDo = Text(
        "{3}",
        "{3}"
    )
    /// Something to know, in its own words.
    public static let doctorNotice = Text(
        "{2}",
        "{2}"
    )
    /// 1970.
    public static let doctorClockUnset = Text(
        "L'horloge de cet ordinateur n'est pas réglée : elle dit le {2}.",
        "The clock of this computer is not set: it says {2}."
    )
    /// What to do then.
    public static let doctorClockUnsetDo = Text(
        "Réglez la date et l'heure (réglages de l'ordinateur, ou : sudo date -s 'AAAA-MM-JJ HH:MM'). Si elle se dérègle à chaque arrêt, la pile de l'ordinateur est usée.",
        "Set date and time (settings of the computer, or: sudo date -s 'YYYY-MM-DD HH:MM'). If it is lost at each stop, the computer's battery is worn."
    )
    /// The clock is behind.
    public static let doctorClockBehind = Text(
        "L'horloge de cet ordinateur dit le {2}, et ce dossier contient déjà une date du {3} : elle retarde, ou elle avançait ce jour-là.",
        "The clock of this computer says {2}, and this folder already holds a date of {3}: it is slow, or was fast that day."
    )
    /// What to do then.
    public static let doctorClockBehindDo = Text(
        "Comparez avec un téléphone et réglez la date et l'heure.",
        "Compare with a telephone and set date and time."
    )
    /// The clock was ahead.
    public static let doctorClockAhead = Text(
        "L'horloge de cet ordinateur (le {2}) avançait de {3} {3#jour|jours} sur celle du hub de clusters au dernier envoi reçu.",
        "The clock of this computer ({2}) was {3} {3#day|days} ahead of the hub's when a batch was last received."
    )
    /// What to do then.
    public static let doctorClockAheadDo = Text(
        "Comparez avec un téléphone et réglez la date et l'heure. Si c'est déjà fait, ceci disparaît au prochain envoi.",
        "Compare with a telephone and set date and time. If that is done, this goes with the next batch."
    )
    /// A backlog.
    public static let doctorBacklogWaits = Text(
        "{2} {2#envoi attend|envois attendent} depuis le {3}.",
        "{2} {2#batch waits|batches wait} since {3}."
    )
    /// What to do then.
    public static let doctorBacklogWaitsDo = Text(
        "Ils partent quand le hub parent est joignable ; sur un poste, lancez : {0} sync --dir {1}. Sans réseau, par clé USB : {0} bundle export",
        "They leave when the hub above can be reached; on a node, run: {0} sync --dir {1}. Without a network, by stick: {0} bundle export"
    )
    /// Refused batches.
    public static let doctorBatchesRefused = Text(
        "{2} {2#envoi a été refusé|envois ont été refusés} pour toujours ; le plus souvent : {3}.",
        "{2} {2#batch was|batches were} refused for good; most often: {3}."
    )
    /// What to do then.
    public static let doctorBatchesRefusedDo = Text(
        "Voyez lesquels ({0} receipts sur un poste), corrigez les saisies et publiez à nouveau.",
        "See which ({0} receipts on a node), correct the records and publish again."
    )
    /// No second copy.
    public static let doctorLedgerCopyMissing = Text(
        "La seconde copie du registre des publications n'est pas là : {2}.",
        "The second copy of the ledger is not there: {2}."
    )
    /// What to do then.
    public static let doctorLedgerCopyMissingDo = Text(
        "Branchez le disque ou la clé où elle est. Si elle est perdue, la prochaine publication en refait une entière : {0} release --ledger-copy FICHIER",
        "Plug in the disk or stick that holds it. If it is lost, the next release makes a whole one: {0} release --ledger-copy FILE"
    )
    /// Another second copy.
    public static let doctorLedgerCopyOther = Text(
        "La seconde copie {2} n'est pas celle de ce registre, ou elle en sait plus que lui.",
        "The second copy {2} is not that of this ledger, or knows more than it does."
    )
    /// What to do then.
    public static let doctorLedgerCopyOtherDo = Text(
        "Ne publiez pas. Si ce dossier vient d'une ancienne sauvegarde : {0} ledger --restore {2}. Sinon, branchez la bonne clé.",
        "Do not release. If this folder comes from an old backup: {0} ledger --restore {2}. Otherwise plug in the right stick."
    )
    /// The second copy is behind.
    public static let doctorLedgerCopyBehind = Text(
        "Il manque {3} {3#ligne|lignes} à la seconde copie {2}.",
        "The second copy {2} lacks {3} {3#row|rows}."
    )
    /// What to do then.
    public static let doctorLedgerCopyBehindDo = Text(
        "La prochaine publication la complète. D'ici là, gardez une sauvegarde récente : {0} backup",
        "The next release completes it. Until then keep a recent backup: {0} backup"
    )
    /// An unknown second copy.
    public static let doctorLedgerCopyUnknown = Text(
        "Personne n'a dit où est la seconde copie du registre des publications.",
        "Nobody said where the second copy of the ledger is."
    )
    /// What to do then.
    public static let doctorLedgerCopyUnknownDo = Text(
        "Montrez-la : {0} doctor --dir {1} --ledger-copy FICHIER",
        "Show it: {0} doctor --dir {1} --ledger-copy FILE"
    )
    /// No backup.
    public static let doctorBackupNever = Text(
        "Ce dossier n'a jamais été sauvegardé : si l'ordinateur est volé ou tombe en panne, ses saisies sont perdues.",
        "This folder was never backed up: if the computer is stolen or breaks, what was entered is lost."
    )
    /// What to do then.
    public static let doctorBackupNeverDo = Text(
        "Sauvegardez sur une clé USB : {0} backup --dir {1} --to FICHIER --recipient @CLÉ.pub",
        "Back up to a stick: {0} backup --dir {1} --to FILE --recipient @KEY.pub"
    )
    /// An old backup.
    public static let doctorBackupOld = Text(
        "La dernière sauvegarde a {2} {2#jour|jours}.",
        "The last backup is {2} {2#day|days} old."
    )
    /// What to do then.
    public static let doctorBackupOldDo = Text(
        "Sauvegardez sur une clé USB : {0} backup --dir {1} --to FICHIER",
        "Back up to a stick: {0} backup --dir {1} --to FILE"
    )
    /// Hubs below are silent.
    public static let doctorChildrenSilent = Text(
        "Hubs de clusters sans nouvelles depuis plus de {3} jours : {2}.",
        "Hubs not heard for more than {3} days: {2}."
    )
    /// What to do then.
    public static let doctorChildrenSilentDo = Text(
        "Appelez-les et faites-y lancer : {0} doctor",
        "Call them and have them run: {0} doctor"
    )
    /// Hubs below lack a release.
    public static let doctorChildrenBehind = Text(
        "La publication r{3} n'est pas encore arrivée chez : {2}.",
        "Release r{3} has not arrived yet at: {2}."
    )
    /// What to do then.
    public static let doctorChildrenBehindDo = Text(
        "Elle part d'elle-même au prochain échange. Si cela dure plus d'un jour, appelez-les.",
        "It goes by itself with the next exchange. If that takes more than a day, call them."
    )
    /// Members are silent.
    public static let doctorMembersSilent = Text(
        "{2} {2#membre|membres} sans nouvelles depuis plus de {4} jours : {3}.",
        "{2} {2#member|members} not heard for more than {4} days: {3}."
    )
    /// What to do then.
    public static let doctorMembersSilentDo = Text(
        "Voyez qui et depuis quand : {0} members --dir {1}. Puis appelez leur coach.",
        "See who and since when: {0} members --dir {1}. Then call their coach."
    )
    /// Few descriptors.
    public static let doctorDescriptorsFew = Text(
        "Le système ne laisse ouvrir que {2} connexions et fichiers à la fois ; il en faut {3}.",
        "The system lets only {2} connections and files be open at a time; {3} are needed."
    )
    /// What to do then.
    public static let doctorDescriptorsFewDo = Text(
        "Relevez la limite : LimitNOFILE={3} dans le service, ou ulimit -n {3} avant {0} run",
        "Raise the limit: LimitNOFILE={3} in the service, or ulimit -n {3} before {0} run"
    )
    /// Little memory.
    public static let doctorMemoryLow = Text(
        "Il reste {2} Mo de mémoire libre ; il en faut {3}.",
        "{2} MB of memory are free; {3} are needed."
    )
    /// What to do then.
    public static let doctorMemoryLowDo = Text(
        "Fermez les autres programmes, ou redémarrez l'ordinateur.",
        "Close other programs, or restart the computer."
    )
    /// The database was not looked at.
    public static let doctorDatabaseUnseen = Text(
        "Données : pas regardées, pour la raison dite plus haut.",
        "Data: not looked at, for the reason said above."
    )
    /// The keys were not looked at.
    public static let doctorKeysUnseen = Text(
        "Clés : pas regardées.",
        "Keys: not looked at."
    )
    /// The parent was not tried.
    public static let doctorParentUnseen = Text(
        "Liaison avec le hub parent : pas essayée, pour la raison dite plus haut.",
        "Link to the hub above: not tried, for the reason said above."
    )
    /// The folder.
    public static let doctorFolderFine = Text(
        "Dossier : à vous seul, {2} Mo libres.",
        "Folder: yours alone, {2} MB free."
    )
    /// The service.
    public static let doctorServiceFine = Text(
        "Service : il tourne (processus {2}).",
        "Service: it runs (process {2})."
    )
    /// A node that does not run.
    public static let doctorServiceAtRest = Text(
        "Service : {0} ne tourne pas en permanence ; les envois partent quand on lance « sync ».",
        "Service: {0} does not run all the time; batches leave when \"sync\" is run."
    )
    /// The database.
    public static let doctorDatabaseFine = Text(
        "Données : entières.",
        "Data: whole."
    )
    /// An older database.
    public static let doctorDatabaseOlder = Text(
        "Données : d'une version plus ancienne, mises à jour d'elles-mêmes au prochain démarrage.",
        "Data: of an older version, brought up to date by themselves at the next start."
    )
    /// The keys.
    public static let doctorKeysFine = Text(
        "Clés : présentes, lisibles de vous seul.",
        "Keys: there, readable by you alone."
    )
    /// The membership.
    public static let doctorMembershipFine = Text(
        "Inscription : en cours auprès de « {2} ».",
        "Membership: in force with \"{2}\"."
    )
    /// The root.
    public static let doctorRootFine = Text(
        "Inscription : ce hub de clusters est au sommet de son arbre.",
        "Membership: this hub is at the top of its tree."
    )
    /// The clock.
    public static let doctorClockFine = Text(
        "Horloge : le {2}, rien ne la contredit.",
        "Clock: {2}, nothing contradicts it."
    )
    /// The ports.
    public static let doctorPortsFine = Text(
        "Adresses : les trois ports répondent.",
        "Addresses: the three ports answer."
    )
    /// The parent.
    public static let doctorParentFine = Text(
        "Liaison : « {2} » répond ({3}) et vous reconnaît.",
        "Link: \"{2}\" answers ({3}) and knows you."
    )
    /// The backlog.
    public static let doctorBacklogFine = Text(
        "Envois : {2} en attente, aucun depuis longtemps.",
        "Batches: {2} waiting, none for long."
    )
    /// The second copy.
    public static let doctorLedgerCopyFine = Text(
        "Seconde copie du registre : la même ({2}).",
        "Second copy of the ledger: the same ({2})."
    )
    /// The backup.
    public static let doctorBackupFine = Text(
        "Sauvegarde : elle a {2} {2#jour|jours}.",
        "Backup: {2} {2#day|days} old."
    )
    /// Those below.
    public static let doctorBelowFine = Text(
        "Membres : {2}, et {3} {3#hub|hubs} de clusters au-dessous ; tous ont donné des nouvelles.",
        "Members: {2}, and {3} {3#hub|hubs} below; all were heard."
    )
    /// The machine.
    public static let doctorMachineFine = Text(
        "Ordinateur : assez de mémoire et de connexions.",
        "Computer: enough memory and connections."
    )
}

/// How `doctor` begins and ends.
extension Text {
    /// Something is wrong.
    public static let doctorFaults = Text(
        "{0} {0#problème|problèmes} à régler : {1}",
        "{0} {0#problem|problems} to settle: {1}"
    )
    /// Something is wrong, and something is to be watched.
    public static let doctorFaultsAndWarnings = Text(
        "{0} {0#problème|problèmes} à régler, {1} {1#point|points} à surveiller : {2}",
        "{0} {0#problem|problems} to settle, {1} {1#point|points} to watch: {2}"
    )
    /// Something is to be watched.
    public static let doctorWarnings = Text(
        "Tout marche ; {0} {0#point|points} à surveiller : {1}",
        "Everything works; {0} {0#point|points} to watch: {1}"
    )
    /// All is well.
    public static let doctorFine = Text(
        "Tout va bien : {0}",
        "All is well: {0}"
    )
    /// Where to read on.
    public static let doctorMore = Text(
        "Chaque phrase est expliquée dans docs/depannage.md. Rien n'a été changé.",
        "Each sentence is explained in docs/depannage.md. Nothing was changed."
    )
    /// A list that goes on.
    public static let doctorAndMore = Text(
        "{0} et {1} {1#autre|autres}",
        "{0} and {1} more"
    )
}
