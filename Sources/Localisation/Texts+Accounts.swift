/// Accounts of the hub's pages.
extension Text {
    // MARK: Roles and rights

    /// A role.
    public static let roleAdministrator = Text("administration", "administration")
    /// A role.
    public static let roleBankStaff = Text("personnel de la banque de clusters", "bank staff")
    /// A role.
    public static let roleCoordination = Text("coordination nationale", "national coordination")
    /// A role.
    public static let roleAuditor = Text("audit", "audit")
    /// A role.
    public static let roleEvaluator = Text("évaluation", "evaluation")
    /// A right.
    public static let rightGrid = Text("niveaux de la grille", "grid levels")
    /// A right.
    public static let rightFigures = Text("quantités", "quantities")

    // MARK: Columns

    /// Column.
    public static let columnLogin = Text("identifiant", "login")
    /// Column.
    public static let columnPerson = Text("personne", "person")
    /// Column.
    public static let columnRole = Text("rôle", "role")
    /// Column.
    public static let columnRights = Text("vues des membres", "member views")
    /// Column.
    public static let columnAffiliation = Text("appartenance", "affiliation")

    // MARK: Answers

    /// It was made.
    public static let accountAdded = Text("Compte « {0} » créé.", "Account \"{0}\" made.")
    /// It opens nothing any more.
    public static let accountDisabled = Text(
        "Compte « {0} » fermé.",
        "Account \"{0}\" closed."
    )
    /// Its password was changed.
    public static let accountPasswordSet = Text(
        "Mot de passe de « {0} » changé.",
        "Password of \"{0}\" changed."
    )
    /// There is none.
    public static let accountNone = Text(
        "Aucun compte. Le premier se crée avec « grenier-hub account add ».",
        "No account. The first is made with \"grenier-hub account add\"."
    )
    /// State of one that opens nothing.
    public static let accountClosed = Text("fermé", "closed")
    /// The question of the command.
    public static let accountAsk = Text("Mot de passe de « {0} » : ", "Password of \"{0}\": ")
    /// The same once more.
    public static let accountAskAgain = Text("Encore une fois : ", "Once more: ")

    // MARK: Problems

    /// A login that cannot be.
    public static let accountBadLogin = Text(
        "identifiant « {0} » : 2 à 32 lettres sans accent, chiffres, points ou tirets",
        "login \"{0}\": 2 to 32 letters without accents, digits, points or dashes"
    )
    /// Somebody has it.
    public static let accountTaken = Text(
        "l'identifiant « {0} » est déjà pris ; un compte fermé garde le sien",
        "the login \"{0}\" is taken; a closed account keeps its own"
    )
    /// Nobody has it.
    public static let accountUnknown = Text(
        "aucun compte « {0} » ; « grenier-hub account list » les montre",
        "no account \"{0}\"; \"grenier-hub account list\" shows them"
    )
    /// No name.
    public static let accountNameless = Text(
        "le nom et la fonction sont obligatoires : les membres lisent qui a consulté leurs chiffres",
        "name and function are obligatory: members read who looked at their figures"
    )
    /// Too long.
    public static let accountTooLong = Text(
        "le nom et la fonction tiennent chacun sur une ligne de {0} caractères",
        "name and function each fit a line of {0} characters"
    )
    /// Rights that the role may not have.
    public static let accountRightsNotForRole = Text(
        "les vues des membres ne s'ouvrent pas au rôle « {0} » : seulement au personnel de la banque de clusters et à la coordination",
        "member views do not open to the role \"{0}\": only to bank staff and the coordination"
    )
    /// Rights that an affiliated person may not have.
    public static let accountRightsOfAffiliated = Text(
        "une personne qui appartient à un cluster ou à un propriétaire n'ouvre jamais les vues des membres : retirez les droits",
        "a person affiliated to a cluster or an owner never opens member views: leave the rights out"
    )
    /// An affiliation that cannot be read.
    public static let accountBadAffiliation = Text(
        "appartenance « {0} » : écrivez none, cluster:NOM ou owner:NUMÉRO D'IMMATRICULATION",
        "affiliation \"{0}\": write none, cluster:NAME or owner:REGISTER NUMBER"
    )
    /// An evaluator without an end.
    public static let accountEndMissing = Text(
        "une évaluation a une fin : donnez le dernier jour (--until AAAA-MM-JJ)",
        "an evaluation has an end: give the last day (--until YYYY-MM-DD)"
    )
    /// A day that is none.
    public static let accountBadDay = Text(
        "« {0} » n'est pas un jour : écrivez AAAA-MM-JJ",
        "\"{0}\" is no day: write YYYY-MM-DD"
    )
    /// Zones for a role that has all.
    public static let accountZonesNotForRole = Text(
        "les zones ne limitent que l'évaluation, pas le rôle « {0} »",
        "zones limit evaluation only, not the role \"{0}\""
    )
    /// Nobody else could make accounts.
    public static let accountLastAdministrator = Text(
        "« {0} » est la dernière administration ouverte : créez-en une autre d'abord",
        "\"{0}\" is the last open administrator: make another one first"
    )
    /// Too short a password.
    public static let passwordTooShort = Text(
        "le mot de passe a au moins {0} caractères ; quelques mots qui ne vont pas ensemble se retiennent mieux",
        "a password has at least {0} characters; a few words that do not belong together are easier to keep"
    )
    /// Too long a password.
    public static let passwordTooLong = Text(
        "le mot de passe est trop long",
        "the password is too long"
    )
    /// Two that differ.
    public static let passwordsDiffer = Text(
        "les deux saisies du mot de passe sont différentes",
        "the two passwords typed are different"
    )
    /// No memory.
    public static let passwordUnavailable = Text(
        "il manque de la mémoire pour protéger un mot de passe ; réessayez dans un instant",
        "there is no memory to protect a password; try again in a moment"
    )
}
