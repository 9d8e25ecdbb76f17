/// The values of a mapping by key; a key that was missing has been reported already.
struct CatalogueFields {
    let entries: [String: CatalogueEntry]

    subscript(key: String) -> CatalogueEntry? { entries[key] }
}
