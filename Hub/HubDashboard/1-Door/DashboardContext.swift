import Hummingbird

/// What a request gathers on its way to a page.
struct DashboardContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The other end of the connection, as an address without its port.
    let peer: String
    /// Who asks, once the door knows it.
    var visitor: Visitor?

    init(source: Source) {
        coreContext = CoreRequestContextStorage(source: source)
        peer = source.channel.remoteAddress?.ipAddress ?? ""
    }
}
