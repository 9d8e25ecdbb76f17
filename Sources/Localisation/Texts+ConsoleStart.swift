/// The console's first pages: from nothing to a member.
extension Text {
    // MARK: Steps

    /// Name of the list of steps.
    public static let startSteps = Text("Les trois étapes", "The three steps")
    /// First step.
    public static let startStepFolder = Text("Le dossier", "The folder")
    /// Second step.
    public static let startStepInvite = Text("L'invitation", "The invite")
    /// Third step.
    public static let startStepConfirm = Text("L'accord", "The agreement")

    // MARK: The folder

    /// Title where there is no cluster yet.
    public static let startWelcome = Text("Bienvenue dans Grenier", "Welcome to Grenier")
    /// What this is.
    public static let startWelcomeWhat = Text(
        "Ici vous tenez le cahier de votre cluster : livraisons, contrats, réunions, grille d'appréciation. En retour vous voyez où en est le cluster, d'une campagne à l'autre et par rapport aux pairs. Tout fonctionne sans connexion.",
        "Here you keep your cluster's book: deliveries, contracts, meetings, the scoring grid. In return you see where the cluster stands, from one campaign to the next and beside its peers. Everything works without a connection."
    )
    /// Title for one more cluster.
    public static let startAnother = Text("Ajouter un cluster", "Add a cluster")
    /// Label.
    public static let startClusterName = Text(
        "Comment s'appelle votre cluster ?",
        "What is your cluster called?"
    )
    /// Hint.
    public static let startClusterNameHint = Text(
        "Pour vous y retrouver sur cet ordinateur : le nom officiel viendra avec l'invitation.",
        "To find your way on this computer: the official name will come with the invite."
    )
    /// Label.
    public static let startFolder = Text("Dossier", "Folder")
    /// Hint, before the place where folders are proposed.
    public static let startFolderHint = Text(
        "Laissez vide pour que Grenier le crée ici :",
        "Leave empty and Grenier makes it here:"
    )
    /// What opens the choice of a folder.
    public static let startFolderMore = Text(
        "Choisir moi-même le dossier où tout est gardé",
        "Choose the folder where everything is kept myself"
    )
    /// Button.
    public static let startPrepare = Text("Préparer le cahier", "Prepare the book")
    /// Neither a name nor a folder.
    public static let startNameMissing = Text(
        "Écrivez le nom du cluster, avec au moins une lettre ou un chiffre.",
        "Write the cluster's name, with at least one letter or digit."
    )
    /// A folder that is not written in full.
    public static let startFolderWhole = Text(
        "« {0} » : écrivez le chemin en entier, depuis « / ».",
        "\"{0}\": write the whole path, from \"/\"."
    )

    // MARK: The invite

    /// Title.
    public static let startInviteTitle = Text("Votre invitation", "Your invite")
    /// What it is.
    public static let startInviteLead = Text(
        "La Banque Régionale de Clusters Agricoles (BRCA) de votre filière vous a envoyé un texte qui commence par « grenier1- ». Collez-le ici : rien n'est encore envoyé.",
        "The regional bank of clusters (BRCA) of your filière sent you a text that begins with \"grenier1-\". Paste it here: nothing is sent yet."
    )
    /// Label.
    public static let startInviteLabel = Text("Texte de l'invitation", "Text of the invite")
    /// Hint.
    public static let startInviteHint = Text(
        "Les retours à la ligne et les majuscules ne gênent pas.",
        "Line breaks and capital letters do no harm."
    )
    /// Button.
    public static let startInviteLook = Text("Voir qui m'invite", "See who invites me")
    /// For whoever has none.
    public static let startInviteNone = Text(
        "Pas d'invitation ? Demandez-la à la personne qui anime la BRCA de votre filière. Le cahier est prêt et vous attend.",
        "No invite? Ask the person who runs the BRCA of your filière for one. The book is ready and waits for you."
    )
    /// An invite that has ended.
    public static let startExpired = Text(
        "Cette invitation est trop vieille : elle valait jusqu'au {0}. Demandez-en une autre.",
        "This invite is too old: it was good until {0}. Ask for another one."
    )

    // MARK: The agreement

    /// Title.
    public static let startConfirmTitle = Text("Qui vous invite ?", "Who invites you?")
    /// What to do.
    public static let startConfirmLead = Text(
        "Appelez la personne qui vous a envoyé l'invitation et lisez-lui les quatre mots ci-dessous. Si elle a les mêmes, c'est bien la sienne.",
        "Call the person who sent you the invite and read out the four words below. If theirs are the same, it is theirs."
    )
    /// Label.
    public static let startWords = Text("Les quatre mots", "The four words")
    /// Why.
    public static let startWordsHint = Text(
        "Ces mots changent si une seule lettre du texte a changé en route.",
        "These words change if a single letter of the text has changed on the way."
    )
    /// Label.
    public static let startHost = Text("Machine qui invite", "Machine that invites")
    /// Label.
    public static let startExpires = Text("Valable jusqu'au", "Good until")
    /// Label.
    public static let startFederation = Text("Clé de la fédération", "Key of the federation")
    /// What follows.
    public static let startJoinWhat = Text(
        "En acceptant, le cluster devient membre : Grenier envoie ses clés à cette machine et reçoit le nom officiel du cluster, sa filière et le catalogue. Aucun de vos enregistrements ne part.",
        "By accepting, the cluster becomes a member: Grenier sends its keys to this machine and receives the cluster's official name, its filière and the catalogue. None of your records leaves."
    )
    /// What follows for a member.
    public static let startTransferWhat = Text(
        "En acceptant, le cluster passe à ce hub de clusters. Ses enregistrements restent ici, ce qui est déjà parti reste valable.",
        "By accepting, the cluster moves to this hub of clusters. Its records stay here, what has left already stays good."
    )
    /// Button.
    public static let startJoin = Text(
        "J'accepte, inscrire le cluster",
        "I agree, enrol the cluster"
    )
    /// Link.
    public static let startOtherInvite = Text("Prendre une autre invitation", "Take another invite")
    /// While the hub is asked.
    public static let startWaiting = Text(
        "Je demande au hub de clusters… cela peut prendre une minute.",
        "Asking the hub of clusters… this may take a minute."
    )
    /// After.
    public static let startJoined = Text(
        "C'est fait : « {0} » est membre. Recevra ce que vous publiez : {1}.",
        "Done: \"{0}\" is a member. What you publish goes to: {1}."
    )
}
