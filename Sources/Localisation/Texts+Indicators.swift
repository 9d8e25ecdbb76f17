/// What the catalogue checker says of a file.
extension Text {
    /// A problem without a value to show.
    public static let catalogueProblem = Text("{0} : {1}", "{0}: {1}")
    /// A problem with the value seen.
    public static let catalogueProblemSeen = Text(
        "{0} : vu « {1} » ; {2}",
        "{0}: found \"{1}\"; {2}"
    )
    /// A place known by its line.
    public static let catalogueLine = Text("ligne {0}, {1}", "line {0}, {1}")
    /// A place known by its path.
    public static let cataloguePath = Text("{0}", "{0}")
    /// The file as a whole.
    public static let catalogueWholeFile = Text("fichier", "file")
    /// A file too large.
    public static let catalogueTooLarge = Text(
        "un catalogue a au plus {0} octets",
        "a catalogue has at most {0} bytes"
    )
    /// Bytes that are not UTF-8.
    public static let catalogueNotUTF8 = Text(
        "le texte n'est pas en UTF-8 : enregistrez le fichier dans ce codage",
        "the text is not UTF-8: save the file in that encoding"
    )
    /// Not YAML.
    public static let catalogueNotYAML = Text(
        "le texte n'est pas du YAML valable ({0})",
        "the text is not valid YAML ({0})"
    )
    /// An anchor or an alias.
    public static let catalogueAnchor = Text(
        "les ancres et renvois de YAML (&nom, *nom) ne sont pas admis : écrivez la valeur",
        "YAML anchors and aliases (&name, *name) are not allowed: write the value"
    )
    /// A mapping is wanted.
    public static let catalogueNotAMapping = Text(
        "des paires « clé : valeur » sont attendues",
        "\"key: value\" pairs are expected"
    )
    /// A list is wanted.
    public static let catalogueNotAList = Text("une liste est attendue", "a list is expected")
    /// A text is wanted.
    public static let catalogueNotAText = Text(
        "un texte ou un nombre seul est attendu",
        "a single text or number is expected"
    )
    /// A key the format does not have.
    public static let catalogueUnknownKey = Text(
        "clé inconnue ; attendu : {0}",
        "unknown key; expected: {0}"
    )
    /// A key that is missing.
    public static let catalogueMissingKey = Text(
        "la clé « {0} » manque",
        "the key \"{0}\" is missing"
    )
    /// A list too short or too long.
    public static let catalogueWrongCount = Text(
        "la liste doit avoir de {0} à {1} éléments",
        "the list must have {0} to {1} items"
    )
    /// A text empty or too long.
    public static let catalogueWrongLength = Text(
        "un texte de 1 à {0} caractères est attendu",
        "a text of 1 to {0} characters is expected"
    )
    /// A code with wrong characters.
    public static let catalogueBadCode = Text(
        "un code a de 1 à 64 caractères : lettres sans accent, chiffres, « . », « _ », « - », et commence par une lettre ou un chiffre",
        "a code has 1 to 64 characters: unaccented letters, digits, \".\", \"_\", \"-\", and starts with a letter or a digit"
    )
    /// A whole number out of its range.
    public static let catalogueBadInteger = Text(
        "un nombre entier de {0} à {1} est attendu",
        "a whole number from {0} to {1} is expected"
    )
    /// A word that is not one of a few.
    public static let catalogueUnknownWord = Text("attendu : {0}", "expected: {0}")
    /// Bounds that make no range.
    public static let catalogueBadBounds = Text(
        "attendu : la borne basse puis la borne haute, au plus {0} en unités entières",
        "expected: the lower then the upper bound, at most {0} in whole units"
    )
    /// Bounds that the protection kind gives already.
    public static let catalogueNeedlessBounds = Text(
        "les bornes d'un indicateur ordinal (1 à 4) ou binaire (0 ou 1) ne s'écrivent pas",
        "the bounds of an ordinal (1 to 4) or binary (0 or 1) indicator are not written"
    )
    /// A date that is none.
    public static let catalogueBadDate = Text(
        "une date s'écrit AAAA-MM-JJ et existe au calendrier",
        "a date is written YYYY-MM-DD and exists in the calendar"
    )
    /// Dates that do not follow.
    public static let catalogueDatesOutOfOrder = Text(
        "ordre attendu : début, fin, échéance, puis la période suivante du même rythme",
        "expected order: start, end, due, then the next period of the same rhythm"
    )
    /// Dates that are incomplete.
    public static let catalogueIncompleteDates = Text(
        "une période datée a un début et une fin ; sans eux, pas d'échéance",
        "a dated period has a start and an end; without them, no due date"
    )
    /// A name used twice.
    public static let catalogueDuplicate = Text(
        "déjà utilisé à {0}",
        "already used at {0}"
    )
    /// An indicator that is not defined.
    public static let catalogueUnknownIndicator = Text(
        "aucun indicateur du catalogue n'a ce code",
        "no indicator of the catalogue has this code"
    )
    /// A member named twice.
    public static let catalogueRepeatedMember = Text(
        "un indicateur ne figure qu'une fois dans une relation",
        "an indicator stands only once in a relation"
    )
    /// A member that is not a magnitude.
    public static let catalogueNotAMagnitude = Text(
        "une grandeur (« magnitude ») est attendue",
        "a magnitude is expected"
    )
    /// A member that nobody enters.
    public static let catalogueNotEntered = Text(
        "un ratio suit déjà ses deux grandeurs : il ne se lie pas",
        "a ratio already follows its two magnitudes: it is not tied"
    )
    /// Members that differ.
    public static let catalogueUnlikeMembers = Text(
        "même rythme attendu que {0}, et dans une somme même unité et mêmes décimales",
        "the same rhythm as {0} is expected, and in a sum the same unit and decimals"
    )
    /// A term of a ratio that may be negative.
    public static let catalogueMayBeNegative = Text(
        "les termes d'un ratio ont une borne basse d'au moins 0",
        "the terms of a ratio have a lower bound of at least 0"
    )
    /// An indicator that does not mean the same in every filière.
    public static let catalogueNotAcrossFilieres = Text(
        "seul un niveau (« ordinal ») ou un oui/non (« binary ») se lit toutes filières ensemble",
        "only a level (ordinal) or a yes/no (binary) reads over all filières together"
    )
    /// A family that is not of one mind.
    public static let catalogueUnlikeFamily = Text(
        "toute une famille couvre les filières ensemble, ou aucun de ses indicateurs : {0} ne les couvre pas",
        "a whole family spans the filières, or none of it does: {0} does not"
    )
    /// A code that is taken.
    public static let catalogueReservedCode = Text(
        "« all » désigne toutes les filières ensemble : choisissez un autre code",
        "\"all\" stands for all filières together: choose another code"
    )
    /// A column both read and ignored.
    public static let catalogueIgnoredIndicator = Text(
        "cette colonne est celle d'un indicateur",
        "this column is an indicator's"
    )
    /// A field that a formula or a rule cannot read.
    public static let catalogueWrongField = Text(
        "il faut ici un champ de cette sorte : {0}",
        "a field of this kind is wanted here: {0}"
    )
    /// Formulas that refer to each other.
    public static let catalogueCircularFormula = Text(
        "cette formule a besoin d'elle-même",
        "this formula needs itself"
    )
    /// Levels for something that has none.
    public static let catalogueNotOrdinal = Text(
        "seul un indicateur de protection « ordinal » a des niveaux",
        "only an indicator of protection \"ordinal\" has levels"
    )
    /// A formula in a formula in a formula.
    public static let catalogueTooDeep = Text(
        "au plus {0} formules l'une dans l'autre",
        "at most {0} formulas within each other"
    )
    /// A figure that needs others too often.
    public static let catalogueTooManyTerms = Text(
        "ce chiffre demande plus de {0} calculs, avec ceux des chiffres qu'il cite",
        "this figure takes more than {0} computations, with those of the figures it names"
    )
    /// A later catalogue changes what an earlier one promised.
    public static let catalogueSuccession = Text(
        "{0} : le catalogue en vigueur a promis « {1} », celui-ci dit « {2} » ; ce qui a déjà été publié en dépend : gardez-le, ou prenez un autre code",
        "{0}: the catalogue in force promised \"{1}\", this one says \"{2}\"; what was already released depends on it: keep it, or take another code"
    )
    /// A later catalogue has another formula, field or grid under a code.
    public static let catalogueSuccessionOther = Text(
        "{0} : autre que dans le catalogue en vigueur ; ce qui est déjà enregistré et publié en dépend : gardez-le, ou donnez un nouveau code",
        "{0}: another one than in the catalogue in force; what is recorded and released depends on it: keep it, or give a new code"
    )
    /// A later catalogue leaves out what an earlier one held.
    public static let catalogueSuccessionMissing = Text(
        "{0} : absent de ce catalogue, et présent dans celui en vigueur ; ce qui a déjà été publié en dépend : gardez-le",
        "{0}: missing from this catalogue, and present in the one in force; what was already released depends on it: keep it"
    )
}

