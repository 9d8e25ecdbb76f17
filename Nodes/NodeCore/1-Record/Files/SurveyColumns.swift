/// The columns that KoboToolbox and ODK add to what people answered.
struct SurveyColumns: Sendable, Hashable {
    /// The column of each name, the groups before it left out.
    private let columns: [String: Int]

    init(_ titles: [Int: String]) {
        var columns: [String: Int] = [:]
        for (column, title) in titles.sorted(by: { $0.key < $1.key }) {
            for name in [title, Self.bare(title)] where columns[name] == nil {
                columns[name] = column
            }
        }
        self.columns = columns
    }

    /// A title without the groups of the form before it.
    static func bare(_ title: String) -> String {
        String(title.split(separator: "/").last ?? Substring(title))
    }

    func column(_ names: [String]) -> Int? {
        names.lazy.compactMap { columns[$0] }.first
    }

    /// Columns no form has unless a survey tool wrote them.
    static func isSurvey(_ titles: [Int: String]) -> Bool {
        let marks: Set<String> = [
            "_uuid", "_submission_time", "_submission__uuid", "_submission__id", "_parent_index",
            "_parent_table_name", "meta/rootUuid", "meta/instanceID", "meta-instanceID", "KEY",
            "PARENT_KEY", "instanceID", "rootUuid",
        ]
        return titles.values.contains { marks.contains($0) }
    }

    /// Names of a submission that stay when it is corrected.
    static let root = ["meta/rootUuid", "meta-rootUuid", "rootUuid", "_rootUuid", "KEY"]
    /// Its number at the server.
    static let number = ["_id"]
    /// Its name, which each correction changes.
    static let version = ["_uuid", "meta/instanceID", "meta-instanceID", "instanceID"]
    static let index = ["_index"]
    static let parentIndex = ["_parent_index"]
    static let parentTable = ["_parent_table_name"]
    static let parentKey = ["PARENT_KEY"]
    static let submissionRoot = ["_submission__rootUuid", "_submission__root_uuid"]
    static let submissionNumber = ["_submission__id"]
    static let submissionVersion = ["_submission__uuid"]
    static let status = ["_validation_status", "ReviewState"]
    static let submissionStatus = ["_submission__validation_status"]
    static let time = ["_submission_time", "SubmissionDate", "end"]
}
