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
