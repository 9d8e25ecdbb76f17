import ArgumentParser

/// The demonstrations of the whole journey.
struct DemonstrationCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demonstration",
        abstract: "Joue tout le parcours sur cette machine : rizières réelles ou pays fictif.",
        subcommands: [PlayCommand.self, BeninCommand.self, WorkerCommand.self],
        defaultSubcommand: PlayCommand.self
    )
}
