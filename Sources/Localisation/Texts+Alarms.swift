/// What is said when a cluster's folder seems to be on two machines.
extension Text {
    /// Nothing to say.
    public static let alarmNone = Text("Aucune alarme.", "No alarm.")
    /// Two bodies under one identity.
    public static let alarmTwoContents = Text(
        "ALARME « {0} » : l'envoi {1} existe en deux versions ; deux machines se servent du dossier de ce cluster. Gardez-en une et effacez le dossier de l'autre ; pour changer de machine : « grenier-node backup », puis « grenier-node restore ». ({2} fois, la dernière le {3})",
        "ALARM \"{0}\": batch {1} exists in two versions; two machines use this cluster's folder. Keep one and erase the folder of the other; to change machines: \"grenier-node backup\", then \"grenier-node restore\". ({2} {2#time|times}, last on {3})"
    )
    /// Two epochs of one counter.
    public static let alarmTwoEpochs = Text(
        "ALARME « {0} » : deux suites d'envois ont commencé en même temps ({1}) ; deux machines se servent du dossier de ce cluster, ou son disque a été copié. S'il y en a deux, gardez-en une et effacez le dossier de l'autre ; pour changer de machine : « grenier-node backup », puis « grenier-node restore ». ({2} fois, la dernière le {3})",
        "ALARM \"{0}\": two streams of batches started at the same time ({1}); two machines use this cluster's folder, or its disk was copied. If there are two, keep one and erase the folder of the other; to change machines: \"grenier-node backup\", then \"grenier-node restore\". ({2} {2#time|times}, last on {3})"
    )
    /// Behind what it sent.
    public static let alarmWentBack = Text(
        "ALARME « {0} » : ce poste ne sait plus ce qu'il a envoyé après {1} ; son disque a été remis d'une copie, ou deux machines se servent de ce dossier. S'il y en a deux, gardez-en une et effacez le dossier de l'autre ; s'il n'y en a qu'une, rien n'est perdu ici, mais les saisies d'après la copie manquent sur le poste. ({2} fois, la dernière le {3})",
        "ALARM \"{0}\": this machine no longer knows what it sent after {1}; its disk was put back from a copy, or two machines use this folder. If there are two, keep one and erase the folder of the other; if there is one, nothing is lost here, but what was entered after the copy is missing on it. ({2} {2#time|times}, last on {3})"
    )
    /// How an alarm ends.
    public static let alarmNext = Text(
        "Une fois réglé : « grenier-hub alarms --close CLUSTER --reason … ».",
        "Once settled: \"grenier-hub alarms --close CLUSTER --reason …\"."
    )
    /// It ended.
    public static let alarmClosed = Text(
        "{0} {0#alarme réglée|alarmes réglées} pour « {1} ».",
        "{0} {0#alarm|alarms} closed for \"{1}\"."
    )
    /// State of a member.
    public static let stateAlarm = Text("{0}, ALARME", "{0}, ALARM")
    /// At the node: its numbers were used by another content.
    public static let nodeForkTwoContents = Text(
        "ALARME depuis le {0} : le hub de clusters a reçu un autre contenu sous un numéro de ce poste ; une autre machine se sert d'une copie de ce dossier. Gardez une seule machine et effacez le dossier de l'autre. Rien n'est perdu : ce poste continue sous un nouveau numéro.",
        "ALARM since {0}: the hub received another content under a number of this machine; another machine uses a copy of this folder. Keep one machine and erase the folder of the other. Nothing is lost: this machine goes on under a new number."
    )
    /// At the node: the hub knows more than this folder.
    public static let nodeForkWentBack = Text(
        "ALARME depuis le {0} : le hub de clusters a reçu de ce cluster des envois que ce dossier ne connaît pas ; il a été remis d'une copie, ou une autre machine s'en sert. S'il y en a une autre, gardez-en une seule et effacez le dossier de l'autre ; sinon, saisissez à nouveau ce qui manque ici.",
        "ALARM since {0}: the hub received batches of this cluster that this folder does not know; it was put back from a copy, or another machine uses it. If there is another, keep one and erase the folder of the other; otherwise enter again what is missing here."
    )
    /// How it ends.
    public static let nodeForkNext = Text(
        "Une fois réglé : « grenier-node status --close-alarm ».",
        "Once settled: \"grenier-node status --close-alarm\"."
    )
}
