import ArgumentParser

struct PlayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "play",
        abstract: "Joue la démonstration sur les rizières."
    )

    @OptionGroup var play: PlayOptions

    func run() async {
        let options = Demonstration.Options(
            hub: play.absolute(play.hub),
            node: play.absolute(play.node),
            example: play.absolute(play.example),
            keep: play.keep.map(play.absolute),
            language: play.language
        )
        await play.play { try await Demonstration.play(options) }
    }
}
