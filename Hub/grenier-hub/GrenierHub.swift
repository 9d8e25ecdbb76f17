import ArgumentParser

/// The command of a hub: a BRCA or a BNCA.
@main
struct GrenierHub: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "grenier-hub",
        abstract: "Hub de clusters agricoles : reçoit les synthèses, publie les références.",
        discussion: """
            Codes de sortie : 0 fait · 2 usage · 3 entrée à corriger · 4 refusé · \
            5 injoignable, gardé pour plus tard · 70 défaut du logiciel.
            """,
        version: "grenier-hub 0.1.0",
        subcommands: [
            Initialise.self, InviteCommand.self, EnrolCommand.self, RunCommand.self,
            MembersCommand.self, CompareCommand.self, ReleaseCommand.self, ExportCommand.self,
            ParametersCommand.self, CatalogueCommand.self, LedgerCommand.self, RevokeCommand.self,
            RotateKeyCommand.self,
            TransferCommand.self, LeaveCommand.self, EraseCommand.self, BundleCommand.self,
            AlarmsCommand.self, AccountCommand.self, BackupCommand.self, RestoreCommand.self,
            BackupKeyCommand.self,
            VerifyCommand.self, StatusCommand.self, DoctorCommand.self,
        ]
    )

    /// Usage errors leave with 2; the library's own code for them is 64.
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            let code = exitCode(for: error)
            if code == .validationFailure {
                Output.problem(fullMessage(for: error))
                Output.leave(2)
            }
            exit(withError: error)
        }
    }
}
