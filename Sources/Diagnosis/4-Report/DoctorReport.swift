public import DataFolder
public import Localisation
import Reports

/// A diagnosis as a person and a program read it.
public struct DoctorReport: Sendable {
    /// Exit code when something is wrong: beside those every command has.
    public static let faultExitCode: Int32 = 6

    private let diagnosis: Diagnosis
    private let subject: Facts.Subject

    /// Takes what was found, of whose folder.
    public init(_ diagnosis: Diagnosis, of subject: Facts.Subject) {
        self.diagnosis = diagnosis
        self.subject = subject
    }

    /// The answer of the command: 0 without a fault.
    public func answer(in language: Language) -> CommandAnswer {
        CommandAnswer(
            exitCode: diagnosis.worst == .fault ? Self.faultExitCode : 0,
            document: document(language).encoded,
            text: lines(language).joined(separator: "\n")
        )
    }

    private func count(_ level: Level) -> Int {
        diagnosis.findings.count { $0.level == level }
    }

    /// Whose folder, and how much is wrong: one sentence.
    private var headline: Message {
        let (faults, warnings) = (count(.fault), count(.warning))
        if faults > 0, warnings == 0 { return Text.doctorFaults(faults, subject.folder) }
        if faults > 0 { return Text.doctorFaultsAndWarnings(faults, warnings, subject.folder) }
        if warnings > 0 { return Text.doctorWarnings(warnings, subject.folder) }
        return Text.doctorFine(subject.folder)
    }

    private func lines(_ language: Language) -> [String] {
        var lines = [headline.rendered(in: language)]
        var last: Level?
        for finding in diagnosis.findings {
            // What is to be done stands apart; what is well is one block.
            if finding.level != last || finding.act != nil { lines.append("") }
            last = finding.level
            lines.append(finding.level.mark + " " + finding.seen.rendered(in: language))
            if let act = finding.act {
                lines.append("  → " + act.rendered(in: language))
            }
        }
        if count(.fault) + count(.warning) > 0 {
            lines += ["", Text.doctorMore().rendered(in: language)]
        }
        return lines
    }

    private func document(_ language: Language) -> JSONValue {
        .document(
            "doctor",
            [
                "folder": .text(subject.folder),
                "verdict": .text(diagnosis.worst == .unseen ? "fine" : diagnosis.worst.rawValue),
                "faults": .integer(count(.fault)), "warnings": .integer(count(.warning)),
                "findings": .array(
                    diagnosis.findings.map { finding in
                        [
                            "finding": .text(finding.kind.rawValue),
                            "level": .text(finding.level.rawValue),
                            "seen": .text(finding.seen.rendered(in: language)),
                            "do": .optional(finding.act?.rendered(in: language)),
                        ]
                    }
                ),
            ]
        )
    }
}
