/// One way for a target to rise while every figure aired stays what it is: by how much the others
/// of each pattern move, in units of what is asked.
///
/// It holds against any attacker who leaves each pattern that much room, so that one solution of a
/// linear programme answers for many attackers.
struct Exchange {
    let moves: [Double]

    /// Whether a room allows these moves.
    func fits(_ room: Room, unit: Double) -> Bool {
        moves.indices.allSatisfy { pattern in
            moves[pattern] >= -ReachProblem.scaled(room.down[pattern], unit) - 1e-9
                && moves[pattern] <= ReachProblem.scaled(room.up[pattern], unit) + 1e-9
        }
    }
}
