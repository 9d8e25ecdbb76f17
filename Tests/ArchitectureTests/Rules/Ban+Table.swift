extension Ban {
    /// What nobody writes here.
    static let all: [Ban] = crashes + concurrency + output + hiddenInputs + transport

    private static let crashes: [Ban] = [
        Ban(word: "try!", instead: "`try`, and an error that says what to do", scope: .everywhere),
        Ban(word: "as!", instead: "`as?` with a guard, or a type that needs no cast"),
        Ban(word: "fatalError(", instead: "throw, or `preconditionFailure` with the broken law"),
        Ban(
            word: "Any",
            instead: "the type, a generic or an enum of what it can be",
            exempt: "TemplateParts.swift"
        ),
    ]

    private static let concurrency: [Ban] = [
        Ban(word: "nonisolated(unsafe)", instead: "`Mutex` from Synchronization, or an actor"),
        Ban(
            word: "DispatchQueue",
            instead: "a task, or an executor for blocking calls",
            exempt: "Executor.swift"
        ),
        Ban(word: "NSLock", instead: "`Mutex` from Synchronization"),
        Ban(word: "Thread.sleep", instead: "`Task.sleep`, in the shell only", scope: .everywhere),
        Ban(word: "sleep(", instead: "`Task.sleep`, in the shell only", isFreeStanding: true),
        Ban(word: "usleep(", instead: "`Task.sleep`, in the shell only", scope: .everywhere),
        Ban(word: "@_exported", instead: "an import in each file that uses the module"),
    ]

    private static let output: [Ban] = [
        Ban(
            word: "print(",
            instead: "a logger, or a value that the command prints",
            scope: .libraries,
            isFreeStanding: true
        ),
        Ban(
            word: "debugPrint(",
            instead: "a logger, or a value that the command prints",
            scope: .libraries,
            isFreeStanding: true
        ),
        Ban(word: "NSLog(", instead: "a logger"),
    ]

    /// Time, randomness, disk and environment come in as values or closures.
    private static let hiddenInputs: [Ban] = [
        Ban(word: "Date()", instead: "an argument with the time", scope: .pureRooms),
        Ban(word: ".now", instead: "an argument with the time", scope: .pureRooms),
        Ban(word: "ContinuousClock", instead: "an argument with the time", scope: .pureRooms),
        Ban(word: "SuspendingClock", instead: "an argument with the time", scope: .pureRooms),
        Ban(word: ".random(", instead: "random bits as an argument", scope: .pureRooms),
        Ban(
            word: "SystemRandomNumberGenerator",
            instead: "random bits as an argument",
            scope: .pureRooms
        ),
        Ban(word: "UUID()", instead: "an identifier as an argument", scope: .pureRooms),
        Ban(word: "FileManager", instead: "bytes as an argument", scope: .pureRooms),
        Ban(word: "URLSession", instead: "bytes as an argument", scope: .pureRooms),
        Ban(word: "ProcessInfo", instead: "a configuration value", scope: .pureRooms),
        Ban(word: "contentsOfFile:", instead: "bytes as an argument", scope: .pureRooms),
    ]

    private static let transport: [Ban] = [
        Ban(word: "ZMQ_FD", instead: "`zmq_poll` on the owner thread: ZMQ_FD is edge-triggered"),
        Ban(word: "ZMQ_CONFLATE", instead: "a bounded queue: CONFLATE drops frames of messages"),
        Ban(word: "CONFLATE", instead: "a bounded queue: CONFLATE drops frames of messages"),
    ]
}
