extension Catalogue {
    /// Reads a catalogue file in YAML and checks all of it.
    ///
    /// The format is documented by the catalogue of `Examples/rice-farms`. Nothing is guessed: an
    /// unknown key is a problem, and so is a reference to something the file does not define.
    ///
    /// - Throws: `CatalogueProblems` with everything that is wrong, each with its place.
    public init(parsing source: [UInt8]) throws(CatalogueProblems) {
        var log = CatalogueLog()
        var parts = CatalogueParts()
        if let root = YAMLDocument.root(of: source, log: &log) {
            var reader = CatalogueReader(log: log)
            reader.read(CatalogueEntry(node: root, path: ""))
            (log, parts) = (reader.log, reader.parts)
        }
        guard log.problems.isEmpty else { throw CatalogueProblems(list: log.problems) }
        self.init(accepted: parts, source: source)
    }
}
