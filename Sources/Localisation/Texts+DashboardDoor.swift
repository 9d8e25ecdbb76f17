/// The door of the hub's pages: signing in, and what keeps a page from being shown.
extension Text {
    // MARK: Frame

    /// Where the pages are, once they can be opened.
    public static let dashAddress = Text("Tableau de bord : {0}", "Dashboard: {0}")
    /// Name of the navigation.
    public static let dashMenu = Text("Pages de la banque de clusters", "Pages of the bank")
    /// At the foot of every page.
    public static let dashFoot = Text(
        "Chaque consultation des chiffres d'un membre est notée, et le membre lit qui a regardé quoi.",
        "Each look at a member's figures is logged, and the member reads who looked at what."
    )
    /// Place.
    public static let dashMonday = Text("Lundi", "Monday")
    /// Place.
    public static let dashMembers = Text("Membres", "Members")
    /// Place.
    public static let dashAccounts = Text("Comptes", "Accounts")
    /// Place.
    public static let dashAudit = Text("Journal d'audit", "Audit log")
    /// Link.
    public static let dashPassword = Text("Mot de passe", "Password")
    /// Button.
    public static let dashSignOut = Text("Se déconnecter", "Sign out")
    /// Link.
    public static let dashBack = Text("Revenir à la première page", "Back to the first page")

    // MARK: Signing in

    /// Title.
    public static let dashSignInTitle = Text("Connexion", "Sign in")
    /// Label.
    public static let dashLogin = Text("Identifiant", "Login")
    /// Label.
    public static let dashPasswordLabel = Text("Mot de passe", "Password")
    /// Button.
    public static let dashSignIn = Text("Se connecter", "Sign in")
    /// It is not so.
    public static let dashWrong = Text(
        "L'identifiant ou le mot de passe n'est pas le bon, ou ce compte est fermé.",
        "The login or the password is not right, or this account is closed."
    )
    /// Too many tries.
    public static let dashWait = Text(
        "Trop d'essais. Attendez {0} {0#seconde|secondes}.",
        "Too many tries. Wait {0} {0#second|seconds}."
    )
    /// Too many at once.
    public static let dashBusy = Text(
        "Trop de connexions à la fois. Réessayez dans un instant.",
        "Too many are signing in at once. Try again in a moment."
    )
    /// Title.
    public static let dashPasswordTitle = Text("Changer de mot de passe", "Change the password")
    /// Before the first use.
    public static let dashMustChange = Text(
        "Ce mot de passe vous a été donné par quelqu'un d'autre : choisissez le vôtre.",
        "Somebody else gave you this password: choose your own."
    )
    /// Label.
    public static let dashPasswordNow = Text("Mot de passe actuel", "Present password")
    /// Label.
    public static let dashPasswordNew = Text("Nouveau mot de passe", "New password")
    /// Label.
    public static let dashPasswordAgain = Text("Encore une fois", "Once more")
    /// Button.
    public static let dashChange = Text("Changer", "Change")
    /// Hint.
    public static let dashPasswordHint = Text(
        "Au moins 12 caractères. Quelques mots qui ne vont pas ensemble se retiennent mieux.",
        "At least 12 characters. A few words that do not belong together are easier to keep."
    )
    /// It was changed.
    public static let dashPasswordDone = Text(
        "Mot de passe changé. Vos autres sessions sont terminées.",
        "Password changed. Your other sessions are ended."
    )
    /// The present one is wrong.
    public static let dashPasswordWrong = Text(
        "Le mot de passe actuel n'est pas le bon.",
        "The present password is not right."
    )

    // MARK: Why not

    /// Title.
    public static let dashRefusedTitle = Text("Page refusée", "Page refused")
    /// Another host.
    public static let dashOtherHost = Text(
        "Cette adresse n'est pas celle de ce hub de clusters. Son nom se déclare avec --public-name.",
        "This address is not the one of this hub. Its name is declared with --public-name."
    )
    /// From another page.
    public static let dashElsewhere = Text(
        "Un autre site a essayé d'envoyer ce formulaire. Rien n'a été fait.",
        "Another site tried to send this form. Nothing was done."
    )
    /// Not for this account.
    public static let dashNotYours = Text(
        "Votre compte n'ouvre pas cette page.",
        "Your account does not open this page."
    )
    /// Title.
    public static let dashNotDoneTitle = Text("Rien n'a été fait", "Nothing was done")
    /// A form from before.
    public static let dashStale = Text(
        "Ce formulaire n'est plus valable. Revenez à la page et recommencez.",
        "This form is no longer good. Go back to the page and start again."
    )
    /// No form.
    public static let dashBadForm = Text(
        "Ce formulaire ne se lit pas, ou il est trop long.",
        "This form cannot be read, or is too long."
    )
    /// Title.
    public static let dashNoPageTitle = Text("Cette page n'existe pas", "There is no such page")
    /// What to do.
    public static let dashNoPage = Text(
        "Vérifiez l'adresse, ou revenez à la première page.",
        "Check the address, or go back to the first page."
    )
    /// Title.
    public static let dashTooManyTitle = Text("Trop de demandes", "Too many requests")
    /// What to do.
    public static let dashTooMany = Text(
        "Trop de demandes viennent de votre adresse. Attendez une minute.",
        "Too many requests come from your address. Wait a minute."
    )
    /// Title.
    public static let dashDefectTitle = Text("La page n'a pas pu être faite", "The page failed")
    /// Something of ours.
    public static let dashDefect = Text(
        "Défaut du logiciel ou du disque. Rien n'est montré ; le journal technique en dit plus.",
        "A defect of the software or of the disk. Nothing is shown; the technical log says more."
    )

    // MARK: Starting

    /// An address that cannot be read.
    public static let dashBadAddress = Text(
        "« {0} » n'est pas une adresse : écrivez 127.0.0.1:4890",
        "\"{0}\" is no address: write 127.0.0.1:4890"
    )
    /// Clear text on the network.
    public static let dashNoTLS = Text(
        "le tableau de bord n'écoute sur {0} qu'avec --tls-certificate et --tls-key, ou derrière un relais (--behind-proxy) : un mot de passe ne passe pas en clair",
        "the dashboard listens on {0} only with --tls-certificate and --tls-key, or behind a proxy (--behind-proxy): a password does not travel in the clear"
    )
    /// The certificate or the key.
    public static let dashBadTLS = Text(
        "le certificat {0} ou sa clé {1} ne se lit pas : il faut deux fichiers PEM qui vont ensemble",
        "the certificate {0} or its key {1} cannot be read: two PEM files that belong together are needed"
    )
    /// One of the two.
    public static let dashHalfTLS = Text(
        "--tls-certificate et --tls-key vont ensemble",
        "--tls-certificate and --tls-key go together"
    )
    /// The port is taken.
    public static let dashNoPort = Text(
        "le tableau de bord ne peut pas écouter sur {0} : le port est pris, ou l'adresse n'est pas d'ici",
        "the dashboard cannot listen on {0}: the port is taken, or the address is not of this machine"
    )
}
