import Foundation

/// The name of a folder for a cluster: lower-case letters without accents, digits and hyphens, so that
/// any system and any stick takes it.
enum FolderName {
    /// Empty when nothing of the name is left.
    static func of(_ name: String) -> String {
        var result = ""
        for scalar in name.decomposedStringWithCanonicalMapping.lowercased().unicodeScalars {
            if ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) {
                result.unicodeScalars.append(scalar)
            } else if !scalar.properties.isDiacritic, !result.hasSuffix("-"), !result.isEmpty {
                result.append("-")
            }
        }
        while result.hasSuffix("-") { result.removeLast() }
        return String(result.prefix(lengthMax))
    }

    private static let lengthMax = 60
}
