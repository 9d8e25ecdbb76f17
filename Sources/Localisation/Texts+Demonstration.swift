/// What the demonstration on the rice farms tells.
extension Text {
    /// Title.
    public static let demoTitle = Text(
        "Démonstration : {0} rizières réelles, {1} campagnes, deux BRCA et une BNCA sur cette machine.",
        "Demonstration: {0} real rice farms, {1} seasons, two BRCAs and a BNCA on this machine."
    )
    /// Part of the story.
    public static let demoHeadingExchange = Text("Des fermes aux hubs", "From farms to hubs")
    /// Part of the story.
    public static let demoHeadingRelease = Text(
        "La publication, et son retour dans chaque ferme",
        "The release, and its way back to every farm"
    )
    /// Part of the story.
    public static let demoHeadingTable = Text(
        "Campagne {0} : le pays et ses zones, tels que publiés",
        "Season {0}: the country and its zones, as released"
    )
    /// Part of the story.
    public static let demoHeadingPesticide = Text(
        "Campagne {0} : la dépense en pesticides, et ce qui devait être retenu",
        "Season {0}: spending on pesticides, and what had to be withheld"
    )
    /// Part of the story.
    public static let demoHeadingSheet = Text(
        "Ce que voit la ferme {0} : grenier-node compare --period {1}",
        "What farm {0} sees: grenier-node compare --period {1}"
    )
    /// Part of the story.
    public static let demoHeadingCheck = Text(
        "Contrôle : le fichier additionné à part",
        "Check: the file added up separately"
    )
    /// The hubs are there.
    public static let demoHubs = Text(
        "{0}, {1} : trois processus, 127.0.0.1 ports {2} à {3} ; les BRCA sont inscrites à la BNCA",
        "{0}, {1}: three processes, 127.0.0.1 ports {2} to {3}; the BRCAs are enrolled with the BNCA"
    )
    /// Invites.
    public static let demoInvited = Text(
        "{0} invitations à usage unique ({1})",
        "{0} invites, each to be used once ({1})"
    )
    /// Farms of the command line.
    public static let demoByHand = Text(
        "{0} fermes à la ligne de commande, d'init à sync : {1}",
        "{0} farms by the command line, from init to sync: {1}"
    )
    /// Farms of the workers.
    public static let demoWorkers = Text(
        "{0} fermes dans {1} processus, chacune avec ses clés, sa base et sa connexion",
        "{0} farms in {1} processes, each with its own keys, database and connection"
    )
    /// What the nodes say.
    public static let demoDelivered = Text(
        "Fermes : {0} envois signés ({1} campagnes en tout), {2} reçus détenus, {3} refusés, {4} en attente",
        "Farms: {0} signed batches ({1} seasons in all), {2} receipts held, {3} refused, {4} waiting"
    )
    /// What a hub says.
    public static let demoJournal = Text(
        "{0} : {1} envois au journal, {2} réglés, {3} refus ; relu en entier, {4} signatures justes",
        "{0}: {1} batches in the journal, {2} settled, {3} refusals; replayed, {4} signatures good"
    )
    /// The digest of a state.
    public static let demoState = Text(
        "État de {0} : {1}… (tous les chiffres courants, quel que soit l'ordre d'arrivée)",
        "State of {0}: {1}… (every current figure, whatever the order of arrival)"
    )
    /// Who holds the release.
    public static let demoHolders = Text(
        "{0} fermes sur {1} détiennent {2}, vérifiée contre la clé de la fédération",
        "{0} farms of {1} hold {2}, verified against the federation's key"
    )
    /// The state did not move.
    public static let demoStable = Text(
        "État de {0} inchangé après la publication",
        "State of {0} unchanged after the release"
    )
    /// A sum.
    public static let demoKindSum = Text("somme", "sum")
    /// A median.
    public static let demoKindMedian = Text("médiane", "median")
    /// A withheld cell.
    public static let demoWithheld = Text("retenu {0}", "withheld {0}")
    /// What the letters mean.
    public static let demoWithheldLegend = Text(
        "retenu A : moins de 5 exploitants ont répondu ; retenu D : protégé.",
        "withheld A: fewer than 5 owners reported; withheld D: protected."
    )
    /// Column.
    public static let demoColumnFarms = Text("fermes", "farms")
    /// Column.
    public static let demoColumnSpending = Text("dépensent", "spend")
    /// Column.
    public static let demoColumnSum = Text("somme publiée ({0})", "sum released ({0})")
    /// Who reads the rules.
    public static let demoStaffOnly = Text(
        "La règle et le nombre de fermes qui dépensent restent à la BNCA ; les autres lisent « retenu D ».",
        "The rule and how many farms spend stay at the BNCA; everybody else reads \"withheld D\"."
    )
    /// Too few spend.
    public static let demoTooFewSpend = Text(
        "{0} : {1} {1#ferme|fermes} sur {2} {1#dépense|dépensent} quelque chose ; la somme de la zone en dirait le chiffre.",
        "{0}: {1} {1#farm|farms} of {2} {1#spends|spend} anything; the zone's sum would tell it."
    )
    /// Why one is not enough.
    public static let demoSubtraction = Text(
        "La retenir seule ne protégerait rien : national − les autres zones publiées = {0}.",
        "Withholding it alone would protect nothing: national − the other zones released = {0}."
    )
    /// What the gate withholds too.
    public static let demoFurther = Text(
        "La barrière retient donc aussi {0} : la soustraction ne donne plus que {1}, {2} fermes dont {3} dépensent.",
        "So the gate withholds {0} too: subtracting now gives only {1}, {2} farms of which {3} spend."
    )
    /// The national figure is withheld.
    public static let demoNationalWithheld = Text(
        "Le chiffre national est retenu lui aussi : il n'y a rien à soustraire.",
        "The national figure is withheld as well: there is nothing to subtract from."
    )
    /// Nothing is withheld.
    public static let demoNothingWithheld = Text(
        "Aucune zone n'est retenue.",
        "No zone is withheld."
    )
    /// National sums.
    public static let demoSums = Text(
        "{0} sommes nationales publiées, {1} égales au fichier à la dernière unité",
        "{0} national sums released, {1} equal to the file to the last unit"
    )
    /// Zones' sums.
    public static let demoZoneSums = Text(
        "{0} sommes de zones publiées, {1} égales au fichier à la dernière unité",
        "{0} zone sums released, {1} equal to the file to the last unit"
    )
    /// The end.
    public static let demoStopped = Text(
        "Terminé ; tout ce qui a été lancé est arrêté, rien de provisoire ne reste.",
        "Done; everything that was started is stopped, nothing temporary is left."
    )
    /// Where the data is.
    public static let demoKept = Text(
        "Les dossiers de données restent dans {0} : bnca, brca-1, brca-2, nodes.",
        "The data folders stay in {0}: bnca, brca-1, brca-2, nodes."
    )
}

