/// What `doctor` says of the clock, of what waits, of copies and of those below, each with what to do.
extension Text {
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
