import ClusterProtocol

/// The code a step is refused with, or nothing when it goes through.
func refusal(_ step: () throws -> Void) -> RefusalCode? {
    do {
        try step()
        return nil
    } catch let error as ProtocolError {
        return error.code
    } catch {
        return nil
    }
}
