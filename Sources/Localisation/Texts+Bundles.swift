/// What is said about bundles, the files that go by stick.
extension Text {
    /// Another kind of file.
    public static let bundleNotOne = Text(
        "ce fichier n'est pas un paquet Grenier : choisissez le fichier que « bundle export » a écrit",
        "this file is not a Grenier bundle: choose the file that \"bundle export\" wrote"
    )
    /// Another version.
    public static let bundleVersion = Text(
        "paquet de version {0}, attendu 1 : mettez le logiciel à jour",
        "bundle of version {0}, expected 1: update the software"
    )
    /// The end is missing.
    public static let bundleTorn = Text(
        "la fin du paquet manque (il s'arrête après {0} {0#octet|octets}) : la copie a été interrompue ; rien n'a été repris, copiez-le à nouveau",
        "the end of the bundle is missing (it stops after {0} {0#byte|bytes}): the copy was cut short; nothing was taken, copy it again"
    )
    /// Other bytes than were written.
    public static let bundleAltered = Text(
        "le paquet a été abîmé en route : sa somme de contrôle n'est pas la bonne ; rien n'a été repris, copiez-le à nouveau",
        "the bundle was damaged on the way: its checksum does not fit; nothing was taken, copy it again"
    )
    /// Over the limit.
    public static let bundleTooLarge = Text(
        "le paquet a {0} octets, attendu {1} au plus",
        "the bundle has {0} bytes, expected at most {1}"
    )
    /// One message of it cannot be read.
    public static let bundleFrame = Text(
        "message n° {0} du paquet : {1}",
        "message {0} of the bundle: {1}"
    )
    /// For a hub.
    public static let bundleGoesUp = Text(
        "ce paquet monte vers un hub de clusters : importez-le là-bas, avec « grenier-hub bundle import »",
        "this bundle goes up to a hub: import it there, with \"grenier-hub bundle import\""
    )
    /// From a parent.
    public static let bundleNoParent = Text(
        "ce paquet descend d'un hub parent, et ce hub de clusters n'en a pas",
        "this bundle comes down from a parent hub, and this hub has none"
    )
    /// From elsewhere.
    public static let bundleAnotherHub = Text(
        "ce paquet ne vient pas de votre hub de clusters ({0}) ; rien n'a été repris",
        "this bundle does not come from your hub ({0}); nothing was taken"
    )
    /// From somebody who is refused.
    public static let bundleSender = Text(
        "l'expéditeur de ce paquet est refusé ({0}) ; rien n'a été repris",
        "the sender of this bundle is refused ({0}); nothing was taken"
    )
    /// An upward bundle was written.
    public static let bundleWrittenUp = Text(
        "Paquet « {0} » écrit : {1} {1#envoi|envois} à porter à votre hub de clusters.",
        "Bundle \"{0}\" written: {1} {1#batch|batches} to carry to your hub."
    )
    /// A downward bundle was written.
    public static let bundleWrittenDown = Text(
        "Paquet « {0} » écrit : {1} {1#reçu|reçus}, {2} {2#publication|publications} et le catalogue.",
        "Bundle \"{0}\" written: {1} {1#receipt|receipts}, {2} {2#release|releases} and the catalogue."
    )
    /// Receipts of nobody are in a bundle for everybody.
    public static let bundleWithoutReceipts = Text(
        "Sans --for, un paquet ne contient aucun reçu : ils diraient aux membres combien d'autres répondent.",
        "Without --for, a bundle holds no receipt: they would tell members how many others report."
    )
    /// There is more.
    public static let bundleParts = Text(
        "C'est la partie {0} sur {1} : recommencez avec --part pour chacune des autres.",
        "This is part {0} of {1}: run again with --part for each of the others."
    )
    /// No such part.
    public static let bundleNoSuchPart = Text(
        "la partie {0} n'existe pas : il y en a {1}",
        "there is no part {0}: there {1#is|are} {1}"
    )
    /// What became of an upward bundle.
    public static let bundleTakenUp = Text(
        "Paquet de « {0} » : {1} {1#envoi nouveau|envois nouveaux} au journal, {2} déjà {2#connu|connus}, {3} {3#refusé|refusés}.",
        "Bundle of \"{0}\": {1} new {1#batch|batches} journalled, {2} already known, {3} refused."
    )
    /// The way back.
    public static let bundleAnswerNext = Text(
        "Pour lui rendre ses reçus : « grenier-hub bundle export FICHIER --for '{0}' ».",
        "To give its receipts back: \"grenier-hub bundle export FILE --for '{0}'\"."
    )
    /// What became of a downward bundle.
    public static let bundleTakenDown = Text(
        "Paquet du hub « {0} » : {1} {1#reçu nouveau|reçus nouveaux}, {2} {2#publication nouvelle|publications nouvelles}.",
        "Bundle of hub \"{0}\": {1} new {1#receipt|receipts}, {2} new {2#release|releases}."
    )
    /// A catalogue came.
    public static let bundleCatalogue = Text(
        "Un nouveau catalogue est en vigueur.",
        "A new catalogue is in force."
    )
    /// Something of a bundle was refused.
    public static let bundleRefused = Text("refusé : {0} ({1})", "refused: {0} ({1})")
    /// A batch, for a person.
    public static let bundleBatch = Text("envoi {0}/{1} de {2}", "batch {0}/{1} of {2}")
    /// A body of a digest.
    public static let bundleBody = Text("document {0}", "document {0}")
    /// A release that is not whole.
    public static let bundleReleaseIncomplete = Text(
        "la publication r{0} n'est pas entière dans ce paquet : demandez-en un nouveau à votre hub de clusters",
        "release r{0} is not whole in this bundle: ask your hub for a new one"
    )
    /// Nothing above.
    public static let hubNoParent = Text(
        "ce hub de clusters n'a pas de hub parent à qui porter un paquet",
        "this hub has no parent hub to carry a bundle to"
    )
    /// No such member to address a bundle to.
    public static let bundleOneHub = Text(
        "un paquet pour un hub de clusters est pour lui seul : un seul --for",
        "a bundle for a hub is for that hub alone: a single --for"
    )
}

