extension CatalogueReader {
    /// Reads the zones and their communes; a commune belongs to one zone only.
    mutating func readZoning(_ entry: CatalogueEntry) {
        guard let fields = entry.fields(["id", "zones"], log: &log) else { return }
        let id = fields["id"]?.code(of: ZoneTag.self, log: &log)
        var zones: [Zone] = []
        for item in fields["zones"]?.items(max: CatalogueLimits.zonesMax, log: &log) ?? [] {
            if let zone = zone(item) { zones.append(zone) }
        }
        parts.zoning = Zoning(id: id?.rawValue ?? "", zones: zones)
    }

    private mutating func zone(_ item: CatalogueEntry) -> Zone? {
        guard let fields = item.fields(["code", "label", "communes"], log: &log) else { return nil }
        let code = fields["code"]?.code(of: ZoneTag.self, log: &log)
        let label = fields["label"]?.label(log: &log)
        if let code, let at = fields["code"] { claim(code.rawValue, in: .zone, at: at) }
        var communes: [Commune] = []
        for item in fields["communes"]?.items(max: CatalogueLimits.communesMax, log: &log) ?? [] {
            if let commune = commune(item) { communes.append(commune) }
        }
        guard let code, let label else { return nil }
        return Zone(code: code, label: label, communes: communes)
    }

    private mutating func commune(_ item: CatalogueEntry) -> Commune? {
        guard let fields = item.fields(["code", "name"], optional: ["departement"], log: &log)
        else { return nil }
        let code = fields["code"]?.code(of: CommuneTag.self, log: &log)
        let name = fields["name"]?.text(log: &log)
        let departement = fields["departement"].flatMap {
            known($0, among: parts.departements.map(\.code))
        }
        if let code, let at = fields["code"] { claim(code.rawValue, in: .commune, at: at) }
        guard let code, let name else { return nil }
        return Commune(code: code, name: name, departement: departement)
    }

    /// Reads the départements.
    mutating func readDepartements(_ entry: CatalogueEntry) {
        for item in entry.items(max: CatalogueLimits.zonesMax, log: &log) {
            guard let (code, label, _) = named(item, DepartementTag.self, in: .departement) else {
                continue
            }
            parts.departements.append(Departement(code: code, label: label))
        }
    }
}
