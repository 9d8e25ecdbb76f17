/// The answer to an authentication question.
///
/// Source: ZeroMQ RFC 27. Six frames: version, request id, status, text, user id, metadata.
package struct ZAPReply: Equatable {
    /// What libzmq is told.
    package enum Status: String {
        case admitted = "200"
        case refused = "400"
        case failed = "500"
    }

    package let requestID: [UInt8]
    package let status: Status
    package let userID: String

    /// Makes a reply; a user id only goes with an admission.
    package init(requestID: [UInt8], status: Status, userID: String) {
        self.requestID = requestID
        self.status = status
        self.userID = userID
    }

    /// The frames, in order.
    package var frames: [[UInt8]] {
        [
            Array("1.0".utf8), requestID, Array(status.rawValue.utf8), [], Array(userID.utf8), [],
        ]
    }
}
