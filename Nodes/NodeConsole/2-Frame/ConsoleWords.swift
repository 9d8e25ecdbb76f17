package import Localisation

/// The words templates use, by the name they use: `{{w.save}}`.
///
/// A page adds a dictionary of its own beside its code and names it here.
package enum ConsoleWords {
    package static let all: [String: Text] = [
        frame, start, week, publish, exchange, care, compare, RecordPageWords.all, GridWords.all,
        SeasonWords.all,
    ].reduce(into: [:]) { all, words in all.merge(words) { first, _ in first } }

    private static let frame: [String: Text] = [
        "product": .consoleProduct, "skip": .consoleSkip, "menu": .consoleMenu,
        "clusters": .consoleClusters, "addCluster": .consoleAddCluster,
        "saved": .consoleSaved, "saving": .consoleSaving, "notSaved": .consoleNotSaved,
        "toCorrect": .consoleToCorrect, "stays": .consoleStays, "back": .consoleBack,
        "pin": .consolePIN, "pinWhy": .consolePINWhy, "pinEnter": .consolePINEnter,
    ]
}
