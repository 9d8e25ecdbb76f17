import ClusterProtocol
import DataFolder
import Localisation
import Reports

extension HubPipeline {
    func ledgerAnswer() throws -> CommandAnswer {
        let document = LedgerDocument(rows: try ledgerRows()).json.encoded
        return CommandAnswer(document: document, text: document)
    }

    /// Whether this hub released before it joined, so that its root waits for its ledger.
    var ledgerIsOwed: Bool {
        get throws { try !identity.scope.isRoot && store.ledger().last != nil }
    }

    /// The ledger with every value, which is as sensitive as the data: that it was taken is noted.
    func ledgerWithValues() throws -> CommandAnswer {
        let entries = try store.ledger()
        guard !entries.isEmpty else { throw HubError.noRelease }
        try store.audit(
            actor: "command",
            action: "ledger --full",
            detail: entries.last?.chain.hex ?? "",
            atSeconds: surroundings.nowSeconds()
        )
        let values = LedgerValues(
            hub: identity.id.hex,
            name: identity.name,
            rows: entries.map(\.row),
            versions: try store.familyVersions()
        )
        return CommandAnswer(document: nil, text: try values.lines())
    }

    /// Takes over the ledger of a child that released alone.
    func importLedger(
        _ request: LedgerImportRequest,
        in language: Language
    ) throws -> CommandAnswer {
        guard identity.scope.isRoot else { throw HubError.notRoot }
        guard request.isDemonstration || request.ledgerCopy != nil else {
            throw HubError.ledgerCopyMissing
        }
        let found = directory.children.first {
            $0.key.hex == request.hub || $0.value.name == request.hub
        }
        guard let (id, child) = found else { throw HubError.unknownHub(request.hub) }
        let values = try LedgerValues(lines: request.lines)
        let head = values.head.head
        let isHere = try store.ledgerImports().contains(LedgerImport(hub: id, head: head))
        guard !isHere, child.pastLedger ?? head == head else {
            throw HubError.ledgerNotOwed(hub: child.name)
        }
        let keys = try LedgerTakeover.keys(of: values)
        // A content nobody has: its number would be the first that is free.
        let unseen = Digest(of: Array("grenier/unseen/1".utf8))
        let taken = try LedgerTakeover(
            values: values,
            hub: id,
            directory: directory,
            known: try store.familyVersions(),
            firstFree: try store.versions(
                of: keys.reduce(into: [:]) { $0[$1] = unseen }
            )
        ).rows()
        let imported = ImportedLedger(
            hub: id,
            head: head,
            rows: try linked(taken.rows, of: latestRelease),
            versions: taken.versions,
            person: request.person,
            atSeconds: surroundings.nowSeconds()
        )
        if let path = request.ledgerCopy {
            let end = try ledgerEnd()
            try LedgerCopy.append(
                LedgerSegment(imported, of: identity.id, position: end.count, before: end.chain),
                to: path,
                after: try store.ledger().map(\.row)
            )
        }
        try store.add(imported)
        return CommandAnswer(
            document: JSONValue.document(
                "ledger-import",
                ["hub": .text(id.hex), "rows": .integer(taken.rows.count)]
            ).encoded,
            text: Text.hubLedgerImported(taken.rows.count, child.name).rendered(in: language)
        )
    }
}
