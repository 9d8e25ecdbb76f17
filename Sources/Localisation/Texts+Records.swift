/// What is said of records as people type, list and change them.
extension Text {
    // MARK: Entry

    /// A field of a record: its code, and its name for people.
    public static let recordFieldName = Text("{0} ({1})", "{0} ({1})")
    /// A problem of a field of a record.
    public static let recordProblem = Text("{0}, champ « {1} » : {2}", "{0}, field \"{1}\": {2}")
    /// A field the kind does not have.
    public static let recordUnknownField = Text(
        "ce champ n'existe pas ; attendu : {0}",
        "there is no such field; expected: {0}"
    )
    /// One field by two of its names.
    public static let recordFieldTwice = Text(
        "ce champ est donné deux fois : « {0} » et « {1} »",
        "this field is given twice: \"{0}\" and \"{1}\""
    )
    /// A required field is empty.
    public static let recordFieldMissing = Text(
        "ce champ est obligatoire et il est vide ; attendu : {0}",
        "this field is required and it is empty; expected: {0}"
    )
    /// Not a day.
    public static let recordNotADate = Text(
        "« {0} » n'est pas une date ; attendu : 31/07/2026 ou 2026-07-31",
        "\"{0}\" is not a date; expected: 2026-07-31 or 31/07/2026"
    )
    /// Not one of the choices.
    public static let recordNotAChoice = Text(
        "« {0} » n'est pas proposé ici ; attendu : {1}",
        "\"{0}\" is not offered here; expected: {1}"
    )
    /// Not a period of the catalogue.
    public static let recordNotAPeriod = Text(
        "« {0} » n'est pas une période du catalogue ; attendu : {1}",
        "\"{0}\" is not a period of the catalogue; expected: {1}"
    )
    /// What a rule between two fields says, and what stands in them.
    public static let recordRuleBroken = Text(
        "{0} Vu « {1} », à côté de « {2} » dans « {3} »",
        "{0} Seen \"{1}\", beside \"{2}\" in \"{3}\""
    )
    /// Not the name of a record.
    public static let recordNotAReference = Text(
        "« {0} » ne désigne aucun enregistrement ; attendu : le numéro d'un enregistrement de la sorte « {1} » (voir « record list {1} »)",
        "\"{0}\" names no record; expected: the number of a record of the kind \"{1}\" (see \"record list {1}\")"
    )
    /// The beginning of the numbers of several records.
    public static let recordAmbiguous = Text(
        "plusieurs enregistrements commencent par « {0} » : {1}",
        "several records begin with \"{0}\": {1}"
    )
    /// Not an indicator of the catalogue.
    public static let recordNotAnIndicator = Text(
        "« {0} » n'est ni le code ni le nom d'un indicateur du catalogue",
        "\"{0}\" is neither the code nor the name of an indicator of the catalogue"
    )
    /// Not an indicator, but some are named alike.
    public static let recordIndicatorsAlike = Text(
        "« {0} » n'est ni le code ni le nom d'un indicateur ; proches : {1}",
        "\"{0}\" is neither the code nor the name of an indicator; alike: {1}"
    )
    /// A figure of an indicator that nobody named.
    public static let recordFigureOfNothing = Text(
        "dites d'abord de quel indicateur c'est la valeur, dans « {0} »",
        "say first which indicator this is a figure of, in \"{0}\""
    )
    /// A text too long.
    public static let recordTooLong = Text(
        "{0} caractères ; au plus {1}",
        "{0} characters; at most {1}"
    )
    /// The character that ends texts on some machines.
    public static let recordNulCharacter = Text(
        "un caractère nul, qui ne s'affiche pas, est dans le texte : retapez-le au lieu de le coller",
        "a null character, which is never shown, is in the text: type it again instead of pasting it"
    )
    /// A number outside its bounds.
    public static let recordOutOfBounds = Text(
        "{0} n'est pas vraisemblable ; attendu : de {1} à {2}",
        "{0} is not plausible; expected: from {1} to {2}"
    )
    /// A number and its unit.
    public static let recordAmount = Text("{0} {1}", "{0} {1}")
    /// A number too large to be kept.
    public static let recordOutOfRange = Text(
        "ce nombre est trop grand",
        "this number is too large"
    )
    /// A word after the number that is none of the units possible there.
    public static let recordNotAUnit = Text(
        "« {0} » n'est pas une unité possible ici ; attendu : {1}",
        "\"{0}\" is not a unit that is possible here; expected: {1}"
    )
    /// A word after the number of a field that has no unit.
    public static let recordNoUnit = Text(
        "« {0} » est de trop ; attendu : le nombre seul",
        "\"{0}\" is too much; expected: the number alone"
    )
    /// A local unit whose weight nobody gave for this product.
    public static let recordUnitWithoutWeight = Text(
        "on ne sait pas combien pèse « {0} » de ce produit ; attendu : {1}",
        "nobody said how much \"{0}\" of this product weighs; expected: {1}"
    )
    /// A unit of the market place and its weight.
    public static let recordWeighedUnit = Text("{0} ({1} kg)", "{0} ({1} kg)")

