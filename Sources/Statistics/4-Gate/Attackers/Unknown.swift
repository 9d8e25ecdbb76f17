/// What is known of one unknown besides its value: whose it is, and who was told.
struct Unknown {
    let unit: Int
    let owner: Int
    /// Who advised the unit when this version was sealed or released.
    var coaches: Set<String> = []
    /// Which hubs below the root hold this version.
    var hubs: Set<String> = []
    /// The part whose figures have held this version.
    var part: String?
}
