/// What a hub and a node say of their keys and certificates.
extension Text {
    /// The node's certificate was ended.
    public static let nodeEnded = Text(
        "le certificat de ce poste a pris fin le {0} : ce qui n'était pas parti ne comptera pas ; adressez-vous à votre BRCA",
        "this machine's certificate was ended on {0}: what had not left will not count; ask your regional hub"
    )
    /// The hub's certificate was ended.
    public static let nodeHubEnded = Text(
        "le certificat de votre hub de clusters a pris fin le {0} : rien ne part plus vers lui, tout est gardé ; adressez-vous à votre BNCA pour être rattaché à un autre",
        "your hub's certificate was ended on {0}: nothing goes to it any more, everything is kept; ask your national hub to be moved to another one"
    )
    /// New keys wait for their certificate.
    public static let nodeKeyPending = Text(
        "De nouvelles clés sont prêtes ; elles remplaceront les anciennes au prochain échange. Faites une sauvegarde : celles d'avant ne les contiennent pas.",
        "New keys are ready; they replace the old ones at the next exchange. Make a backup: those made before do not hold them."
    )
    /// Batches that no hub will take.
    public static let statusRefused = Text(
        "refusés pour toujours : {0} (voir « grenier-node receipts »)",
        "refused for good: {0} (see \"grenier-node receipts\")"
    )
    /// A hub is ended by another key.
    public static let hubNeedsFederation = Text(
        "« {0} » est un hub de clusters : seule la clé de la fédération met fin à son certificat ; « revoke --hub » avec --federation-key FICHIER, si cette clé n'est plus dans ce dossier",
        "\"{0}\" is a hub: only the federation key ends its certificate; use \"revoke --hub\" with --federation-key FILE, if that key is no longer in this folder"
    )
    /// The federation key is needed and not here.
    public static let hubFederationKeyMissing = Text(
        "il faut la clé de la fédération, et « {0} » ne la contient pas : donnez-la avec --federation-key FICHIER",
        "this needs the federation key, and \"{0}\" does not hold it: give it with --federation-key FILE"
    )
    /// Another key was given.
    public static let hubOtherFederationKey = Text(
        "la clé donnée n'est pas celle de la fédération de ce hub de clusters",
        "the key given is not that of this hub's federation"
    )
    /// State of a member that went to another hub.
    public static let stateTransferred = Text("rattaché ailleurs", "moved to another hub")
    /// The parent's invite is too narrow.
    public static let hubScopeTooNarrow = Text(
        "l'invitation du hub parent ne couvre pas tous les membres d'ici (filière/zone : {0}) ; rien n'a changé : demandez-en une qui les couvre",
        "the parent hub's invite does not cover all members here (filière/zone: {0}); nothing was changed: ask for one that does"
    )
    /// The members were handed over.
    public static let hubDelegated = Text(
        "Ses membres sont confiés à la fédération de l'arbre : chacun l'apprendra, signé, à son prochain échange. Leurs propriétaires et coachs sont à déclarer à nouveau, s'ils en ont aussi ailleurs dans l'arbre.",
        "Its members are handed over to the tree's federation: each will be told, signed, at its next exchange. Declare their owners and coaches again where these also have clusters elsewhere in the tree."
    )
    /// The federation handed over.
    public static let nodeDelegated = Text(
        "la fédération de ce hub de clusters a confié ses membres à celle de l'arbre le {0} : les publications sont désormais vérifiées avec la clé {1}",
        "this hub's federation handed its members over to the tree's on {0}: releases are now verified with key {1}"
    )
    /// Only the root moves clusters.
    public static let hubTransferByRoot = Text(
        "seul le hub national décide du hub auquel un cluster est rattaché : lancez « transfer » chez lui",
        "only the root decides which hub a cluster belongs to: run \"transfer\" there"
    )
    /// Nothing to move.
    public static let hubCannotTransfer = Text(
        "« {0} » est déjà rattaché à ce hub de clusters, ou n'est plus membre",
        "\"{0}\" belongs to that hub already, or is no longer a member"
    )
    /// Not a ticket.
    public static let hubBadTicket = Text(
        "ce texte n'est pas un bon de rattachement de cet arbre : copiez-le en entier depuis « transfer »",
        "this text is not a transfer ticket of this tree: copy all of it from \"transfer\""
    )
    /// A transfer was decided.
    public static let hubTransfer = Text(
        "Rattachement décidé. Donnez ce bon au hub « {0} », qui en fera une invitation avec « invite --transfer » :\n\n{1}",
        "The move is decided. Give this ticket to hub \"{0}\", which makes an invite of it with \"invite --transfer\":\n\n{1}"
    )
    /// The invite is not for this cluster's node.
    public static let nodeNotATransfer = Text(
        "cette invitation n'est pas celle d'un rattachement de ce cluster : demandez-en une faite avec le bon de rattachement",
        "this invite does not move this cluster: ask for one made with the transfer ticket"
    )
    /// The node moved.
    public static let nodeTransferred = Text(
        "« {0} » est maintenant rattaché à {1} ; tout ce qui a été scellé lui sera transmis au prochain échange.",
        "\"{0}\" now belongs to {1}; everything sealed goes to it at the next exchange."
    )
    /// The hub's key was changed.
    public static let hubKeyChanged = Text(
        "La clé de signature de ce hub de clusters est changée. Faites une sauvegarde : celles d'avant ne contiennent pas la nouvelle.",
        "This hub's signing key is changed. Make a backup: those made before do not hold the new one."
    )
    /// The hub's key waits for its certificate.
    public static let hubKeyPending = Text(
        "Une nouvelle clé de signature est prête ; elle servira dès que le hub parent l'aura certifiée. Faites une sauvegarde.",
        "A new signing key is ready; it will be used as soon as the parent hub has certified it. Make a backup."
    )
    /// A hub was revoked.
    public static let hubHubRevoked = Text(
        "Le certificat du hub « {0} » a pris fin ; {1} {1#cluster attend|clusters attendent} d'être rattachés ailleurs.",
        "The certificate of hub \"{0}\" is ended; {1} {1#cluster waits|clusters wait} to be moved to another one."
    )
    /// The list has no room left.
    public static let hubListFull = Text(
        "La liste de révocation de ce hub de clusters est pleine : la décision vaut ici, ses hubs parents n'en sauront rien ; prévenez-les.",
        "This hub's revocation list is full: the decision holds here, its parent hubs will not hear of it; tell them."
    )
}
