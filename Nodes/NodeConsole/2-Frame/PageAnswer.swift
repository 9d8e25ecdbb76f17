import Foundation
import HTTPTypes
import Localisation

/// What a page's code gives back.
enum PageAnswer: Sendable {
    /// Show a page.
    case page(any ConsolePage)
    /// What a form asked for was done: go to an address (from the root, as `Visit.address` makes it)
    /// and tell a message there. The script that saves as people type shows the message in place.
    case done(to: String, Message?, Saving = Saving())
    /// A form has problems: the page again, with what was typed and what is wrong.
    case refused([FormProblem], any ConsolePage)
    /// Show a document that brings its own frame: the sheet as it is printed.
    case document(String)
    /// Give a file to keep.
    case file(PageFile)
    /// Go to an address without having done anything.
    case elsewhere(String)
}

/// What the script is told beside the message after it saved.
struct Saving: Sendable {
    /// Where the form goes from now on, when it changes: a record just added is changed next.
    var action: String?
    /// Texts of the page that the save changed, by the identifier of their element.
    var live: [String: String] = [:]
}

/// A file that the browser keeps.
struct PageFile: Sendable, Hashable {
    /// Its name, of letters, digits, points and dashes.
    let name: String
    /// What it is, as HTTP names it.
    let type: String
    let content: Data
}

/// What is wrong in a form, at a field or as a whole.
struct FormProblem: Sendable, Hashable {
    /// The name of the form's field; nil for the whole.
    let field: String?
    /// What is wrong and what was expected, in the reader's language.
    let text: String
}
