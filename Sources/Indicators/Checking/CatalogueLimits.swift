/// How large a catalogue may be.
///
/// Far above any real one: they bound the work that a bad file can cause.
enum CatalogueLimits {
    static let fileBytesMax = 4 << 20
    static let filieresMax = 200
    static let zonesMax = 1_000
    static let communesMax = 10_000
    static let periodsMax = 2_000
    static let indicatorsMax = 2_000
    static let relationsMax = 2_000
    static let membersMax = 200
    static let ignoredColumnsMax = 500
    static let labelCharactersMax = 200
    static let sourceCharactersMax = 1_000
    static let axesMax = 50
    static let levelCharactersMax = 400
    static let recordKindsMax = 100
    static let fieldsMax = 60
    static let choicesMax = 200
    static let formulaTermsMax = 50
    static let formulaDepthMax = 8
    static let evaluationsMax = 128
    static let versionMax = 1_000_000
}
