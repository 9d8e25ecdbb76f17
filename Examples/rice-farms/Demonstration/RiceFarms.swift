import ArgumentParser

/// The demonstration of the whole journey on the rice farms.
struct RiceFarms: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rice-farms",
        abstract: "Joue tout le parcours sur 171 rizières réelles, sur cette machine.",
        subcommands: [PlayCommand.self, WorkerCommand.self],
        defaultSubcommand: PlayCommand.self
    )
}
