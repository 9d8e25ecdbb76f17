import ArgumentParser

struct BeninCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "benin",
        abstract: "Joue un pays fictif de 300 clusters, dans les proportions du Bénin."
    )

    @OptionGroup var play: PlayOptions

    @Option(help: "La graine dont tout découle.")
    var seed: UInt64 = 20_261_122

    @Flag(name: .customLong("no-wait"), help: "Tout arrêter à la fin, sans attendre Ctrl-C.")
    var isWithoutWait = false

    func run() async {
        let options = CountryStory.Options(
            hub: play.absolute(play.hub),
            node: play.absolute(play.node),
            example: play.absolute(play.example),
            keep: play.keep.map(play.absolute),
            language: play.language,
            seed: seed,
            isWaiting: !isWithoutWait
        )
        await play.play { try await CountryStory.play(options) }
    }
}
