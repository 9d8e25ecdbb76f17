/// Where a node or a hub stands with the hub above it: one sentence for each state.
extension Text {
    /// A machine of a cluster.
    public static let linkThisNode = Text("ce poste", "this machine")
    /// A hub.
    public static let linkThisHub = Text("ce hub de clusters", "this hub")
    /// The root.
    public static let linkRoot = Text(
        "Ce hub de clusters est au sommet de son arbre : il n'a pas de hub parent.",
        "This hub is at the top of its tree: it has no parent hub."
    )
    /// A hub that has no parent yet, and no catalogue.
    public static let linkHubNotJoined = Text(
        "Pas encore inscrit : demandez une invitation à la coordination nationale, puis lancez « grenier-hub enrol ».",
        "Not enrolled yet: ask the national coordination for an invite, then run \"grenier-hub enrol\"."
    )
    /// The membership was ended.
    public static let linkEnded = Text(
        "Inscription terminée : « {0} » y a mis fin le {1}. Ce qui n'était pas parti ne comptera pas ; demandez-lui pourquoi et, s'il le faut, une nouvelle invitation.",
        "Membership ended: \"{0}\" ended it on {1}. What had not left will not count; ask why and, if need be, for a new invite."
    )
    /// The hub's own certificate was ended.
    public static let linkHubEnded = Text(
        "Inscription terminée : la fédération y a mis fin le {0}. Plus rien ne monte ; les membres doivent être rattachés ailleurs.",
        "Membership ended: the federation ended it on {0}. Nothing goes up any more; the members are to be moved to another hub."
    )
    /// The parent was ended.
    public static let linkParentEnded = Text(
        "« {0} » n'est plus dans la fédération depuis le {1} : rien ne part vers lui, tout est gardé. Demandez à votre BNCA à quel hub de clusters vous rattacher.",
        "\"{0}\" is out of the federation since {1}: nothing goes to it, everything is kept. Ask your national hub which hub to join."
    )
    /// The parent does not know the key.
    public static let linkUnknownKey = Text(
        "Refusé le {2} : « {0} » ne connaît pas, ou plus, {1}. Rien n'est perdu. Demandez-lui si votre inscription court toujours.",
        "Refused on {2}: \"{0}\" does not know {1}, or no longer. Nothing is lost. Ask whether you are still enrolled."
    )
    /// The parent says that the key was ended.
    public static let linkRevoked = Text(
        "Refusé le {2} : « {0} » a mis fin à l'inscription de {1}. Demandez-lui pourquoi.",
        "Refused on {2}: \"{0}\" ended the membership of {1}. Ask why."
    )
    /// Another version, and not known which one.
    public static let linkVersion = Text(
        "Refusé le {2} : {1} et « {0} » n'ont pas la même version du logiciel. Mettez {1} à jour ; s'il l'est déjà, prévenez « {0} ».",
        "Refused on {2}: {1} and \"{0}\" do not have the same version of the software. Update {1}; if it is up to date, tell \"{0}\"."
    )
    /// Not this hub's filière or zone.
    public static let linkNotServed = Text(
        "Refusé le {2} : « {0} » ne sert pas la filière ou la zone que {1} déclare. Demandez-lui auprès de quel hub de clusters vous inscrire.",
        "Refused on {2}: \"{0}\" does not serve the filière or the zone of {1}. Ask which hub to enrol with."
    )
    /// Another catalogue.
    public static let linkCatalogue = Text(
        "Refusé le {2} : « {0} » et {1} n'ont pas la même liste d'indicateurs. La nouvelle arrive d'elle-même au prochain échange ; puis relancez « publish ».",
        "Refused on {2}: \"{0}\" and {1} do not have the same list of indicators. The new one comes by itself with the next exchange; then run \"publish\" again."
    )
    /// The certificate does not hold.
    public static let linkCertificate = Text(
        "Refusé le {2} : « {0} » n'accepte pas la carte d'inscription de {1}, ou la sienne n'est pas bonne. Appelez-le ; « doctor » dit laquelle des deux.",
        "Refused on {2}: \"{0}\" does not accept the certificate of {1}, or its own is not good. Call them; \"doctor\" says which of the two."
    )
    /// Any other refusal.
    public static let linkRefused = Text(
        "Refusé le {2} par « {0} » : {3}. Rien n'est perdu sur {1}.",
        "Refused on {2} by \"{0}\": {3}. Nothing is lost on {1}."
    )
    /// The parent is newer.
    public static let linkParentNewer = Text(
        "Mise à jour à faire ici : « {0} » parle la version {2} et {1} la version {3}. Rien n'est perdu ; mettez {1} à jour.",
        "Update needed here: \"{0}\" speaks version {2} and {1} version {3}. Nothing is lost; update {1}."
    )
    /// The parent is older.
    public static let linkParentOlder = Text(
        "Mise à jour à faire chez « {0} » : il parle la version {2} et {1} la version {3}. Rien n'est perdu ; prévenez-le.",
        "Update needed at \"{0}\": it speaks version {2} and {1} version {3}. Nothing is lost; tell them."
    )
    /// Somebody answers who is not the parent.
    public static let linkShut = Text(
        "Une machine répond à l'adresse de « {0} », et elle n'a pas sa clé (vu le {1}) : rien ne lui a été remis. « doctor » lancé sur {2} dit pourquoi.",
        "A machine answers at the address of \"{0}\" and does not have its key (seen on {1}): nothing was handed to it. \"doctor\" run on {2} says why."
    )
    /// Connected, no answer yet.
    public static let linkUnanswered = Text(
        "Relié à « {0} », qui n'a pas encore répondu.",
        "Connected to \"{0}\", which has not answered yet."
    )
    /// No try yet.
    public static let linkNeverTried = Text(
        "Hors ligne : aucun échange n'a encore eu lieu avec « {0} ».",
        "Offline: nothing was exchanged with \"{0}\" yet."
    )
    /// Never there.
    public static let linkNeverReached = Text(
        "Hors ligne : « {0} » n'a encore jamais répondu. « doctor » dit pourquoi.",
        "Offline: \"{0}\" has never answered yet. \"doctor\" says why."
    )
    /// Tried in vain.
    public static let linkSilent = Text(
        "Hors ligne depuis le {1} : « {0} » ne répond pas (dernier essai le {2}). Rien n'est perdu. Si Internet marche, « doctor » dit pourquoi.",
        "Offline since {1}: \"{0}\" does not answer (last try on {2}). Nothing is lost. If the Internet works, \"doctor\" says why."
    )
    /// A running process without connection.
    public static let linkOffline = Text(
        "Hors ligne depuis le {1} : « {0} » ne répond pas pour l'instant. Rien n'est perdu, les essais continuent.",
        "Offline since {1}: \"{0}\" does not answer for now. Nothing is lost, it is tried again."
    )
    /// Nothing runs, and the last exchange went well.
    public static let linkAtRest = Text(
        "Hors ligne en ce moment ; dernier échange avec « {0} » le {1}.",
        "Offline now; last exchange with \"{0}\" on {1}."
    )
    /// Connected.
    public static let linkConnected = Text("Connecté à « {0} ».", "Connected to \"{0}\".")
    /// Nothing waits.
    public static let linkNothingWaits = Text(
        "Rien n'attend d'être envoyé.",
        "Nothing waits to be sent."
    )
    /// Something waits.
    public static let linkWaits = Text(
        "{0} {0#envoi attend|envois attendent}.",
        "{0} {0#batch waits|batches wait}."
    )
    /// Something waits since a day.
    public static let linkWaitsSince = Text(
        "{0} {0#envoi attend|envois attendent} depuis le {1}.",
        "{0} {0#batch waits|batches wait} since {1}."
    )
    /// Nothing was ever settled.
    public static let linkNothingReceived = Text(
        "« {0} » n'a encore rien confirmé ; publication détenue : {1}.",
        "\"{0}\" has confirmed nothing yet; release held: {1}."
    )
    /// When something was last settled.
    public static let linkReceived = Text(
        "« {0} » a confirmé pour la dernière fois le {1} ; publication détenue : {2}.",
        "\"{0}\" last confirmed on {1}; release held: {2}."
    )
    /// No release.
    public static let linkNoRelease = Text("aucune", "none")
    /// A release.
    public static let linkRelease = Text("r{0}", "r{0}")
}

