import DataFolder
import Foundation

/// Step 1, many records at once: the door by which files of other tools come in.
extension NodePipeline {
    func load(
        _ file: String,
        _ content: Data,
        isTrial: Bool,
        author: String,
        _ writer: NodeWriter
    ) async throws -> CommandAnswer {
        let read = LoadReader(file: file).read(Array(content))
        let signature = LoadSignature(
            author: author,
            atSeconds: environment.clock(),
            isTrial: isTrial
        )
        let outcome = try await store.write { [store] db in
            try store.load(
                read,
                from: file,
                by: try store.membership(in: db),
                signature,
                in: db
            )
        }
        return writer.loaded(file, outcome, isTrial: isTrial)
    }
}
