/// A crop or animal product of a filière: the guide's spéculation.
public struct Crop: Sendable, Hashable {
    /// Its code.
    public let code: CropCode
    /// The filière it belongs to.
    public let filiere: FiliereCode
    /// Its name for people.
    public let label: BilingualText
}
