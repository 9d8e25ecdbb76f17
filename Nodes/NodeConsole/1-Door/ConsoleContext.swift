import Hummingbird

/// What a request gathers on its way to a page.
struct ConsoleContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The browser it comes from, once the door knows it.
    var session: Session?

    init(source: Source) {
        coreContext = CoreRequestContextStorage(source: source)
    }
}
