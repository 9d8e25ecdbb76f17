import ArgumentParser

/// The command of a cluster's machine.
struct GrenierNode: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "grenier-node",
        abstract: "Le poste d'un cluster : ses données restent ici, seuls des résumés partent.",
        subcommands: [
            Init.self, Enrol.self, Import.self, TemplateCommand.self,
            XLSFormCommand.self, RecordCommand.self, Summarise.self,
            ReviewCommand.self, WithholdCommand.self, Publish.self, Sync.self, Run.self,
            Compare.self, Status.self, DoctorCommand.self, Receipts.self, Viewings.self,
            BundleCommand.self,
            BackupWrite.self,
            Restore.self, BackupKeyMake.self, RotateKey.self,
        ]
    )
}
