// swift-tools-version: 6.2
import PackageDescription

// The map of the house: every arrow between rooms is declared here and nowhere else.
// `./run check` builds with `--explicit-target-dependency-import-check error`, so an import
// without its arrow does not pass. docs/architecture.md says what each room forbids.

let argumentParser: Target.Dependency = .product(
    name: "ArgumentParser",
    package: "swift-argument-parser"
)
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let serviceLifecycle: Target.Dependency = .product(
    name: "ServiceLifecycle",
    package: "swift-service-lifecycle"
)
let unixSignals: Target.Dependency = .product(
    name: "UnixSignals",
    package: "swift-service-lifecycle"
)

let zeroMQ: Target = .systemLibrary(
    name: "CZeroMQ",
    path: "Sources/CZeroMQ",
    pkgConfig: "libzmq",
    providers: [.apt(["libzmq3-dev"]), .brew(["zeromq"])]
)

let clp: Target = .systemLibrary(
    name: "CClp",
    path: "Sources/CClp",
    pkgConfig: "clp",
    providers: [.apt(["coinor-libclp-dev"]), .brew(["clp"])]
)

let qrEncode: Target = .systemLibrary(
    name: "CQREncode",
    path: "Sources/CQREncode",
    pkgConfig: "libqrencode",
    providers: [.apt(["libqrencode-dev"]), .brew(["qrencode"])]
)

let console: [Target.Dependency] = [
    .product(name: "Crypto", package: "swift-crypto"),
    .product(name: "CryptoExtras", package: "swift-crypto"),
    .product(name: "HTTPTypes", package: "swift-http-types"),
    .product(name: "Hummingbird", package: "hummingbird"),
]

let dashboard: [Target.Dependency] = [
    .product(name: "HTTPTypes", package: "swift-http-types"),
    .product(name: "Hummingbird", package: "hummingbird"),
    .product(name: "HummingbirdCore", package: "hummingbird"),
    .product(name: "HummingbirdTLS", package: "hummingbird"),
]

let sodium: Target = .systemLibrary(
    name: "CSodium",
    path: "Sources/CSodium",
    pkgConfig: "libsodium",
    providers: [.apt(["libsodium-dev"]), .brew(["libsodium"])]
)

let zip: Target = .systemLibrary(
    name: "CZip",
    path: "Sources/CZip",
    pkgConfig: "libzip",
    providers: [.apt(["libzip-dev"]), .brew(["libzip"])]
)

let xml: Target = .systemLibrary(
    name: "CLibXML2",
    path: "Sources/CLibXML2",
    pkgConfig: "libxml-2.0",
    providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]
)

let xlsxWriter: Target = .systemLibrary(
    name: "CXLSXWriter",
    path: "Sources/CXLSXWriter",
    pkgConfig: "xlsxwriter",
    providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]
)

let sharedRooms: [Target] = [
    .target(name: "Localisation"),
    .target(name: "Statistics"),
    .target(name: "LinearSolver", dependencies: ["CClp", "Statistics"]),
    .target(
        name: "Indicators",
        dependencies: ["Localisation", .product(name: "Yams", package: "Yams")]
    ),
    .target(name: "CCountries", exclude: ["Benin"]),
    .target(name: "Countries", dependencies: ["CCountries"]),
    .target(
        name: "Spreadsheets",
        dependencies: [
            "CLibXML2", "CXLSXWriter", "CZip", "Localisation",
            .product(name: "SwiftCSV", package: "SwiftCSV"),
        ]
    ),
    .target(
        name: "Reports",
        dependencies: ["Indicators", "Localisation", "Spreadsheets", "Statistics"]
    ),
    .target(name: "Invitations", dependencies: ["CQREncode"]),
    .target(name: "Passwords", dependencies: ["CSodium"]),
    // What every page has in common, whoever serves it.
    .target(
        name: "WebFrame",
        dependencies: [
            "Indicators", "Localisation", "Reports",
            .product(name: "HTTPTypes", package: "swift-http-types"),
            .product(name: "Hummingbird", package: "hummingbird"),
            .product(name: "Mustache", package: "swift-mustache"),
        ]
    ),
    .target(
        name: "Messaging",
        dependencies: [
            "CZeroMQ", logging,
            .product(name: "Metrics", package: "swift-metrics"),
        ]
    ),
    .target(name: "DataFolder", dependencies: ["Localisation", "Messaging"]),
    .target(
        name: "Backups",
        dependencies: [
            "DataFolder", "Localisation", "Messaging",
            .product(name: "Crypto", package: "swift-crypto"),
        ]
    ),
    .target(
        name: "Diagnosis",
        dependencies: [
            "ClusterProtocol", "DataFolder", "Exchange", "Localisation", "Messaging", "Reports",
        ]
    ),
    .target(
        name: "Exchange",
        dependencies: [
            "ClusterProtocol", "Localisation", "Messaging", logging,
        ]
    ),
]

