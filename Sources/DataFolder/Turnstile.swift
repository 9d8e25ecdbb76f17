/// Lets a number of tasks in at a time, in the order they came.
actor Turnstile {
    private var freePlaces: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(places: Int) {
        freePlaces = places
    }

    /// Waits for a place.
    func enter() async {
        guard freePlaces == 0 else {
            freePlaces -= 1
            return
        }
        await withCheckedContinuation { waiting.append($0) }
    }

    /// Gives the place to the next in line.
    func leave() {
        if waiting.isEmpty {
            freePlaces += 1
        } else {
            waiting.removeFirst().resume()
        }
    }
}
