/// A page as it is shown: values ready for its template, every text in the reader's language.
///
/// The template reads them as `{{p.name}}`, the words of `DashboardWords` as `{{w.name}}`, and the
/// frame (`{{f.csrf}}`) as `DashboardFrame` has it.
protocol DashboardPage: Sendable {
    /// The name of its template in `Assets/`, without the ending.
    static var template: String { get }
    /// What the window and the heading say.
    var title: String { get }
    /// Its place in the navigation.
    var section: DashboardSection? { get }
}

extension DashboardPage {
    var section: DashboardSection? { nil }
}