let protocolRooms: [Target] = [
    .target(
        name: "ClusterProtocol",
        dependencies: [
            "Indicators", "Localisation", "Statistics",
            .product(name: "Crypto", package: "swift-crypto"),
            .product(name: "SwiftProtobuf", package: "swift-protobuf"),
        ],
        path: "Protocols/ClusterProtocol"
    )
]

let nodeRooms: [Target] = [
    .target(
        name: "NodeCore",
        dependencies: [
            "Backups", "ClusterProtocol", "DataFolder", "Diagnosis", "Exchange", "Indicators",
            "Localisation", "Messaging", "Reports", "Spreadsheets", "Statistics",
            grdb, logging, serviceLifecycle,
        ],
        path: "Nodes/NodeCore"
    ),
    // Templates, style and script, read by the compiler into the executable.
    .target(name: "CConsoleAssets", path: "Nodes/CConsoleAssets", exclude: ["Assets"]),
    .target(
        name: "NodeConsole",
        dependencies: [
            "CConsoleAssets", "DataFolder", "Indicators", "Localisation", "NodeCore", "Reports",
            "Statistics", "WebFrame", logging, serviceLifecycle,
        ] + console,
        path: "Nodes/NodeConsole"
    ),
    .executableTarget(
        name: "grenier-node",
        dependencies: [
            "DataFolder", "Localisation", "NodeConsole", "NodeCore", argumentParser, logging,
            serviceLifecycle, unixSignals,
        ],
        path: "Nodes/grenier-node"
    ),
]

let hubRooms: [Target] = [
    .target(
        name: "HubCore",
        dependencies: [
            "Backups", "ClusterProtocol", "DataFolder", "Diagnosis", "Exchange", "Indicators",
            "Invitations",
            "LinearSolver", "Localisation", "Messaging", "Passwords", "Reports", "Statistics",
            grdb, logging, serviceLifecycle,
        ],
        path: "Hub/HubCore"
    ),
    // Templates and style, read by the compiler into the executable.
    .target(name: "CDashboardAssets", path: "Hub/CDashboardAssets", exclude: ["Assets"]),
    .target(
        name: "HubDashboard",
        dependencies: [
            "CDashboardAssets", "ClusterProtocol", "HubCore", "Indicators", "Localisation",
            "Passwords", "WebFrame", logging,
        ] + dashboard,
        path: "Hub/HubDashboard"
    ),
    .executableTarget(
        name: "grenier-hub",
        dependencies: [
            "Countries", "DataFolder", "HubCore", "HubDashboard", "Localisation", "Passwords",
            argumentParser, logging, serviceLifecycle, unixSignals,
        ],
        path: "Hub/grenier-hub"
    ),
]

let exampleRooms: [Target] = [
    .target(
        name: "BeninCountry",
        dependencies: ["Indicators", "Spreadsheets", "TestRandomness"],
        path: "Examples/benin/Country"
    ),
    .executableTarget(
        name: "demonstration",
        dependencies: [
            "BeninCountry", "Countries", "Indicators", "Localisation", "Messaging", "NodeCore",
            "Reports", "Spreadsheets", "Statistics", argumentParser, logging,
        ],
        path: "Examples/demonstration"
    ),
    .target(
        name: "SimulatedYear",
        dependencies: [
            "ClusterProtocol", "DataFolder", "HubCore", "Indicators", "Localisation", "Messaging",
            "Reports", "Spreadsheets", "Statistics", "TestRandomness", logging,
        ],
        path: "Examples/simulated-year/SimulatedYear"
    ),
    .executableTarget(
        name: "simulate-year",
        dependencies: ["Indicators", "Localisation", "SimulatedYear", argumentParser],
        path: "Examples/simulated-year/Command"
    ),
]

/// Measurements, built by `./run bench` alone.
let benchmarkRooms: [Target] = [
    .executableTarget(
        name: "gate-benchmark",
        dependencies: ["LinearSolver", "Statistics", "TestRandomness"],
        path: "Benchmarks/Gate"
    ),
    .executableTarget(
        name: "console-benchmark",
        dependencies: [
            "HubTestSupport", "TestRandomness", "TestSupport", argumentParser,
        ],
        path: "Benchmarks/Console"
    ),
]

