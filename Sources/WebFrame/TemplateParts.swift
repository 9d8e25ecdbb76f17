import Mustache

/// The parts of a value by their names, as templates ask for them: the value is looked into once.
///
/// The library looks into a structure anew for each name, and then into all that stand around it: a
/// table of a hundred rows asks thousands of times.
final class TemplateParts: MustacheParent {
    private var parts: [String: Any] = [:]
    /// Names whose part is as templates take it; the others are still as the structure has them.
    private var shown: Set<String> = []

    /// Takes a structure.
    init(_ value: some Sendable) {
        take(Mirror(reflecting: value))
    }

    private init(_ mirror: Mirror) {
        take(mirror)
    }

    private func take(_ mirror: Mirror) {
        for case (let name?, let value) in mirror.children { parts[name] = value }
    }

    /// The part of a name; nil for none, and for one that is nil itself.
    func child(named name: String) -> Any? {
        guard let part = parts[name] else { return nil }
        if shown.contains(name) { return part }
        shown.insert(name)
        parts[name] = Self.shown(part)
        return parts[name]
    }

    private static func shown(_ value: Any) -> Any? {
        if value is String || value is Bool || value is [String: String] { return value }
        let mirror = Mirror(reflecting: value)
        return switch mirror.displayStyle {
        case .optional: mirror.children.first.flatMap { shown($0.value) }
        case .collection: mirror.children.compactMap { shown($0.value) }
        case .struct: TemplateParts(mirror)
        default: value
        }
    }
}