/// What is said of numbers read from text.
extension Text {
    /// A number problem: the text seen, then what was expected.
    public static let numberSeen = Text("vu « {0} » ; {1}", "found \"{0}\"; {1}")
    /// Nothing written.
    public static let numberEmpty = Text("un nombre est attendu", "a number is expected")
    /// A character no number has.
    public static let numberStrangeCharacter = Text(
        "un nombre est attendu, « {0} » n'en fait pas partie",
        "a number is expected, \"{0}\" is not part of one"
    )
    /// Powers of ten.
    public static let numberExponent = Text(
        "nombre écrit avec une puissance de dix : écrivez tous ses chiffres",
        "number written with a power of ten: write all its digits"
    )
    /// Two decimal marks.
    public static let numberTwoMarks = Text(
        "une seule virgule ou un seul point, pour les décimales ; les milliers se séparent par une espace",
        "one comma or one point only, for decimals; thousands are separated by a space"
    )
    /// The other mark than the file's.
    public static let numberOtherMark = Text(
        "les décimales s'écrivent ici avec « {0} »",
        "decimals are written here with \"{0}\""
    )
    /// Digits missing or badly grouped.
    public static let numberBadGrouping = Text(
        "chiffres attendus de part et d'autre de la virgule, milliers par groupes de trois",
        "digits are expected on both sides of the mark, thousands in groups of three"
    )
    /// Too many decimals.
    public static let numberTooManyDecimals = Text(
        "au plus {0} {0#décimale|décimales}",
        "at most {0} {0#decimal|decimals}"
    )
    /// A number that two readers read differently.
    public static let numberAmbiguous = Text(
        "s'agit-il de milliers ou de décimales ? Écrivez les milliers avec une espace",
        "thousands or decimals? Write thousands with a space"
    )
    /// A number too large.
    public static let numberOutOfRange = Text(
        "nombre trop grand pour être tenu exactement",
        "number too large to be held exactly"
    )
}

