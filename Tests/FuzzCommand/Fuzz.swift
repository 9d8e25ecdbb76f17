import Foundation
import FuzzTargets

/// The target named by `GRENIER_FUZZ_TARGET`.
private let target: FuzzTarget = {
    let name = ProcessInfo.processInfo.environment["GRENIER_FUZZ_TARGET"] ?? ""
    guard let target = FuzzTarget(rawValue: name) else {
        say(
            "GRENIER_FUZZ_TARGET is one of: "
                + FuzzTarget.allCases.map(\.rawValue).joined(separator: " ")
        )
        exit(2)
    }
    return target
}()

private func say(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
}

/// What libFuzzer calls with each input; a broken law ends the process, as a trap does.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    do {
        try target.check(bytes)
        return 0
    } catch {
        say("FINDING in \(target.rawValue): \(error)")
        preconditionFailure("a law is broken")
    }
}
