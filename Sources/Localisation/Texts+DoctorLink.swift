/// What `doctor` says of the membership and of the way to the hub above, each with what to do.
extension Text {
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
}
