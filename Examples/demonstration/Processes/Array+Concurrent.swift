extension Array where Element: Sendable {
    /// Transforms the elements, a bounded number at a time; the results keep the order.
    ///
    /// - Throws: The first error, after the others were cancelled and have ended.
    func concurrentMap<Output: Sendable>(
        atMost width: Int,
        _ transform: @escaping @Sendable (Element) async throws -> Output
    ) async throws -> [Output] {
        try await withThrowingTaskGroup(of: (Int, Output).self) { tasks in
            var results = [Output?](repeating: nil, count: count)
            for (index, element) in enumerated() {
                if index >= width, let (place, output) = try await tasks.next() {
                    results[place] = output
                }
                tasks.addTask { (index, try await transform(element)) }
            }
            for try await (place, output) in tasks { results[place] = output }
            return results.compactMap { $0 }
        }
    }

    /// The elements dealt out to a number of hands, like cards.
    func dealt(to hands: Int) -> [[Element]] {
        (0..<hands).map { hand in
            stride(from: hand, to: count, by: hands).map { self[$0] }
        }
    }
}
