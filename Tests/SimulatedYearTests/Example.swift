import Foundation
import Indicators

/// The files of `Examples/simulated-year`.
enum Example {
    static func catalogue() throws -> Catalogue {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Examples/simulated-year")
        let data = try Data(contentsOf: folder.appendingPathComponent("catalogue.yaml"))
        return try Catalogue(parsing: Array(data))
    }
}