/// What is said about files that appear whole or not at all.
extension Text {
    /// It is there already.
    public static let fileExists = Text(
        "le fichier « {0} » existe déjà : choisissez un autre nom, ou ajoutez --force pour le remplacer",
        "the file \"{0}\" already exists: choose another name, or add --force to replace it"
    )
    /// It is not there.
    public static let fileMissing = Text(
        "le fichier « {0} » n'existe pas",
        "the file \"{0}\" does not exist"
    )
    /// Not a file.
    public static let fileNotRegular = Text(
        "« {0} » n'est pas un fichier",
        "\"{0}\" is not a file"
    )
    /// Too large.
    public static let fileTooLarge = Text(
        "le fichier « {0} » a {1} octets, attendu {2} au plus",
        "the file \"{0}\" has {1} bytes, expected at most {2}"
    )
    /// The file is somebody else's.
    public static let fileDenied = Text(
        "vous n'avez pas le droit de lire ou d'écrire le fichier « {0} »",
        "you are not allowed to read or write the file \"{0}\""
    )
    /// The disk is full.
    public static let fileNoRoom = Text(
        "il n'y a plus de place pour le fichier « {0} » ; libérez-en, puis recommencez",
        "there is no room left for the file \"{0}\"; free some, then try again"
    )
    /// Any other error of the system.
    public static let fileSystem = Text(
        "le fichier « {0} » ne peut pas être lu ou écrit : le système répond l'erreur {1} ; vérifiez que le disque ou la clé USB est bien branché",
        "the file \"{0}\" cannot be read or written: the system answers with error {1}; check that the disk or the stick is plugged in"
    )
}
