/// What is said of files that come in, and in the files that go out.
extension Text {
    // MARK: Places

    /// A problem of a cell of a worksheet, with the name of its column.
    public static let inputProblemAtCell = Text(
        "{0}, feuille « {1} », cellule {2} ({3}) : {4}",
        "{0}, sheet \"{1}\", cell {2} ({3}): {4}"
    )
    /// A problem of a cell of a worksheet.
    public static let inputProblemAtBareCell = Text(
        "{0}, feuille « {1} », cellule {2} : {3}",
        "{0}, sheet \"{1}\", cell {2}: {3}"
    )
    /// A problem of a row of a worksheet.
    public static let inputProblemInSheetRow = Text(
        "{0}, feuille « {1} », ligne {2} : {3}",
        "{0}, sheet \"{1}\", row {2}: {3}"
    )
    /// A problem of a worksheet.
    public static let inputProblemInSheet = Text(
        "{0}, feuille « {1} » : {2}",
        "{0}, sheet \"{1}\": {2}"
    )

    // MARK: In

    /// An error of the spreadsheet.
    public static let fileCellFault = Text(
        "la cellule contient l'erreur {0} du tableur ; corrigez la formule, ou tapez la valeur",
        "the cell holds the spreadsheet error {0}; mend the formula, or type the value"
    )
    /// A formula without a result.
    public static let fileCellUncomputed = Text(
        "cette formule n'a jamais été calculée ; ouvrez le fichier dans un tableur et enregistrez-le",
        "this formula was never computed; open the file in a spreadsheet program and save it"
    )
    /// A required column is missing.
    public static let fileColumnMissing = Text(
        "il manque la colonne « {0} », qui est obligatoire",
        "the column \"{0}\" is missing, and it is required"
    )
    /// A table that could be of several kinds.
    public static let fileUnclearTable = Text(
        "ce tableau peut être plusieurs choses ; donnez à la feuille l'un de ces noms : {0}",
        "this table could be several things; give the sheet one of these names: {0}"
    )
    /// Two tables of figures.
    public static let fileTwoFigureTables = Text(
        "le classeur a déjà un tableau de chiffres par période dans une autre feuille ; gardez-en un seul",
        "the workbook has a table of figures by period in another sheet already; keep one"
    )
    /// Nothing that is known.
    public static let fileNothingKnown = Text(
        "aucune feuille n'est reconnue ; attendu : un classeur de « grenier-node template », un export KoboToolbox ou ODK, ou un tableau avec une colonne « période »",
        "no sheet is recognised; expected: a workbook of \"grenier-node template\", an export of KoboToolbox or ODK, or a table with a column \"period\""
    )
    /// A sheet that is not taken in.
    public static let fileSheetLeft = Text(
        "feuille « {0} » : non reconnue, laissée de côté",
        "sheet \"{0}\": not recognised, left aside"
    )
    /// Columns that are not taken in.
    public static let fileColumnsLeft = Text(
        "« {0} » : colonnes non reprises : {1}",
        "\"{0}\": columns not taken in: {1}"
    )
    /// Rows known by their content.
    public static let fileRowsUnnamed = Text(
        "feuille « {0} » : {1} {1#ligne|lignes} sans identifiant, {1#reconnue|reconnues} à leur contenu : ensuite, corrigez ici et non dans le fichier",
        "sheet \"{0}\": {1} {1#row|rows} without an identifier, known by content: from now on correct them here, not in the file"
    )
    /// The same in a file without sheets.
    public static let fileRowsUnnamedHere = Text(
        "{0} {0#ligne|lignes} sans identifiant, {0#reconnue|reconnues} à leur contenu : ensuite, corrigez ici et non dans le fichier",
        "{0} {0#row|rows} without an identifier, known by content: from now on correct them here, not in the file"
    )
    /// A submission without a name.
    public static let surveyRowUnnamed = Text(
        "cette ligne n'a ni _uuid ni _id : exportez de nouveau avec les colonnes de KoboToolbox ou d'ODK",
        "this row has neither _uuid nor _id: export again with the columns of KoboToolbox or ODK"
    )
    /// What was taken in.
    public static let fileKept = Text(
        "{0} : {1} {1#enregistrement|enregistrements} : {2} {2#nouveau|nouveaux}, {3} {3#changé|changés}, {4} sans changement ; {5} {5#soumission laissée|soumissions laissées} de côté",
        "{0}: {1} {1#record|records}: {2} new, {3} changed, {4} unchanged; {5} {5#submission|submissions} left out"
    )
    /// What would be taken in.
    public static let fileChecked = Text(
        "{0} : bon, {1} {1#enregistrement|enregistrements} : {2} {2#nouveau|nouveaux}, {3} {3#changé|changés}, {4} sans changement ; {5} {5#soumission laissée|soumissions laissées} de côté ; rien n'est enregistré",
        "{0}: good, {1} {1#record|records}: {2} to add, {3} to change, {4} unchanged; {5} {5#submission|submissions} left out; nothing is kept"
    )
    /// What is wrong, and what would be taken in once it is mended.
    public static let fileRefused = Text(
        "{0} : {1} {1#ligne|lignes} à corriger ; à côté : {2} {2#nouveau|nouveaux}, {3} {3#changé|changés}, {4} sans changement ; {5} {5#soumission laissée|soumissions laissées} de côté ; rien n'est enregistré",
        "{0}: {1} {1#row|rows} to mend; beside: {2} to add, {3} to change, {4} unchanged; {5} {5#submission|submissions} left out; nothing is kept"
    )
    /// Figures beside records.
    public static let fileFigures = Text(
        "chiffres par période : {0} {0#changement|changements}, {1} sans changement",
        "figures by period: {0} {0#change|changes}, {1} unchanged"
    )

