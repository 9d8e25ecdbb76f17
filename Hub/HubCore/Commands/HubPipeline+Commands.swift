import ClusterProtocol
package import DataFolder
package import Localisation
import Reports

extension HubPipeline {
    /// Does what was asked and says it in a language; an error becomes its exit code and sentence.
    package func execute(_ command: HubCommand, in language: Language) -> CommandAnswer {
        do {
            return try perform(command, in: language)
        } catch {
            return HubOffice.failure(error, in: language)
        }
    }

    private func perform(_ command: HubCommand, in language: Language) throws -> CommandAnswer {
        switch command {
        case .inviteCluster(let invitation): try invite(invitation, in: language)
        case .inviteHub(let invitation): try invite(invitation, in: language)
        case .enrol: throw HubError.storageDamaged("enrol")
        case .exportBundle(let request): try exportBundle(request, in: language)
        case .importBundle: throw HubError.storageDamaged("bundle")
        case .members: try members(in: language)
        case .release(let request): try releaseAnswer(request, in: language)
        case .export(let request): try export(request, in: language)
        case .retract(let request): try retract(request, in: language)
        case .parameters(let request): try parameters(request, in: language)
        case .ledger: try ledgerAnswer()
        case .ledgerWithValues: try ledgerWithValues()
        case .importLedger(let request): try importLedger(request, in: language)
        case .leave(let request): try leave(request, in: language)
        case .erase(let request): try erase(request, in: language)
        case .compare(let filiere, let period):
            try compare(filiere: filiere, period: period, in: language)
        case .backup: throw HubError.storageDamaged("backup")
        case .restoreLedger(let request): try restoreLedger(request, in: language)
        case .alarms: try alarms(in: language)
        case .closeAlarms(let request): try closeAlarms(request, in: language)
        case .catalogue(let request): try catalogueAnswer(request, in: language)
        case .revoke(let member): try revoke(member, in: language)
        case .revokeHub(let request): try revoke(request, in: language)
        case .transfer(let request): try transfer(request, in: language)
        case .rotateKey(let request): try rotateKey(request, in: language)
        case .verify: try verifyAnswer(in: language)
        case .account(let request): try account(request, in: language)
        case .status: try status(in: language)
        case .examine(let path): try examinationAnswer(ledgerCopy: path)
        }
    }
}
