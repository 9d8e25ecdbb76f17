/// The thresholds of a configuration that are under their floors.
public struct DisclosureParametersError: Error, Hashable, Sendable {
    /// One threshold that is too low.
    public struct Offence: Hashable, Sendable {
        /// The name of the threshold.
        public let name: String
        /// The value asked for.
        public let value: Int
        /// The lowest value allowed.
        public let floor: Int
    }

    /// Every offence, in the order of the parameters.
    public let belowFloor: [Offence]
}
