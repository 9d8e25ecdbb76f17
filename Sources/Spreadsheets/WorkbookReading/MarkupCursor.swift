import CLibXML2

/// Walks through the markup of a part with libxml2, element by element, as it is unpacked.
///
/// Nothing is fetched, and a part that declares a document type is refused before any entity could
/// be expanded.
final class MarkupCursor {
    enum Event {
        case open(String)
        case close(String)
        case text(String)
    }

    private let part: ZipPart
    private let reader: OpaquePointer
    /// An element without content has no end of its own in libxml2.
    private var emptyElement: String?

    init(_ part: ZipPart) throws(WorkbookProblem) {
        self.part = part
        let options =
            XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue
            | XML_PARSE_NOWARNING.rawValue | XML_PARSE_COMPACT.rawValue
        // The part lives as long as this object, and the reader not longer.
        let reader = xmlReaderForIO(
            { context, buffer, length in
                guard let context, let buffer, length > 0 else { return -1 }
                let part = Unmanaged<ZipPart>.fromOpaque(context).takeUnretainedValue()
                return Int32(
                    part.read(
                        into: UnsafeMutableRawBufferPointer(start: buffer, count: Int(length))
                    )
                )
            },
            nil,
            Unmanaged.passUnretained(part).toOpaque(),
            nil,
            nil,
            Int32(options)
        )
        guard let reader else { throw .badMarkup(part: part.name, line: 1) }
        self.reader = reader
    }

    deinit { xmlFreeTextReader(reader) }

    /// The next element, end or text; nil at the end.
    func next() throws(WorkbookProblem) -> Event? {
        if let name = emptyElement {
            emptyElement = nil
            return .close(name)
        }
        while true {
            let step = xmlTextReaderRead(reader)
            if let problem = part.problem { throw problem }
            guard step >= 0 else {
                throw .badMarkup(
                    part: part.name,
                    line: max(1, Int(xmlTextReaderGetParserLineNumber(reader)))
                )
            }
            guard step == 1 else { return nil }
            if let event = try event() { return event }
        }
    }

    private func event() throws(WorkbookProblem) -> Event? {
        switch UInt32(bitPattern: xmlTextReaderNodeType(reader)) {
        case XML_READER_TYPE_ELEMENT.rawValue:
            let name = Self.string(xmlTextReaderConstLocalName(reader))
            if xmlTextReaderIsEmptyElement(reader) == 1 { emptyElement = name }
            return .open(name)
        case XML_READER_TYPE_END_ELEMENT.rawValue:
            return .close(Self.string(xmlTextReaderConstLocalName(reader)))
        case XML_READER_TYPE_TEXT.rawValue, XML_READER_TYPE_CDATA.rawValue,
            XML_READER_TYPE_WHITESPACE.rawValue, XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue:
            return .text(Self.string(xmlTextReaderConstValue(reader)))
        case XML_READER_TYPE_DOCUMENT_TYPE.rawValue, XML_READER_TYPE_ENTITY.rawValue,
            XML_READER_TYPE_ENTITY_REFERENCE.rawValue, XML_READER_TYPE_NOTATION.rawValue:
            throw .declaresEntities(part: part.name)
        default: return nil
        }
    }

    /// An attribute of the element just opened, by its name without a namespace.
    func attribute(_ name: String) -> String? {
        guard let value = xmlTextReaderGetAttribute(reader, name) else { return nil }
        defer { grenier_xml_free(value) }
        return String(cString: value)
    }

    /// The attribute of that local name in whatever namespace, such as the `id` of `r:id`.
    func qualifiedAttribute(_ name: String) -> String? {
        defer { xmlTextReaderMoveToElement(reader) }
        while xmlTextReaderMoveToNextAttribute(reader) == 1 {
            let isQualified = xmlTextReaderConstPrefix(reader) != nil
            if isQualified, Self.string(xmlTextReaderConstLocalName(reader)) == name {
                return Self.string(xmlTextReaderConstValue(reader))
            }
        }
        return nil
    }

    private static func string(_ text: UnsafePointer<xmlChar>?) -> String {
        text.map { String(cString: $0) } ?? ""
    }
}
