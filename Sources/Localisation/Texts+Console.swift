/// What stands around every page of the console, and what keeps a page from being shown.
extension Text {
    // MARK: Frame

    /// The product's name.
    public static let consoleProduct = Text("Grenier", "Grenier")
    /// Link for keyboards and screen readers.
    public static let consoleSkip = Text("Aller au contenu", "Go to the content")
    /// Name of the navigation.
    public static let consoleMenu = Text("Pages du cluster", "Pages of the cluster")
    /// Name of the switch between clusters.
    public static let consoleClusters = Text("Mes clusters", "My clusters")
    /// A cluster that has no name yet.
    public static let consoleNewCluster = Text("Nouveau cluster", "New cluster")
    /// Link that begins another cluster.
    public static let consoleAddCluster = Text("Ajouter un cluster", "Add a cluster")
    /// At the foot of every page.
    public static let consoleStays = Text(
        "Ce que vous écrivez ici reste sur cet ordinateur. Seuls partent les résumés que vous publiez.",
        "What you write here stays on this computer. Only the summaries you publish leave it."
    )
    /// The address, once the console can be opened.
    public static let consoleAddress = Text(
        "Ouvrez cette adresse dans le navigateur de cet ordinateur : {0}",
        "Open this address in the browser of this computer: {0}"
    )
    /// No port can be opened.
    public static let consoleNoPort = Text(
        "aucun port de {0} à {1} ne peut être ouvert sur cet ordinateur ; donnez-en un autre avec --port, ou --no-console",
        "no port from {0} to {1} can be opened on this computer; give another one with --port, or --no-console"
    )
    /// The twelve months.
    public static let consoleMonths = Text(
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "January February March April May June July August September October November December"
    )

    // MARK: Places

    /// Home.
    public static let consoleWeek = Text("Cette semaine", "This week")
    /// Records by kind.
    public static let consoleRecords = Text("Enregistrements", "Records")
    /// The grid session.
    public static let consoleGrid = Text("Grille", "Grid")
    /// The action plan.
    public static let consolePlan = Text("Plan d'actions", "Action plan")
    /// The season review.
    public static let consoleSeason = Text("Bilan de campagne", "Season review")
    /// Publication.
    public static let consolePublish = Text("Publier", "Publish")
    /// Comparison.
    public static let consoleCompare = Text("Nos pairs", "Our peers")
    /// Exchange with the hub.
    public static let consoleExchange = Text("Échanges", "Exchange")

    // MARK: Saving

    /// While a form is being saved.
    public static let consoleSaving = Text("Enregistrement…", "Saving…")
    /// A form was saved.
    public static let consoleSaved = Text("Enregistré.", "Saved.")
    /// The program could not be reached.
    public static let consoleNotSaved = Text(
        "Pas enregistré : Grenier ne répond plus sur cet ordinateur. Ce que vous avez écrit reste à l'écran.",
        "Not saved: Grenier no longer answers on this computer. What you wrote stays on the screen."
    )
    /// A form has problems.
    public static let consoleToCorrect = Text(
        "Pas encore enregistré : corrigez ce qui est marqué en rouge.",
        "Not saved yet: correct what is marked in red."
    )
    /// Back to the pages.
    public static let consoleBack = Text("Revenir à l'accueil", "Back to the first page")

    // MARK: Code

    /// Title of the page that asks for the code.
    public static let consolePINTitle = Text("Votre code", "Your code")
    /// Label of the field.
    public static let consolePIN = Text("Code", "Code")
    /// Why a code is asked for.
    public static let consolePINWhy = Text(
        "Cet ordinateur sert à plusieurs personnes : dites le code choisi pour ces pages.",
        "Several people use this computer: say the code chosen for these pages."
    )
    /// Button.
    public static let consolePINEnter = Text("Entrer", "Enter")
    /// A wrong code.
    public static let consolePINWrong = Text(
        "Ce n'est pas le code. Oublié ? « grenier-node run --pin » en choisit un autre.",
        "This is not the code. Forgotten? \"grenier-node run --pin\" chooses another one."
    )
    /// Too many wrong codes.
    public static let consolePINWait = Text(
        "Trop d'essais : attendez encore {0} {0#seconde|secondes}, puis recommencez.",
        "Too many tries: wait another {0} {0#second|seconds}, then try again."
    )
    /// Asked at the terminal.
    public static let consolePINAsked = Text(
        "Code à demander dans le navigateur : ",
        "Code to ask for in the browser: "
    )
    /// A code too short or too long.
    public static let consolePINLength = Text(
        "le code doit avoir de {0} à {1} caractères",
        "the code must have {0} to {1} characters"
    )
    /// No folder to keep a code in.
    public static let consolePINNoFolder = Text(
        "le code est gardé avec un cluster : donnez d'abord --dir avec un dossier déjà préparé",
        "the code is kept with a cluster: first give --dir with a folder already prepared"
    )

    // MARK: No page

    /// The request is not one of ours.
    public static let consoleRefusedTitle = Text("Demande refusée", "Request refused")
    /// The browser did not come in by the address.
    public static let consoleNoSessionTitle = Text("Entrez par l'adresse", "Come in by the address")
    /// A form was not taken.
    public static let consoleNotKeptTitle = Text("Rien n'a été enregistré", "Nothing was saved")
    /// No such page.
    public static let consoleNoSuchPageTitle = Text("Page introuvable", "No such page")
    /// Something of ours.
    public static let consoleDefectTitle = Text("Quelque chose a échoué", "Something failed")

    /// The host of the request is not this machine's own name.
    public static let consoleOtherHost = Text(
        "Ces pages s'ouvrent seulement sur cet ordinateur, par l'adresse que Grenier affiche.",
        "These pages open on this computer only, by the address that Grenier shows."
    )
    /// A form from elsewhere.
    public static let consoleElsewhere = Text(
        "Un autre site a essayé d'écrire ici. Rien n'a été fait.",
        "Another site tried to write here. Nothing was done."
    )
    /// Without a session.
    public static let consoleNoSession = Text(
        "Ouvrez l'adresse complète que Grenier affiche au démarrage : elle change à chaque fois.",
        "Open the whole address that Grenier shows when it starts: it changes each time."
    )
    /// A form from before a restart.
    public static let consoleStaleForm = Text(
        "Cette page date d'avant le dernier démarrage. Revenez en arrière, rechargez-la, et refaites l'envoi.",
        "This page is older than the last start. Go back, reload it, and send again."
    )
    /// A form that cannot be read.
    public static let consoleBadForm = Text(
        "Le navigateur a envoyé un formulaire illisible. Revenez en arrière et recommencez.",
        "The browser sent a form that cannot be read. Go back and try again."
    )
    /// A form too long.
    public static let consoleTooLong = Text(
        "C'est trop long : au plus {0} ko à la fois.",
        "This is too long: at most {0} kB at a time."
    )
    /// No such page.
    public static let consoleNoSuchPage = Text(
        "Cette adresse ne mène à rien : elle a peut-être été coupée en la copiant.",
        "This address leads nowhere: it may have been cut when it was copied."
    )
    /// Something of ours.
    public static let consoleDefect = Text(
        "Rien n'est perdu de ce qui était enregistré. Recommencez ; si cela revient, « grenier-node doctor » dit quoi faire.",
        "Nothing that was saved is lost. Try again; if it comes back, \"grenier-node doctor\" says what to do."
    )
}
