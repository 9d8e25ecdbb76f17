/// The computer and its clock, as they were found.
public struct MachineFacts: Sendable, Hashable {
    /// The clock, seconds since 1970.
    public var nowSeconds: Int64
    /// Files and connections the process that serves the folder may have open; none where nobody
    /// could tell.
    public var descriptors: Int?
    /// Memory a new process could have, in bytes; none where nobody could tell.
    public var memoryBytes: Int64?

    /// Takes the parts.
    public init(nowSeconds: Int64, descriptors: Int? = nil, memoryBytes: Int64? = nil) {
        self.nowSeconds = nowSeconds
        self.descriptors = descriptors
        self.memoryBytes = memoryBytes
    }
}
