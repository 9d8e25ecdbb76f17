/// Where a hub listens, and what it tells others to connect to.
struct HubEndpoints: Sendable {
    /// One of the hub's three ports, in order from the first.
    enum Port: Int, Sendable, CaseIterable {
        case exchange, enrolment, news
    }

    let bind: String
    let address: String
    let port: Int

    init(bind: String, address: String, port: Int) {
        self.bind = bind
        self.address = address
        self.port = port
    }

    init(_ store: some HubStore) throws {
        func text(_ name: SettingName) throws -> String {
            guard let value = try store.setting(name) else {
                throw HubError.storageDamaged(name.rawValue)
            }
            return String(decoding: value, as: UTF8.self)
        }
        guard let port = Int(try text(.port)) else { throw HubError.storageDamaged("port") }
        self.init(bind: try text(.bind), address: try text(.address), port: port)
    }

    func listening(_ port: Port) -> String { "tcp://\(bind):\(self.port + port.rawValue)" }

    func advertised(_ port: Port) -> String { "tcp://\(address):\(self.port + port.rawValue)" }
}