    // MARK: The workbook to fill in

    /// It was written.
    public static let templateWritten = Text(
        "{0} : classeur écrit, {1} {1#feuille|feuilles} à remplir ; ensuite : grenier-node import {0} --dry-run",
        "{0}: workbook written, {1} {1#sheet|sheets} to fill in; then: grenier-node import {0} --dry-run"
    )
    /// Name of its first page.
    public static let templateGuide = Text("Mode d'emploi", "How to use")
    /// Name of its page of lists.
    public static let templateLists = Text("Listes", "Lists")
    /// Its title.
    public static let templateTitle = Text(
        "Enregistrements du cluster",
        "Records of the cluster"
    )
    /// How it is filled in.
    public static let templateHow = Text(
        "Une feuille par sorte d'enregistrement, une ligne par enregistrement. Les colonnes marquées d'une étoile sont obligatoires. Une ligne vide ne compte pas.",
        "A sheet for each kind of record, a row for each record. Columns with a star are required. An empty row does not count."
    )
    /// What the first column is for.
    public static let templateIdentifier = Text(
        "La colonne « Identifiant » nomme la ligne : ne la changez pas. Corriger une ligne et importer de nouveau le fichier corrige l'enregistrement ; importer deux fois le même fichier ne change rien.",
        "The column \"Identifier\" names the row: leave it as it is. Correcting a row and importing the file again corrects the record; importing the same file twice changes nothing."
    )
    /// Units of the market place.
    public static let templateUnits = Text(
        "Les quantités sont en kilogrammes, ou dans une unité locale écrite après le nombre : « 12 sacs », « 3 bassines ».",
        "Quantities are in kilograms, or in a local unit written after the number: \"12 bags\", \"3 basins\"."
    )
    /// Try first.
    public static let templateDryRun = Text(
        "Avant d'importer, vérifiez : grenier-node import FICHIER --dry-run. Chaque problème est dit avec sa feuille et sa cellule ; rien n'est enregistré tant qu'il en reste un.",
        "Before importing, check: grenier-node import FILE --dry-run. Each problem is told with its sheet and cell; nothing is kept while there is one."
    )
    /// Where it stays.
    public static let templateStays = Text(
        "Ce fichier et ces enregistrements restent chez vous : seuls les résumés publiés partent.",
        "This file and these records stay with you: only published summaries leave."
    )
    /// What it was made of.
    public static let templateSource = Text("Catalogue : {0}", "Catalogue: {0}")
    /// Title of the first column.
    public static let templateIdentifierTitle = Text("Identifiant", "Identifier")
    /// Hint of the first column.
    public static let templateIdentifierHint = Text(
        "nomme la ligne ; une ligne ajoutée en bas prend un nom nouveau",
        "names the row; a row added below takes a new name"
    )
    /// Hint of a date.
    public static let templateDateHint = Text(
        "une date, par exemple 31/07/2026",
        "a date, such as 2026-07-31"
    )
    /// Hint of a quantity.
    public static let templateUnitsHint = Text(
        "en kilogrammes, ou avec l'unité : 12 sacs",
        "in kilograms, or with the unit: 12 bags"
    )
    /// Hint of a number.
    public static let templateBounds = Text("un nombre de {0} à {1}", "a number from {0} to {1}")
    /// Hint of a reference.
    public static let templateReferenceHint = Text(
        "l'identifiant d'une ligne de la feuille « {0} »",
        "the identifier of a row of the sheet \"{0}\""
    )
    /// Refusal of a list.
    public static let templateNotListed = Text(
        "choisissez dans la liste",
        "choose from the list"
    )
    /// Yes.
    public static let answerYes = Text("oui", "yes")
    /// No.
    public static let answerNo = Text("non", "no")

    // MARK: Forms for telephones

    /// It was written.
    public static let formWritten = Text(
        "{0} : formulaire XLSForm écrit, {1} {1#question|questions} ; déposez-le dans KoboToolbox ou ODK, puis importez l'export XLSX",
        "{0}: XLSForm written, {1} {1#question|questions}; upload it to KoboToolbox or ODK, then import the XLSX export"
    )
    /// No grid to make a form of.
    public static let formNoGrid = Text(
        "ce catalogue n'a pas de grille",
        "this catalogue has no grid"
    )
    /// Title of the form for several kinds.
    public static let formVisit = Text("Cahier de visite", "Visit notebook")
    /// What a visit brings.
    public static let formWhichKinds = Text(
        "Que voulez-vous noter aujourd'hui ?",
        "What do you want to note today?"
    )
    /// The campaign of a grid.
    public static let formCampaign = Text("Campagne appréciée", "Campaign scored")
    /// What a level rests on.
    public static let formEvidence = Text("Source de vérification", "Evidence")
    /// The document itself.
    public static let formReference = Text("Référence du document", "Reference of the document")
    /// A level in a list.
    public static let formLevel = Text("{0}. {1}", "{0}. {1}")
    /// A level without a text.
    public static let formLevelAbsent = Text("(absent du guide)", "(absent from the guide)")
    /// The unit of a number.
    public static let formUnit = Text("en {0}", "in {0}")
    /// The unit of a quantity, asked before it.
    public static let formUnitOf = Text("{0} : unité", "{0}: unit")
    /// The plain unit.
    public static let formKilogram = Text("kilogramme", "kilogram")
    /// The name of another record.
    public static let formIdentifier = Text(
        "l'identifiant de cet enregistrement dans le poste du cluster",
        "the identifier of that record at the cluster's node"
    )
    /// Two conditions.
    public static let formBoth = Text("{0} ; {1}", "{0}; {1}")
}