/// What is said of a summary that does not fit its catalogue.
extension Text {
    /// An unknown period.
    public static let summaryUnknownPeriod = Text(
        "la période « {0} » n'est pas au catalogue",
        "the period \"{0}\" is not in the catalogue"
    )
    /// An unknown indicator.
    public static let summaryUnknownIndicator = Text(
        "l'indicateur « {0} » n'est pas au catalogue",
        "the indicator \"{0}\" is not in the catalogue"
    )
    /// A rhythm that does not match.
    public static let summaryOtherPeriodKind = Text(
        "{0} se déclare par {1}, la période « {2} » est de rythme {3}",
        "{0} is reported by {1}, the period \"{2}\" is a {3}"
    )
    /// A figure where a level is wanted.
    public static let summaryWantsGrade = Text(
        "{0} : un niveau de 1 à 4 avec sa preuve est attendu, pas un chiffre",
        "{0}: a level from 1 to 4 with its evidence is expected, not a figure"
    )
    /// A level where a figure is wanted.
    public static let summaryWantsFigure = Text(
        "{0} : un chiffre est attendu, pas un niveau",
        "{0}: a figure is expected, not a level"
    )
    /// A ratio that is computed.
    public static let summaryComputed = Text(
        "{0} se calcule et ne se déclare pas",
        "{0} is computed and is not reported"
    )
    /// A value out of its bounds.
    public static let summaryOutOfBounds = Text(
        "{0} : vu {1} ; attendu de {2} à {3}",
        "{0}: found {1}; expected {2} to {3}"
    )
    /// Parts that do not add up.
    public static let summaryIdentityBroken = Text(
        "{0} : vu {1} ; attendu {2} = {3}",
        "{0}: found {1}; expected {2} = {3}"
    )
    /// A quotient out of its bounds.
    public static let summaryRatioOutOfBounds = Text(
        "{0} : {1} sur {2} donne un ratio invraisemblable ; attendu de {4} à {5} ({3})",
        "{0}: {1} over {2} gives an implausible ratio; expected {4} to {5} ({3})"
    )
    /// A figure above the one it is a part of.
    public static let summaryRuleBroken = Text(
        "{0} : vu {1}, {2} : vu {3} ; {4}",
        "{0}: found {1}, {2}: found {3}; {4}"
    )
    /// The word for a campaign.
    public static let periodCampaign = Text("campagne", "campaign")
    /// The word for a quarter.
    public static let periodQuarter = Text("trimestre", "quarter")
    /// The word for a month.
    public static let periodMonth = Text("mois", "month")
}
