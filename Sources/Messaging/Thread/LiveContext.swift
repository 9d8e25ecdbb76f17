import Synchronization

/// The one claim on libzmq in this process.
///
/// Process-wide state on purpose: two contexts with CURVE can crash each other inside libsodium
/// (libzmq#4242), and the process is what they would crash, whoever started them.
enum LiveContext {
    private static let isClaimed = Atomic<Bool>(false)

    /// Takes the claim; false if somebody has it.
    static func claim() -> Bool {
        isClaimed.compareExchange(
            expected: false,
            desired: true,
            ordering: .acquiringAndReleasing
        ).exchanged
    }

    /// Gives the claim back.
    static func release() {
        isClaimed.store(false, ordering: .releasing)
    }
}
