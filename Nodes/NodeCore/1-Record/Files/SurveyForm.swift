import Localisation
import Spreadsheets

/// A form as XLSForm has it: questions, answers to choose from, settings.
///
/// Every text is in French and in English; the columns follow https://xlsform.org.
struct SurveyForm: Sendable {
    /// A row of the sheet `survey`.
    struct Question: Sendable, Hashable {
        var type: String
        var name: String
        var label: Message?
        var hint: Message?
        var isRequired = false
        var relevant = ""
        var constraint = ""
        var constraintMessage: Message?
        var calculation = ""
        var standard = ""
        var appearance = ""

        init(_ type: String, _ name: String = "", _ label: Message? = nil) {
            self.type = type
            self.name = name
            self.label = label
        }
    }

    /// A row of the sheet `choices`.
    struct Choice: Sendable, Hashable {
        let list: String
        let name: String
        let label: Message
    }

    let title: Message
    let id: String
    let version: String
    var questions: [Question] = []
    private(set) var choices: [Choice] = []
    private var lists: Set<String> = []

    init(title: Message, id: String, version: String) {
        self.title = title
        self.id = id
        self.version = version
    }

    /// How many questions people may be asked.
    var questionCount: Int {
        let silent = ["calculate", "start", "end"]
        return questions.count { question in
            !silent.contains(question.type) && !question.type.hasPrefix("begin_")
                && !question.type.hasPrefix("end_")
        }
    }

    /// Adds a list of answers once, whoever asks for it.
    mutating func offer(_ list: String, _ answers: [(name: String, label: Message)]) {
        guard lists.insert(list).inserted else { return }
        choices += answers.map { Choice(list: list, name: $0.name, label: $0.label) }
    }

    // MARK: Sheets

    private static let languages: [(language: Language, title: String)] = [
        (.french, "Français (fr)"), (.english, "English (en)"),
    ]

    func sheets() -> [SheetDraft] {
        let settings = [
            ["form_title", "form_id", "version", "default_language"],
            [title.rendered(in: .french), id, version, Self.languages[0].title],
        ]
        return [
            Self.sheet("survey", surveyRows()),
            Self.sheet("choices", choiceRows()),
            Self.sheet("settings", settings),
        ]
    }

    private static func sheet(_ name: String, _ rows: [[String]]) -> SheetDraft {
        let width = rows.map(\.count).max() ?? 0
        return SheetDraft(
            name: name,
            columns: (0..<width).map { _ in ColumnDraft(width: 24) },
            rows: rows.enumerated().map { place, row in
                row.map { .text($0, place == 0 ? .heading : .plain) }
            },
            frozenRows: 1
        )
    }

    private static func titles(_ name: String) -> [String] {
        languages.map { name + "::" + $0.title }
    }

    private static func texts(_ message: Message?) -> [String] {
        languages.map { message?.rendered(in: $0.language) ?? "" }
    }

    private func surveyRows() -> [[String]] {
        let titles =
            ["type", "name"] + Self.titles("label") + Self.titles("hint")
            + ["required", "relevant", "constraint"] + Self.titles("constraint_message")
            + ["calculation", "default", "appearance"]
        return [titles]
            + questions.map { question in
                [question.type, question.name] + Self.texts(question.label)
                    + Self.texts(question.hint)
                    + [question.isRequired ? "yes" : "", question.relevant, question.constraint]
                    + Self.texts(question.constraintMessage)
                    + [question.calculation, question.standard, question.appearance]
            }
    }

    private func choiceRows() -> [[String]] {
        [["list_name", "name"] + Self.titles("label")]
            + choices.map { [$0.list, $0.name] + Self.texts($0.label) }
    }
}
