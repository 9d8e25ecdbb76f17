import ClusterProtocol
import DataFolder
import Foundation
import Indicators
import Localisation
import Reports

extension HubPipeline {
    /// The catalogue that another one takes the place of; nothing when it is the same document.
    func superseded(by document: [UInt8]) -> [UInt8]? {
        guard let source = shelf?.catalogue.source, source != document else { return nil }
        return source
    }

    /// From now on this catalogue is in force.
    func takeUp(_ sealed: Sealed, chain: [Sealed], document: [UInt8]) throws {
        try store.set(
            [
                .catalogue: try SealedList.encode([sealed]),
                .catalogueChain: try SealedList.encode(chain),
            ],
            settingAside: superseded(by: document)
        )
        catalogue = sealed
        shelf = try folder.shelf(store)
        onNews?(.release(standing()))
    }

    /// Says which catalogue is in force; at a root, after putting another one in force.
    func catalogueAnswer(
        _ request: CatalogueRequest,
        in language: Language
    ) throws -> CommandAnswer {
        var line: Message?
        if let document = request.document {
            line = try (request.isPast ? remember : adopt)(Array(document), request)
        }
        let inForce = try catalogueInForce()
        let number = try catalogue.map { try CatalogueDocument(decoding: $0.body).number } ?? 0
        let said =
            line
            ?? Text.hubCatalogue(
                inForce.identifier,
                inForce.indicators.count,
                inForce.periods.count,
                inForce.filieres.count
            )
        return CommandAnswer(
            document: JSONValue.document(
                "catalogue",
                [
                    "catalogue": .text(inForce.identifier),
                    "number": .integer(Int(clamping: number)),
                    "digest": .optional(shelf?.currentDigest.hex),
                    "past": .integer(try store.pastCatalogues().count),
                    "dryRun": .bool(request.isDryRun && request.document != nil),
                ]
            ).encoded,
            text: said.rendered(in: language)
        )
    }

    /// A catalogue that keeps what the one in force promised takes its place.
    ///
    /// Its number is never below the clock's seconds: a root put back to an earlier day does not use
    /// a number twice (PROTOCOL.md §4.5).
    private func adopt(_ document: [UInt8], of request: CatalogueRequest) throws -> Message {
        guard identity.scope.isRoot else { throw HubError.exchange(Text.hubCatalogueNotRoot()) }
        let next = try Catalogue(parsing: document)
        let inForce = try catalogueInForce()
        if next.source != inForce.source {
            let succession = CatalogueSuccession(from: inForce, to: next)
            guard succession.problems.isEmpty else { throw succession }
        }
        if request.isDryRun { return Text.hubCatalogueFits(next.identifier) }
        let last = try catalogue.map { try CatalogueDocument(decoding: $0.body).number } ?? 0
        let now = surroundings.nowSeconds()
        let body = CatalogueDocument(
            identifier: next.identifier,
            number: max(last + 1, UInt64(clamping: now)),
            document: next.source
        )
        try takeUp(
            try Sealed(body.encoded(), as: .catalogue, by: identity.signing),
            chain: [identity.certificate] + identity.issuers,
            document: next.source
        )
        try note(next, "catalogue", by: request.person)
        return Text.hubCatalogueAdopted(next.identifier)
    }

    /// A catalogue that was in force before this root's disk was put back: what follows it, and waits
    /// at the hubs below, can be read again.
    private func remember(_ document: [UInt8], of request: CatalogueRequest) throws -> Message {
        guard identity.scope.isRoot else { throw HubError.exchange(Text.hubCatalogueNotRoot()) }
        let past = try Catalogue(parsing: document)
        guard shelf?.codec(ofTaken: Digest(of: past.source)) == nil else {
            return Text.hubCatalogueKnown(past.identifier)
        }
        let succession = CatalogueSuccession(from: past, to: try catalogueInForce())
        guard succession.problems.isEmpty else { throw succession }
        if request.isDryRun { return Text.hubCatalogueFits(past.identifier) }
        try store.remember(catalogue: past.source)
        shelf = try folder.shelf(store)
        try note(past, "catalogue remembered", by: request.person)
        return Text.hubCatalogueKnown(past.identifier)
    }

    private func note(_ catalogue: Catalogue, _ action: String, by person: String) throws {
        try store.audit(
            actor: person,
            action: action,
            detail: "\(catalogue.identifier) \(Digest(of: catalogue.source).hex)",
            atSeconds: surroundings.nowSeconds()
        )
    }
}
