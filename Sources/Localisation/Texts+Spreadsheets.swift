/// What is said of a file that should be a table.
extension Text {
    /// A reading in the old Windows encoding.
    public static let sheetReadAsWindows1252 = Text(
        "le fichier n'est pas en UTF-8 ; il a été lu comme Windows-1252 : vérifiez les accents",
        "the file is not UTF-8; it was read as Windows-1252: check the accents"
    )
    /// Nothing in the file.
    public static let sheetEmpty = Text(
        "le fichier est vide : une ligne de titres est attendue, puis les données",
        "the file is empty: a row of headers is expected, then the data"
    )
    /// A file too large.
    public static let sheetTooLarge = Text(
        "le fichier a {0} octets ; au plus {1} sont admis",
        "the file has {0} bytes; at most {1} are accepted"
    )
    /// A file of another kind.
    public static let sheetOtherFormat = Text(
        "le fichier est au format {0} ; un CSV en UTF-8 est attendu : « Enregistrer sous… », puis « CSV UTF-8 »",
        "the file is in {0} format; a UTF-8 CSV is expected: \"Save as…\", then \"CSV UTF-8\""
    )
    /// Bytes without a character.
    public static let sheetUndecodable = Text(
        "ligne {0} : l'octet {1} n'est un caractère ni en UTF-8 ni en Windows-1252",
        "row {0}: byte {1} is a character neither in UTF-8 nor in Windows-1252"
    )
    /// A control character.
    public static let sheetControlCharacter = Text(
        "ligne {0} : caractère de contrôle (code {1}) ; du texte est attendu",
        "row {0}: control character (code {1}); text is expected"
    )
    /// A column without a name.
    public static let sheetEmptyHeader = Text(
        "ligne 1, colonne {0} : titre vide ; chaque colonne a un nom",
        "row 1, column {0}: empty header; every column has a name"
    )
    /// Two columns of one name.
    public static let sheetDuplicateHeader = Text(
        "ligne 1, colonne {0} : le titre « {1} » est déjà celui de la colonne {2}",
        "row 1, column {0}: the header \"{1}\" is already that of column {2}"
    )
    /// A row of another width.
    public static let sheetRagged = Text(
        "ligne {0} : {1} {1#colonne|colonnes}, {2} {2#attendue|attendues}",
        "row {0}: {1} {1#column|columns}, {2} expected"
    )
    /// Two separators in one file.
    public static let sheetMixedSeparators = Text(
        "ligne {0} : séparateur {1} ; {2} attendu comme dans les titres (un texte qui en contient se met entre guillemets)",
        "row {0}: separator {1}; {2} expected as in the headers (quote a text that contains one)"
    )
    /// A quote that stays open.
    public static let sheetUnclosedQuote = Text(
        "ligne {0} : un guillemet ouvre une cellule et ne se ferme pas",
        "row {0}: a quote opens a cell and never closes"
    )
    /// A quote out of place.
    public static let sheetStrayQuote = Text(
        "ligne {0}, colonne {1} : guillemet mal placé ; il entoure la cellule entière et se double à l'intérieur",
        "row {0}, column {1}: misplaced quote; quotes surround the whole cell and are doubled inside"
    )
    /// Too many rows.
    public static let sheetTooManyRows = Text(
        "plus de {0} lignes : partagez le fichier",
        "more than {0} rows: split the file"
    )
    /// Too many columns.
    public static let sheetTooManyColumns = Text(
        "{0} colonnes ; au plus {1} sont admises",
        "{0} columns; at most {1} are accepted"
    )
    /// A cell too long.
    public static let sheetCellTooLong = Text(
        "ligne {0}, colonne {1} : plus de {2} caractères",
        "row {0}, column {1}: more than {2} characters"
    )
    /// A row that cannot be read safely.
    public static let sheetUnreadable = Text(
        "ligne {0} : cellules qui ne se séparent pas nettement ; retapez-la",
        "row {0}: cells that do not separate cleanly; type it again"
    )
    /// Problems left out.
    public static let sheetMore = Text(
        "et {0} {0#autre problème|autres problèmes}",
        "and {0} more {0#problem|problems}"
    )
    /// The comma.
    public static let separatorComma = Text("virgule", "comma")
    /// The semicolon.
    public static let separatorSemicolon = Text("point-virgule", "semicolon")
    /// The tab.
    public static let separatorTab = Text("tabulation", "tab")
}

