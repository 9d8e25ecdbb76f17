import ClusterProtocol
import DataFolder
import Indicators
import Localisation
import Spreadsheets

/// Step 1, files: other people's in, ours out.
extension NodePipeline {
    /// Takes a file in, whatever it is, or says what is wrong with it.
    func importFile(
        _ given: GivenFile,
        author: String,
        _ writer: NodeWriter
    ) async throws -> CommandAnswer {
        let (file, isTrial) = (given.name, given.isTrial)
        let catalogue = try await store.membership().catalogue
        let content = try RecordFileReader(catalogue: catalogue, file: file).read(given.bytes)
        let digest = Digest(of: given.bytes)
        let signature = LoadSignature(
            author: author,
            atSeconds: environment.clock(),
            isTrial: isTrial
        )
        if let figures = content.figures, content.entries.isEmpty, content.problems.isEmpty {
            let outcome = try await store.record(
                figures,
                digest: digest,
                catalogue: catalogue,
                atSeconds: signature.atSeconds,
                dryRun: isTrial
            )
            let noted = ImportedFile(
                name: file,
                records: figures.records,
                rowCount: figures.rowCount,
                notes: figures.notes + content.notes
            )
            return writer.imported(noted, outcome, dryRun: isTrial)
        }
        let outcome = try await store.write { [store] db in
            try store.take(
                content,
                from: file,
                digest: digest,
                by: try store.membership(in: db),
                signature,
                in: db
            )
        }
        return writer.taken(file, outcome, notes: content.notes, isTrial: isTrial)
    }

    /// A workbook to be filled in, of these kinds or of all.
    func template(
        _ kinds: [String],
        as file: String,
        _ writer: NodeWriter
    ) async throws -> CommandAnswer {
        let membership = try await store.membership()
        let template = WorkbookTemplate(
            catalogue: membership.catalogue,
            filiere: FiliereCode(membership.scope.filiere),
            kinds: try Self.kinds(kinds, in: membership.catalogue),
            language: writer.language,
            tag: Self.tag(environment.random(3))
        )
        let bytes = try WorkbookWriter.bytes(
            WorkbookDraft(sheets: template.sheets(), createdAtSeconds: environment.clock())
        )
        return writer.templateWritten(file, bytes, kinds: template.kinds.count)
    }

    /// A form for telephones.
    func form(
        _ request: FormRequest,
        as file: String,
        _ writer: NodeWriter
    ) async throws -> CommandAnswer {
        let membership = try await store.membership()
        let builder = FormBuilder(
            catalogue: membership.catalogue,
            filiere: FiliereCode(membership.scope.filiere)
        )
        let form: SurveyForm
        switch request {
        case .grid:
            guard let grid = builder.grid() else { throw NodeError.noGrid }
            form = grid
        case .kinds(let codes) where codes.count == 1:
            let kinds = try Self.kinds(codes, in: membership.catalogue)
            guard let kind = kinds.first else { throw NodeError.noGrid }
            form = builder.record(kind)
        case .kinds(let codes):
            form = builder.visit(try Self.kinds(codes, in: membership.catalogue))
        }
        let bytes = try WorkbookWriter.bytes(
            WorkbookDraft(sheets: form.sheets(), createdAtSeconds: environment.clock())
        )
        return writer.formWritten(file, bytes, questions: form.questionCount)
    }

    private static func tag(_ bytes: [UInt8]) -> String {
        bytes.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    }

    /// The kinds of these codes, or all.
    private static func kinds(_ codes: [String], in catalogue: Catalogue) throws -> [RecordKind] {
        guard !codes.isEmpty else { return catalogue.records }
        return try codes.map { code in
            guard let kind = catalogue.recordKind(RecordKindCode(code)) else {
                let known = RecordForm.list(catalogue.records.map { ($0.code.rawValue, $0.label) })
                throw NodeError.noSuchKind(code, known: known)
            }
            return kind
        }
    }
}