/// Why the demonstration stops before its end.
extension Text {
    /// A file or a program that is not there.
    public static let demoMissing = Text("« {0} » n'existe pas", "\"{0}\" does not exist")
    /// A file of the example.
    public static let demoUnreadable = Text(
        "« {0} » ne peut pas être lu : {1}",
        "\"{0}\" cannot be read: {1}"
    )
    /// A folder of somebody else.
    public static let demoNotOurs = Text(
        "« {0} » existe et ne vient pas de la démonstration : rien n'est effacé, choisissez un autre dossier pour --keep",
        "\"{0}\" exists and is not the demonstration's: nothing is removed, choose another folder for --keep"
    )
    /// A program ended badly.
    public static let demoProgram = Text(
        "{0} s'est terminé avec le code {1} :\n{2}",
        "{0} ended with code {1}:\n{2}"
    )
    /// An unexpected answer.
    public static let demoAnswer = Text(
        "réponse inattendue de {0} : {1}",
        "unexpected answer of {0}: {1}"
    )
    /// Too late.
    public static let demoTooLate = Text("trop long : {0}", "too long: {0}")
    /// The system's words.
    public static let demoSystem = Text("le système refuse : {0}", "the system refuses: {0}")
    /// Awaited.
    public static let demoAwaitHub = Text("« {0} » n'écoute pas", "\"{0}\" does not listen")
    /// Awaited.
    public static let demoAwaitBatches = Text(
        "{0} envois étaient attendus à {1}",
        "{0} batches were expected at {1}"
    )
    /// Awaited.
    public static let demoAwaitRelease = Text(
        "la publication {0} n'est pas arrivée à {1}",
        "release {0} did not reach {1}"
    )
    /// A wrong count.
    public static let demoWrongCount = Text(
        "{0} : {1} envois attendus sans aucun refus, {2} au journal",
        "{0}: {1} batches expected without a refusal, {2} in the journal"
    )
    /// A wrong return.
    public static let demoWrongReturn = Text(
        "{0} fermes devraient détenir {2} et l'état rester le même ; {1} la détiennent",
        "{0} farms should hold {2} and the state stay the same; {1} hold it"
    )
    /// Wrong sums.
    public static let demoWrongSums = Text(
        "des sommes publiées diffèrent du fichier",
        "sums on air differ from the file"
    )
    /// Asked to stop.
    public static let demoInterrupted = Text(
        "Interrompu ; tout ce qui a été lancé est arrêté.",
        "Interrupted; everything that was started is stopped."
    )
}
