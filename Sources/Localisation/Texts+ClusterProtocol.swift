/// What a party says when it refuses something on the wire.
extension Text {
    /// Malformed bytes.
    public static let refusalMalformed = Text(
        "message illisible",
        "unreadable message"
    )
    /// Another protocol version.
    public static let refusalVersion = Text(
        "version du protocole non comprise : mettez le logiciel à jour",
        "protocol version not understood: update the software"
    )
    /// Over a limit.
    public static let refusalTooLarge = Text(
        "message trop grand",
        "message too large"
    )
    /// A signature is absent or wrong.
    public static let refusalSignature = Text(
        "signature absente ou fausse",
        "missing or wrong signature"
    )
    /// Nobody enrolled has this key.
    public static let refusalUnknownKey = Text(
        "ce poste n'est pas, ou n'est plus, inscrit auprès de ce hub de clusters : adressez-vous à votre BRCA",
        "this machine is not, or no longer, enrolled with this hub: ask your regional hub"
    )
    /// The key was revoked.
    public static let refusalRevoked = Text(
        "clé révoquée : adressez-vous à votre BRCA",
        "revoked key: ask your regional hub"
    )
    /// A valid key speaks for somebody else.
    public static let refusalIdentity = Text(
        "identité qui n'est pas celle de l'expéditeur",
        "identity that is not the sender's"
    )
    /// One identity with two bodies.
    public static let refusalEquivocation = Text(
        "deux contenus différents sous le même numéro d'envoi : mis de côté pour examen",
        "two different contents under one sequence number: set aside for review"
    )
    /// A catalogue that is not in force.
    public static let refusalUnknownCatalogue = Text(
        "catalogue d'indicateurs qui n'est plus en vigueur",
        "indicator catalogue not in force"
    )
    /// A period outside the catalogue.
    public static let refusalUnknownPeriod = Text(
        "période absente du catalogue",
        "period not in the catalogue"
    )
    /// An indicator outside the catalogue.
    public static let refusalUnknownIndicator = Text(
        "indicateur absent du catalogue",
        "indicator not in the catalogue"
    )
    /// A value outside its range.
    public static let refusalOutOfBounds = Text(
        "valeur hors des bornes de son indicateur",
        "value outside its indicator's range"
    )
    /// A filière or zone not served here.
    public static let refusalNotServed = Text(
        "filière ou zone que ce hub de clusters ne sert pas",
        "filière or zone this hub does not serve"
    )
    /// A certificate that does not hold.
    public static let refusalCertificate = Text(
        "certificat qui ne tient pas",
        "certificate that does not hold"
    )
    /// A message before HELLO.
    public static let refusalHelloFirst = Text(
        "session non ouverte",
        "session not opened"
    )
    /// The hub is busy.
    public static let refusalBusy = Text(
        "hub de clusters occupé : nouvel essai plus tard",
        "hub busy: will try again later"
    )
    /// Not held here.
    public static let refusalNotHeld = Text(
        "document que ce hub de clusters n'a pas encore",
        "document this hub does not hold yet"
    )
    /// Not implemented.
    public static let refusalUnsupported = Text(
        "demande que ce logiciel ne connaît pas",
        "request this software does not know"
    )
    /// No such invite.
    public static let refusalInviteUnknown = Text(
        "invitation inconnue de ce hub de clusters",
        "invite unknown to this hub"
    )
    /// The invite is over.
    public static let refusalInviteExpired = Text(
        "invitation expirée : demandez-en une nouvelle",
        "expired invite: ask for a new one"
    )
    /// The invite was used.
    public static let refusalInviteUsed = Text(
        "invitation déjà utilisée par un autre poste",
        "invite already used by another machine"
    )
    /// A proof that does not hold.
    public static let refusalProof = Text(
        "preuve de possession fausse",
        "wrong proof of possession"
    )
    /// Storage refused.
    public static let refusalStorage = Text(
        "le hub de clusters n'a pas pu écrire sur son disque : nouvel essai plus tard",
        "the hub could not write to its disk: will try again later"
    )
    /// An invite that cannot be read.
    public static let inviteUnreadable = Text(
        "invitation illisible : {0}",
        "unreadable invite: {0}"
    )
    /// An invite does not start as one.
    public static let inviteWrongStart = Text(
        "elle devrait commencer par « {0} »",
        "it should start with \"{0}\""
    )
    /// A character that the invite alphabet does not have.
    public static let inviteWrongCharacter = Text(
        "le caractère « {0} » n'en fait pas partie",
        "the character \"{0}\" cannot be in it"
    )
    /// The checksum words do not fit.
    public static let inviteWrongWords = Text(
        "les mots de contrôle lus sont « {0} », ceux du texte sont « {1} » : une lettre a changé en route",
        "the check words read \"{0}\", the text makes \"{1}\": a letter changed on the way"
    )
    /// The content is not an invite.
    public static let inviteWrongContent = Text(
        "ce texte n'est pas entier ; copiez-le du début jusqu'aux quatre mots de la fin",
        "this text is not whole; copy it from its beginning to the four words at its end"
    )
}
