/// One way for a target to rise while every figure aired stays what it is: by how much the others
/// of each pattern move, in units of what is asked.
///
/// It holds against any attacker who leaves each pattern that much room, so that one solution of a
/// linear programme answers for many attackers.
struct Exchange {
    let moves: [Double]

    /// Whether a room allows these moves.
    func fits(_ room: ScaledRoom) -> Bool {
        for pattern in moves.indices
        where moves[pattern] < -room.down[pattern] - 1e-9
            || moves[pattern] > room.up[pattern] + 1e-9
        {
            return false
        }
        return true
    }
}
