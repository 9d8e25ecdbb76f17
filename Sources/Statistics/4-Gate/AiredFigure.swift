/// A figure ever aired, as the steps that look at all of them read it.
struct AiredFigure {
    let sector: String
    let area: Area
    /// Whether a hub aired it before it joined the tree, over an area of its own.
    let isFormer: Bool
    let members: Footprint
}