    // MARK: What a field takes

    /// A day.
    public static let fieldDate = Text("une date : {0}", "a date: {0}")
    /// A number within bounds.
    public static let fieldNumber = Text(
        "un nombre de {0} à {1}",
        "a number from {0} to {1}"
    )
    /// A number within bounds that may be followed by a unit.
    public static let fieldAmount = Text(
        "un nombre de {0} à {1} ; unité : {2}",
        "a number from {0} to {1}; unit: {2}"
    )
    /// Yes or no.
    public static let fieldYesNo = Text("oui ou non", "yes or no")
    /// Free text.
    public static let fieldText = Text("un texte", "a text")
    /// The code of a period.
    public static let fieldPeriod = Text("une période : {0}", "a period: {0}")
    /// An indicator.
    public static let fieldIndicator = Text(
        "le code ou le nom d'un indicateur : {0}",
        "the code or the name of an indicator: {0}"
    )
    /// A figure of an indicator.
    public static let fieldFigure = Text(
        "un nombre, dans l'unité de l'indicateur que dit « {0} »",
        "a number, in the unit of the indicator that \"{0}\" names"
    )
    /// Another record.
    public static let fieldReference = Text(
        "le numéro d'un enregistrement « {0} » (voir « record list {0} »)",
        "the number of a record \"{0}\" (see \"record list {0}\")"
    )

    // MARK: Commands

    /// Heading of the codes of kinds.
    public static let recordKind = Text("Sorte", "Kind")
    /// Heading of the names of kinds.
    public static let recordKindLabel = Text("Ce que c'est", "What it is")
    /// Heading of the fields of kinds.
    public static let recordFields = Text("Champs (* obligatoires)", "Fields (* required)")
    /// Below the kinds: how to see the fields of one.
    public static let recordKindsMore = Text(
        "« record kinds SORTE » montre ce que chaque champ attend, avec un exemple à recopier.",
        "\"record kinds KIND\" shows what each field takes, with an example to copy."
    )
    /// Heading of the codes of the fields of one kind.
    public static let recordField = Text("Champ", "Field")
    /// Heading of what a field takes.
    public static let recordFieldTakes = Text("Ce qu'on y met", "What it takes")
    /// Below the fields of one kind.
    public static let recordRequiredNote = Text(
        "* obligatoire. Un champ se nomme par son code ou par son nom, un choix aussi.",
        "* required. A field is named by its code or by its name, and so is a choice."
    )
    /// Before the example.
    public static let recordExample = Text(
        "Un exemple à recopier ; les valeurs sont inventées :",
        "An example to copy; its values are made up:"
    )
    /// In an example, in place of another record.
    public static let recordExampleReference = Text("NUMÉRO-{0}", "NUMBER-{0}")
    /// The name of a field and what stands in it.
    public static let recordSaid = Text("{0} : {1}", "{0}: {1}")
    /// Below a list that does not show every field.
    public static let recordListMore = Text(
        "… : d'autres champs sont remplis ; « record history N° » les montre",
        "…: more fields are filled; \"record history NO.\" shows them"
    )
    /// A yes.
    public static let recordYes = Text("oui", "yes")
    /// A no.
    public static let recordNo = Text("non", "no")
    /// No record to show.
    public static let recordNone = Text("aucun enregistrement", "no record")
    /// A record was added or changed.
    public static let recordKept = Text("{0} : enregistré (n° {1})", "{0}: kept (no. {1})")
    /// A record was deleted.
    public static let recordDeleted = Text(
        "{0} : supprimé ; « record undo » le rétablit",
        "{0}: deleted; \"record undo\" brings it back"
    )
    /// A version that is a deletion.
    public static let recordDeletedVersion = Text("supprimé", "deleted")
    /// What was typed says what stood there.
    public static let recordUnchanged = Text("{0} : rien n'a changé", "{0}: nothing has changed")
    /// No such record.
    public static let recordUnknown = Text(
        "aucun enregistrement « {0} » ; « record list » montre les numéros",
        "there is no record \"{0}\"; \"record list\" shows the numbers"
    )
    /// No such kind.
    public static let recordUnknownKind = Text(
        "aucune sorte d'enregistrement « {0} » ; connues : {1}",
        "there is no kind of record \"{0}\"; known: {1}"
    )
    /// Nothing was ever changed.
    public static let recordNothingToUndo = Text("rien à défaire", "nothing to undo")
}
