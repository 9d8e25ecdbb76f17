/// What `Package.swift` declares, read from its text.
struct Manifest {
    /// A target and its arrows.
    struct Target: Equatable {
        let name: String
        let path: String
        let isTest: Bool
        /// Names of targets and products.
        let dependencies: [String]
        let line: Int
    }

    /// A package it downloads.
    struct Package: Equatable {
        let name: String
        let line: Int
    }

    let targets: [Target]
    let packages: [Package]
    /// Debian packages named by system libraries.
    let debianPackages: [String]

    private static let kinds = [
        ".target(", ".executableTarget(", ".testTarget(", ".systemLibrary(",
    ]

    init(_ file: SourceFile) {
        let reader = CallReader(file)
        targets = Self.kinds.flatMap { kind in
            file.occurrences(of: kind).compactMap { offset -> Target? in
                let call = reader.call(openingAt: offset + kind.utf8.count - 1)
                guard let name = call.string(of: "name") else { return nil }
                let isTest = kind == ".testTarget("
                let products = call.nested("product").compactMap { $0.string(of: "name") }
                return Target(
                    name: name,
                    path: call.string(of: "path") ?? (isTest ? "Tests/" : "Sources/") + name,
                    isTest: isTest,
                    dependencies: call.strings(of: "dependencies") + products,
                    line: file.line(at: offset)
                )
            }
        }
        packages = file.occurrences(of: ".package(").compactMap { offset in
            let call = reader.call(openingAt: offset + ".package".utf8.count)
            guard let url = call.string(of: "url"), let name = url.split(separator: "/").last else {
                return nil
            }
            return Package(name: String(name), line: file.line(at: offset))
        }
        debianPackages = file.occurrences(of: ".apt(").flatMap { offset in
            reader.call(openingAt: offset + ".apt".utf8.count).literals.map(\.text)
        }
    }
}
