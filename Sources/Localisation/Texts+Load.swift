/// What is said of a file of records.
extension Text {
    /// A line that is no row.
    public static let loadNotARow = Text(
        "ce n'est pas un enregistrement ; attendu : {0}, un nombre à virgule entre guillemets",
        "this is no record; expected: {0}, a number with decimals in quotes"
    )
    /// A name of the source that is none.
    public static let loadNotAName = Text(
        "il faut un identifiant de 1 à {0} caractères",
        "an identifier of 1 to {0} characters is needed"
    )
    /// One name, two rows.
    public static let loadNamedTwice = Text(
        "« {0} » est déjà l'identifiant de la ligne {1}",
        "\"{0}\" is the identifier of row {1} already"
    )
    /// One name, two kinds.
    public static let loadOtherKind = Text(
        "« {0} » est déjà un enregistrement d'une autre sorte : {1}",
        "\"{0}\" is a record of another kind already: {1}"
    )
    /// No row at all.
    public static let loadNothing = Text(
        "le fichier ne contient aucun enregistrement",
        "the file holds no record"
    )
    /// A file was taken in.
    public static let loadKept = Text(
        "{0} : {1} {1#ligne|lignes} : {2} {2#ajout|ajouts}, {3} {3#changement|changements}, {4} sans changement",
        "{0}: {1} {1#row|rows}: {2} added, {3} changed, {4} unchanged"
    )
    /// A file would be taken in.
    public static let loadChecked = Text(
        "{0} : bon, {1} {1#ligne|lignes} : {2} {2#ajout|ajouts}, {3} {3#changement|changements}, {4} sans changement ; rien n'est enregistré",
        "{0}: good, {1} {1#row|rows}: {2} to add, {3} to change, {4} unchanged; nothing is kept"
    )
}
