/// What somebody's knowledge leaves open of each class.
struct RoomLeft {
    /// How far the unknown columns lie above their least value, together.
    var room: [Int128]
    /// Whether any column is unknown: others cannot give up room to a class that is known whole.
    var isOpen: [Bool]
}
