/// French as the product writes it: typography, figures, plurals, and the terms of the field.
///
/// What stands before a mark is `CatalogueRule`'s, and that no line of a page begins with one is seen
/// in the browser (`Tests/Browser`).
enum FrenchRule {
    static let national = "Sources/CCountries/Benin/catalogue.yaml"

    /// The French of every entry of the string catalogue, where it stands.
    static func entries(of file: SourceFile) -> [(offset: Int, french: String)] {
        let word = "Text("
        return file.occurrences(of: word).compactMap { offset in
            let call = CallReader(file).call(openingAt: offset + word.utf8.count - 1)
            return call.arguments.first.map {
                (offset, call.text(of: $0).replacing(#/\\u\{\w+\}/#, with: "\u{A0}"))
            }
        }
    }

    /// The French of a country's catalogue, with the lines it stands on.
    static func entries(ofCatalogue text: String) -> [(line: Int, french: String)] {
        text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap {
            index,
            line in
            line.matches(of: #/fr: "((?:[^"\\]|\\.)*)"/#).map { (index + 1, String($0.1)) }
        }
    }

    /// What is wrong with a French text.
    static func problems(in text: String) -> [String] {
        var found: [String] = []
        if text.contains(#/[’‘]/#) { found.append("the apostrophe is '") }
        if text.contains(#/[“”]/#) { found.append("quotes are « and »") }
        if text.contains(#/«[^\s\\]|[^\s}]»/#) { found.append("a space stands inside « and »") }
        if text.contains(#/XOF|€|\bF CFA\b|\bCFA\b/#) { found.append("the currency is FCFA") }
        if hasPoint(text) { found.append("a decimal has a comma") }
        if text.contains(#/\w\(e?s\)/#) { found.append("a plural is {0#ferme|fermes}, not (s)") }
        found += text.matches(of: #/\{([^}]*)\}?/#).map(\.1).filter { !isPlaceholder($0) }.map {
            "a placeholder is {0} or {0#ferme|fermes}, not {\($0)}"
        }
        let words = words(of: text)
        found += terms.filter { words.contains(" \($0.avoid) ") }.map {
            "« \($0.avoid) »: the term is « \($0.term) »"
        }
        return found + english.filter { words.contains(" \($0) ") }.map { "« \($0) » is English" }
    }

    /// 127.0.0.1 is an address, and 3.2 a row of the grid.
    private static func hasPoint(_ text: String) -> Bool {
        text.replacing(#/\d+\.\d+\.\d+\.\d+|(?:en|sans) [1-6]\.[1-5]\b/#, with: "").contains(
            #/\d\.\d/#
        )
    }

    private static func isPlaceholder(_ inside: Substring) -> Bool {
        inside.wholeMatch(of: #/\d+(?:#[^|{}#]+\|[^|{}#]+)?/#) != nil
    }

    /// The words in lower case with a space around each; names of files, options, commands and what
    /// stands between quotes are nobody's language.
    private static func words(of text: String) -> String {
        let plain = text.replacing(#/«[^»]*»|--\S+|\S*[.\/_]\w\S*|'\{\d\}'/#, with: " ")
            .replacing(#/\{\d+#([^|]*)\|([^}]*)\}/#) { " \($0.1) \($0.2) " }
        let words = plain.lowercased().split { !$0.isLetter && !"'-".contains($0) }
            .flatMap { $0.split(separator: "'") }
        return " " + words.joined(separator: " ") + " "
    }

    /// Words that terms.md avoids whatever the sentence, and the term instead.
    private static let terms: [(avoid: String, term: String)] = [
        ("grappe", "cluster"), ("grappes", "clusters"), ("concentrateur", "hub de clusters"),
        ("serveur", "hub de clusters"), ("pré-cluster", "dynamique de cluster"),
        ("embryon", "dynamique de cluster"), ("supply chain", "chaîne de valeurs ajoutées"),
        ("bénéficiaire", "acteur"), ("bénéficiaires", "acteurs"), ("paysan", "producteur"),
        ("paysans", "producteurs"), ("fermier", "producteur"), ("fermiers", "producteurs"),
        ("sous-traitant", "agrégé"), ("adhérent", "agrégé"), ("adhérents", "agrégés"),
        ("revendeur", "commerçant"), ("vendeur", "commerçant"),
        ("moniteur", "coach"), ("superviseur", "coach"), ("gestionnaire", "animateur"),
        ("modérateur", "animateur"), ("planning", "plan d'actions"), ("mission", "vision"),
        ("ligne de base", "base de référence"), ("état zéro", "base de référence"),
        ("notation", "appréciation"), ("étoiles", "niveau"), ("pilier", "axe"),
        ("piliers", "axes"), ("critère", "indicateur"), ("critères", "indicateurs"),
        ("justificatif", "source de vérification"), ("justificatifs", "sources de vérification"),
        ("jury", "groupe représentatif"), ("réédition", "reddition"),
        ("kpi", "QQRP"), ("ponctualité", "régularité"), ("tva", "VA"), ("swot", "FFOM"),
        ("afom", "FFOM"), ("géolocalisation", "traçabilité"), ("empowerment", "autonomisation"),
        ("privatisation", "autonomisation"), ("espionnage", "veille sectorielle"),
        ("météo", "baromètre"), ("plainte", "point à discuter"), ("pérennité", "durabilité"),
        ("classement", "position par rapport aux pairs"),
        ("concours", "position par rapport aux pairs"),
    ]

    /// Words no French sentence has.
    private static let english = [
        "the", "of", "and", "with", "is", "are", "this", "that", "from", "your", "you", "have",
        "has", "was", "which", "each", "not", "for", "file", "folder", "password", "login",
        "update", "download", "upload", "dashboard", "online", "offline", "email",
        "feedback", "baseline", "benchmark", "summary", "record", "peers", "key",
    ]
}
