import Foundation

/// The executables and libraries built beside the tests.
package enum BuiltProducts {
    /// The path of a product; the folder is the one the running test executable is in.
    package static func path(_ name: String) -> String { folder + "/" + name }

    /// Whether a product was built.
    package static func has(_ name: String) -> Bool {
        FileManager.default.fileExists(atPath: path(name))
    }

    private static let folder: String = {
        let executable =
            (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
            ?? CommandLine.arguments[0]
        return URL(fileURLWithPath: executable).deletingLastPathComponent().path
    }()
}
