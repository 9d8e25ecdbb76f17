extension Room {
    /// Every room of the house, those that are still to be built included.
    static let all: [Room] = shared + nodeSide + hubSide + yearSide

    private static let shared: [Room] = [
        Room(name: "Localisation", folder: "Sources/Localisation", system: [], isPure: true),
        Room(name: "Statistics", folder: "Sources/Statistics", system: [], isPure: true),
        Room(
            name: "Indicators",
            folder: "Sources/Indicators",
            ours: ["Localisation"],
            others: ["Yams"],
            isPure: true
        ),
        Room(
            name: "LinearSolver",
            folder: "Sources/LinearSolver",
            ours: ["CClp", "Statistics"]
        ),
        Room(name: "CClp", folder: "Sources/CClp", system: []),
        Room(name: "CCountries", folder: "Sources/CCountries", system: []),
        Room(
            name: "Countries",
            folder: "Sources/Countries",
            ours: ["CCountries"],
            system: []
        ),
        Room(name: "CLibXML2", folder: "Sources/CLibXML2", system: []),
        Room(name: "CXLSXWriter", folder: "Sources/CXLSXWriter", system: []),
        Room(name: "CZip", folder: "Sources/CZip", system: []),
        Room(name: "CQREncode", folder: "Sources/CQREncode", system: []),
        Room(
            name: "Invitations",
            folder: "Sources/Invitations",
            ours: ["CQREncode"],
            system: [],
            isPure: true
        ),
        Room(name: "CSodium", folder: "Sources/CSodium", system: []),
        // Not pure: its hashes run on threads of their own, with salt from the system.
        Room(
            name: "Passwords",
            folder: "Sources/Passwords",
            ours: ["CSodium"],
            system: posix
        ),
        Room(
            name: "WebFrame",
            folder: "Sources/WebFrame",
            ours: ["Indicators", "Localisation", "Reports"],
            others: ["HTTPTypes", "Hummingbird", "Mustache"]
        ),
        Room(name: "CZeroMQ", folder: "Sources/CZeroMQ", system: []),
        Room(
            name: "Messaging",
            folder: "Sources/Messaging",
            ours: ["CZeroMQ"],
            others: ["Logging", "Metrics"],
            system: posix
        ),
        Room(
            name: "Spreadsheets",
            folder: "Sources/Spreadsheets",
            ours: ["CLibXML2", "CXLSXWriter", "CZip", "Localisation"],
            // Not pure: libxlsxwriter writes by way of a temporary file.
            others: ["SwiftCSV"]
        ),
        Room(
            name: "Reports",
            folder: "Sources/Reports",
            ours: ["Indicators", "Localisation", "Spreadsheets", "Statistics"],
            others: ["Mustache"],
            isPure: true
        ),
        Room(
            name: "DataFolder",
            folder: "Sources/DataFolder",
            ours: ["Localisation", "Messaging"],
            others: ["Logging"],
            system: posix
        ),
        Room(
            name: "Backups",
            folder: "Sources/Backups",
            ours: ["DataFolder", "Localisation", "Messaging"],
            others: ["Crypto"],
            system: posix
        ),
        Room(
            name: "ClusterProtocol",
            folder: "Protocols/ClusterProtocol",
            ours: ["Indicators", "Localisation", "Statistics"],
            others: ["Crypto", "SwiftProtobuf"],
            isPure: true
        ),
        Room(
            name: "Diagnosis",
            folder: "Sources/Diagnosis",
            ours: [
                "ClusterProtocol", "DataFolder", "Exchange", "Localisation", "Messaging",
                "Reports",
            ],
            system: posix
        ),
        Room(
            name: "Exchange",
            folder: "Sources/Exchange",
            ours: ["ClusterProtocol", "Localisation", "Messaging"],
            others: ["Logging"]
        ),
    ]

    private static let nodeSide: [Room] = [
        Room(
            name: "NodeCore",
            folder: "Nodes/NodeCore",
            ours: [
                "Backups", "ClusterProtocol", "DataFolder", "Diagnosis", "Exchange", "Indicators",
                "Localisation", "Messaging", "Reports", "Spreadsheets", "Statistics",
            ],
            others: ["GRDB", "Logging", "Metrics", "ServiceLifecycle"],
            system: posix
        ),
        Room(name: "CConsoleAssets", folder: "Nodes/CConsoleAssets", system: []),
        Room(
            name: "NodeConsole",
            folder: "Nodes/NodeConsole",
            ours: [
                "CConsoleAssets", "DataFolder", "Indicators", "Localisation", "NodeCore",
                "Reports", "Statistics", "WebFrame",
            ],
            others: [
                "Crypto", "CryptoExtras", "HTTPTypes", "Hummingbird", "Logging",
                "ServiceLifecycle",
            ]
        ),
        Room(
            name: "grenier-node",
            folder: "Nodes/grenier-node",
            ours: ["DataFolder", "Localisation", "NodeConsole", "NodeCore"],
            others: [
                "ArgumentParser", "Configuration", "Logging", "ServiceLifecycle", "UnixSignals",
            ],
            system: posix,
            isExecutable: true
        ),
        Room(
            name: "BeninCountry",
            folder: "Examples/benin/Country",
            ours: ["Indicators", "Spreadsheets", "TestRandomness"],
            isPure: true
        ),
        // It starts hubs by their command and holds many nodes: it has no business in HubCore.
        Room(
            name: "demonstration",
            folder: "Examples/demonstration",
            ours: [
                "BeninCountry", "ClusterProtocol", "Countries", "DataFolder", "Exchange",
                "Indicators", "Localisation", "Messaging", "NodeCore", "Reports", "Spreadsheets",
                "Statistics",
            ],
            others: ["ArgumentParser", "Logging", "ServiceLifecycle"],
            system: posix,
            isExecutable: true
        ),
    ]

    private static let hubSide: [Room] = [
        Room(
            name: "HubCore",
            folder: "Hub/HubCore",
            ours: [
                "Backups", "ClusterProtocol", "DataFolder", "Diagnosis", "Exchange", "Indicators",
                "Invitations",
                "LinearSolver", "Localisation", "Messaging", "Passwords", "Reports", "Statistics",
            ],
            others: ["GRDB", "Logging", "Metrics", "ServiceLifecycle"],
            system: posix
        ),
        Room(name: "CDashboardAssets", folder: "Hub/CDashboardAssets", system: []),
        Room(
            name: "HubDashboard",
            folder: "Hub/HubDashboard",
            ours: [
                "CDashboardAssets", "ClusterProtocol", "HubCore", "Indicators", "Localisation",
                "Passwords", "WebFrame",
            ],
            others: [
                "HTTPTypes", "Hummingbird", "HummingbirdCore", "HummingbirdTLS", "Logging",
            ]
        ),
        Room(
            name: "grenier-hub",
            folder: "Hub/grenier-hub",
            ours: [
                "Countries", "DataFolder", "HubCore", "HubDashboard", "Localisation", "Passwords",
            ],
            others: [
                "ArgumentParser", "Configuration", "Logging", "ServiceLifecycle", "UnixSignals",
            ],
            system: posix,
            isExecutable: true
        ),
    ]

    /// A whole year through a real hub, for the audit of what is broadcast.
    private static let yearSide: [Room] = [
        Room(
            name: "console-benchmark",
            folder: "Benchmarks/Console",
            ours: ["HubTestSupport", "TestRandomness", "TestSupport"],
            others: ["ArgumentParser"],
            isExecutable: true
        ),
        Room(
            name: "gate-benchmark",
            folder: "Benchmarks/Gate",
            ours: ["LinearSolver", "Statistics", "TestRandomness"],
            isExecutable: true
        ),
        Room(
            name: "SimulatedYear",
            folder: "Examples/simulated-year/SimulatedYear",
            ours: [
                "ClusterProtocol", "DataFolder", "HubCore", "Indicators", "Localisation",
                "Messaging", "Reports", "Spreadsheets", "Statistics", "TestRandomness",
            ],
            others: ["Logging"]
        ),
        Room(
            name: "simulate-year",
            folder: "Examples/simulated-year/Command",
            ours: ["Indicators", "Localisation", "SimulatedYear"],
            others: ["ArgumentParser"],
            isExecutable: true
        ),
    ]
}