let testRooms: [Target] = [
    .target(name: "TestRandomness", path: "Tests/TestRandomness"),
    .target(
        name: "TestSupport",
        dependencies: ["Messaging", logging],
        path: "Tests/TestSupport"
    ),
    .target(
        name: "PaperYear",
        dependencies: [
            "ClusterProtocol", "Indicators", "LinearSolver", "SimulatedYear", "Statistics",
        ],
        path: "Tests/PaperYear"
    ),
    .testTarget(name: "ArchitectureTests"),
    .testTarget(
        name: "StatisticsTests",
        dependencies: ["LinearSolver", "Statistics", "TestRandomness"],
        exclude: ["Fixtures"]
    ),
    .testTarget(name: "CountriesTests", dependencies: ["Countries", "Indicators"]),
    .testTarget(name: "LinearSolverTests", dependencies: ["LinearSolver", "Statistics"]),
    .testTarget(
        name: "IndicatorsTests",
        dependencies: ["Indicators", "Localisation", "TestRandomness"]
    ),
    .testTarget(
        name: "SpreadsheetsTests",
        dependencies: [
            "Localisation", "Spreadsheets", "TestRandomness", "WorkbookTestSupport",
        ],
        exclude: ["Fixtures"]
    ),
    // Packages written by hand: workbooks that no program would write.
    .target(
        name: "WorkbookTestSupport",
        dependencies: ["Spreadsheets"],
        path: "Tests/WorkbookTestSupport"
    ),
    .testTarget(
        name: "MessagingTests",
        dependencies: ["CZeroMQ", "Messaging", "TestSupport", logging]
    ),
    .testTarget(
        name: "DataFolderTests",
        dependencies: ["DataFolder", "Localisation", "Messaging", "TestSupport", logging]
    ),
    .testTarget(
        name: "InvitationsTests",
        dependencies: ["CQREncode", "Invitations", "TestRandomness"]
    ),
    .testTarget(
        name: "DiagnosisTests",
        dependencies: [
            "ClusterProtocol", "DataFolder", "Diagnosis", "Exchange", "Localisation", "Messaging",
            "TestRandomness",
        ]
    ),
    .testTarget(
        name: "BackupsTests",
        dependencies: ["Backups", "DataFolder", "TestRandomness", "TestSupport"]
    ),
    .testTarget(
        name: "ProtocolTests",
        dependencies: [
            "ClusterProtocol", "Indicators", "LinearSolver", "Localisation", "Statistics",
            "TestRandomness",
        ]
    ),
    .target(
        name: "HubTestSupport",
        dependencies: [
            "ClusterProtocol", "Countries", "DataFolder", "HubCore", "Indicators", "Localisation",
            "Messaging", "TestRandomness", "TestSupport", grdb, logging,
        ],
        path: "Tests/HubTestSupport"
    ),
    .executableTarget(
        name: "storm",
        dependencies: [
            "ClusterProtocol", "DataFolder", "HubCore", "HubTestSupport", "Indicators", "Messaging",
            "TestSupport", argumentParser,
        ],
        path: "Tests/Storm"
    ),
    // The readers of what strangers write, driven by libFuzzer and by the committed corpus.
    .target(
        name: "FuzzTargets",
        dependencies: [
            "ClusterProtocol", "Indicators", "Localisation", "NodeCore", "Spreadsheets",
            "Statistics", "WorkbookTestSupport",
        ],
        path: "Tests/FuzzTargets"
    ),
    .testTarget(name: "FuzzTests", dependencies: ["FuzzTargets"], exclude: ["Corpus"]),
    .executableTarget(name: "hostile-peer", dependencies: ["CZeroMQ"], path: "Tests/HostilePeer"),
    // Loaded into real processes with LD_PRELOAD; no test links it.
    .target(name: "FaultShim", path: "Tests/FaultShim"),
    .testTarget(
        name: "HubTests",
        dependencies: [
            "ClusterProtocol", "DataFolder", "HubCore", "HubTestSupport", "Indicators",
            "Localisation", "TestRandomness", "TestSupport", grdb,
        ]
    ),
    // Disks in memory for SQLite, cut or full when a test says so.
    .target(
        name: "CSimulatedDisk",
        path: "Tests/CSimulatedDisk",
        cSettings: [
            .enableWarning("all"), .enableWarning("extra"), .treatAllWarnings(as: .error),
        ],
        linkerSettings: [.linkedLibrary("sqlite3")]
    ),
    .target(
        name: "SimulatedDisk",
        dependencies: ["CSimulatedDisk"],
        path: "Tests/SimulatedDisk"
    ),
    .testTarget(
        name: "SimulatedDiskTests",
        dependencies: ["NodeCore", "SimulatedDisk", "TestRandomness", "TestSupport", grdb]
    ),
    .target(
        name: "Simulation",
        dependencies: [
            "ClusterProtocol", "DataFolder", "Exchange", "HubCore", "Indicators", "Localisation",
            "Messaging", "NodeCore", "SimulatedDisk", "TestRandomness", grdb, logging,
        ],
        path: "Tests/Simulation"
    ),
    .executableTarget(
        name: "simulate",
        dependencies: ["Simulation", argumentParser],
        path: "Tests/SimulateCommand"
    ),
    .testTarget(name: "SimulationTests", dependencies: ["Simulation"]),
    .testTarget(
        name: "ClusterTests",
        dependencies: [
            "ClusterProtocol", "DataFolder", "HubCore", "HubTestSupport", "Indicators",
            "TestRandomness",
        ]
    ),
    .target(
        name: "DisclosureAudit",
        dependencies: ["Statistics", "TestRandomness"],
        path: "Tests/DisclosureAudit"
    ),
    .testTarget(
        name: "DisclosureAuditTests",
        dependencies: [
            "DisclosureAudit", "HubTestSupport", "Indicators", "LinearSolver", "PaperYear",
            "SimulatedYear", "Statistics", "TestRandomness", "TestSupport",
        ]
    ),
    .testTarget(
        name: "SimulatedYearTests",
        dependencies: [
            "ClusterProtocol", "Indicators", "PaperYear", "SimulatedYear", "Spreadsheets",
            "Statistics", "TestSupport",
        ],
        exclude: ["usefulness.json"]
    ),
    .testTarget(
        name: "BeninCountryTests",
        dependencies: [
            "BeninCountry", "Countries", "Indicators", "Localisation", "NodeCore",
        ]
    ),
    .testTarget(
        name: "ConsoleTests",
        dependencies: [
            "Countries", "HubCore", "HubTestSupport", "Indicators", "Localisation", "NodeConsole",
            "NodeCore", "TestSupport", "WebFrame", logging,
        ]
    ),
    .testTarget(name: "PasswordsTests", dependencies: ["Passwords"]),
    .testTarget(
        name: "DashboardTests",
        dependencies: [
            "ClusterProtocol", "DataFolder", "HubCore", "HubDashboard", "HubTestSupport",
            "Indicators", "Localisation", "Passwords", "TestSupport",
            .product(name: "HTTPTypes", package: "swift-http-types"), logging,
        ]
    ),
    .testTarget(
        name: "NodeTests",
        dependencies: [
            "ClusterProtocol", "Countries", "DataFolder", "Indicators", "LinearSolver",
            "Localisation",
            "Messaging", "NodeCore", "Reports", "Spreadsheets", "Statistics", "TestRandomness",
            "TestSupport", "WorkbookTestSupport", grdb, logging,
        ],
        exclude: ["Benchmark/Golden", "Golden/saison-ananas.md"]
    ),
]

