package import HTTPTypes
package import Hummingbird

/// Where a request comes from, by what browsers say of it.
package enum RequestChecks {
    /// Whether it asks for one of the names we have, as `name` or `name:port`.
    ///
    /// A name of the Internet that somebody points at this machine makes a page of theirs look like a
    /// page of ours to the browser; the host it asks for betrays it.
    package static func isAsked(_ request: Request, of hosts: [String]) -> Bool {
        guard let host = request.head.authority, hosts.contains(host.lowercased()) else {
            return false
        }
        // The field was taken up as the authority; a second one is nobody's good intention.
        return HTTPField.Name("Host").map({ request.headers[$0] }) == .some(nil)
    }

    /// Whether what is sent was sent from a page of ours.
    ///
    /// Browsers name the origin of what they post. It is `null` where a page keeps its address to
    /// itself, as ours do: then the browser's own word that the page is of the same origin is needed.
    /// A program that says nothing still needs the cookie and the form's mark.
    package static func isFromOurPage(_ fields: HTTPFields, origins: [String]) -> Bool {
        let site = HTTPField.Name("Sec-Fetch-Site").flatMap { fields[$0] }
        if let site, site != "same-origin" { return false }
        guard let origin = fields[.origin] else { return true }
        if origin == "null" { return site == "same-origin" }
        return origins.contains(origin)
    }

    /// An address of ours, whatever a form says: `//elsewhere` is another machine.
    package static func local(_ address: String) -> String {
        let isLocal =
            address.hasPrefix("/") && !address.hasPrefix("//")
            && address.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x5C }
        return isLocal ? address : "/"
    }
}