/// What is said of a file that should be a workbook.
extension Text {
    /// A package of something else.
    public static let workbookOtherFormat = Text(
        "le fichier est au format {0} ; un classeur XLSX est attendu : « Enregistrer sous… », puis « Classeur Excel (.xlsx) »",
        "the file is in {0} format; an XLSX workbook is expected: \"Save as…\", then \"Excel workbook (.xlsx)\""
    )
    /// Encrypted, or of before 2007.
    public static let workbookLockedOrOld = Text(
        "le classeur est protégé par un mot de passe, ou à l'ancien format XLS ; enregistrez-le sans mot de passe comme « Classeur Excel (.xlsx) »",
        "the workbook is behind a password, or in the old XLS format; save it without a password as \"Excel workbook (.xlsx)\""
    )
    /// A package that does not open.
    public static let workbookDamaged = Text(
        "le classeur est abîmé ({0}) ; ouvrez-le dans un tableur et enregistrez-le de nouveau",
        "the workbook is damaged ({0}); open it in a spreadsheet program and save it again"
    )
    /// A bomb, or a giant.
    public static let workbookUnpacksTooMuch = Text(
        "le classeur contient plus de {0} octets une fois ouvert ; enlevez ce qui n'est pas à importer",
        "the workbook holds more than {0} bytes once unpacked; remove what is not to be imported"
    )
    /// A package of too many parts.
    public static let workbookTooManyParts = Text(
        "le classeur a plus de {0} éléments ; un classeur de tableaux est attendu",
        "the workbook has more than {0} parts; a workbook of tables is expected"
    )
    /// A part that is not there.
    public static let workbookMissingPart = Text(
        "il manque un élément du classeur : {0} ; ouvrez-le dans un tableur et enregistrez-le de nouveau",
        "a part of the workbook is missing: {0}; open it in a spreadsheet program and save it again"
    )
    /// Markup that is none.
    public static let workbookBadMarkup = Text(
        "le classeur est abîmé ({0}, ligne {1}) ; ouvrez-le dans un tableur et enregistrez-le de nouveau",
        "the workbook is damaged ({0}, line {1}); open it in a spreadsheet program and save it again"
    )
    /// Markup that no spreadsheet writes.
    public static let workbookDeclaresEntities = Text(
        "le classeur déclare des entités ({0}), ce qu'aucun tableur n'écrit ; il n'est pas lu",
        "the workbook declares entities ({0}), which no spreadsheet program writes; it is not read"
    )
    /// Too many worksheets.
    public static let workbookTooManySheets = Text(
        "le classeur a plus de {0} feuilles",
        "the workbook has more than {0} sheets"
    )
    /// Too many rows.
    public static let workbookTooManyRows = Text(
        "feuille « {0} » : plus de {1} lignes remplies dans le classeur",
        "sheet \"{0}\": more than {1} filled rows in the workbook"
    )
    /// Too many cells.
    public static let workbookTooManyCells = Text(
        "feuille « {0} » : plus de {1} cellules remplies dans le classeur",
        "sheet \"{0}\": more than {1} filled cells in the workbook"
    )
    /// A row or cell out of its place.
    public static let workbookBadPlace = Text(
        "feuille « {0} » : une ligne ou une cellule n'est pas à sa place ({1}) ; enregistrez de nouveau le classeur dans un tableur",
        "sheet \"{0}\": a row or a cell is out of its place ({1}); save the workbook again in a spreadsheet program"
    )
    /// A cell that cannot be read.
    public static let workbookBadCell = Text(
        "feuille « {0} », cellule {1} : contenu illisible ({2})",
        "sheet \"{0}\", cell {1}: unreadable content ({2})"
    )
    /// A cell too long.
    public static let workbookCellTooLong = Text(
        "feuille « {0} », cellule {1} : plus de {2} caractères",
        "sheet \"{0}\", cell {1}: more than {2} characters"
    )
}

extension Text {
    /// A workbook that could not be made.
    public static let workbookNotWritten = Text(
        "le classeur n'a pas pu être écrit : {0}",
        "the workbook could not be written: {0}"
    )
}