/// `./run fuzz` alone: libFuzzer brings its own `main`, so that nothing else could link this.
let fuzzRooms: [Target] =
    Context.environment["GRENIER_FUZZ"] == nil
    ? []
    : [.executableTarget(name: "fuzz", dependencies: ["FuzzTargets"], path: "Tests/FuzzCommand")]

let package = Package(
    name: "grenier",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "grenier-node", targets: ["grenier-node"]),
        .executable(name: "grenier-hub", targets: ["grenier-hub"]),
        .library(name: "Messaging", targets: ["Messaging"]),
        .library(name: "FaultShim", type: .dynamic, targets: ["FaultShim"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-protobuf", from: "1.39.0"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(
            url: "https://github.com/hummingbird-project/hummingbird",
            from: "2.28.1",
            traits: ["FullFoundation"]
        ),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
        .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
    ],
    targets: [zeroMQ, clp, qrEncode, sodium, zip, xml, xlsxWriter] + sharedRooms + protocolRooms
        + nodeRooms
        + hubRooms
        + exampleRooms + benchmarkRooms + testRooms + fuzzRooms,
    swiftLanguageModes: [.v6]
)

/// Warnings are errors in our rooms only; dependencies keep their own settings.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

for target in package.targets where target.type != .system {
    target.swiftSettings = (target.swiftSettings ?? []) + strict
}
