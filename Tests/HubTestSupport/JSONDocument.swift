import Foundation

/// A JSON document that tests look into.
package struct JSONDocument {
    package let value: Any

    package init(_ text: String) throws {
        value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    }

    private init(value: Any) { self.value = value }

    package subscript(key: String) -> JSONDocument {
        JSONDocument(value: (value as? [String: Any])?[key] ?? NSNull())
    }

    package subscript(index: Int) -> JSONDocument { list[index] }

    package var list: [JSONDocument] {
        (value as? [Any] ?? []).map { JSONDocument(value: $0) }
    }
    package var keys: [String] { ((value as? [String: Any]) ?? [:]).keys.sorted() }
    package var text: String? { value as? String }
    package var int: Int? { (value as? NSNumber)?.intValue }
    package var double: Double? { (value as? NSNumber)?.doubleValue }
    package var bool: Bool? { (value as? NSNumber)?.boolValue }
    package var isNull: Bool { value is NSNull }

    /// The document without some members, wherever they stand, as canonical text.
    package func canonical(without names: Set<String> = []) throws -> String {
        let data = try JSONSerialization.data(
            withJSONObject: Self.pruned(value, names),
            options: [.sortedKeys, .fragmentsAllowed, .withoutEscapingSlashes]
        )
        return String(decoding: data, as: UTF8.self)
    }

    private static func pruned(_ value: Any, _ names: Set<String>) -> Any {
        if let object = value as? [String: Any] {
            return object.filter { !names.contains($0.key) }.mapValues { pruned($0, names) }
        }
        if let list = value as? [Any] { return list.map { pruned($0, names) } }
        return value
    }
}