/// Who below a hub was heard when.
extension Text {
    /// Column: when a member last spoke.
    public static let columnHeard = Text("entendu le", "last heard")
    /// Column: when a batch of a member last came.
    public static let columnLastReceived = Text("dernier envoi", "last batch")
    /// Members to call.
    public static let membersSilence = Text(
        "{0} {0#membre|membres} sans nouvelles depuis plus de {1} jours : {2}",
        "{0} {0#member|members} not heard for more than {1} days: {2}"
    )
    /// A hub below.
    public static let membersChild = Text(
        "Hub « {0} » : entendu le {1}, publication détenue : {2}.",
        "Hub \"{0}\": last heard on {1}, release held: {2}."
    )
    /// A hub below that has said nothing since the start.
    public static let membersChildUnheard = Text(
        "Hub « {0} » : pas encore entendu.",
        "Hub \"{0}\": not heard yet."
    )
}

/// Days as people write them.
extension Text {
    /// Day, month and year.
    public static let dayWords = Text("{0} {1} {2}", "{0} {1} {2}")
    /// The first of a month.
    public static let dayFirst = Text("1er", "1")
    /// A day that is not of this calendar.
    public static let dayAsWritten = Text("{0}", "{0}")
    /// The twelve months.
    public static let months = [
        Text("janvier", "January"), Text("février", "February"), Text("mars", "March"),
        Text("avril", "April"), Text("mai", "May"), Text("juin", "June"),
        Text("juillet", "July"), Text("août", "August"), Text("septembre", "September"),
        Text("octobre", "October"), Text("novembre", "November"), Text("décembre", "December"),
    ]
}
