import Localisation
import WebFrame

extension PageRenderer {
    /// The console's templates and words.
    ///
    /// - Throws: The template's error.
    static func console() throws -> PageRenderer {
        try PageRenderer(files: ConsoleAssets.all, words: ConsoleWords.all)
    }

    /// A whole document.
    ///
    /// - Throws: When the page names a template there is none of.
    func html(_ page: some ConsolePage, _ frame: Frame, in language: Language) throws -> String {
        try html(page, template: type(of: page).template, frame: frame, in: language)
    }
}
