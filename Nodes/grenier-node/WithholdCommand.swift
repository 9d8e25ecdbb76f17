import ArgumentParser
import NodeCore

/// Families of figures that the cluster keeps to itself.
struct WithholdCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withhold",
        abstract: "Retenir des chiffres : les prochains résumés partent sans eux.",
        discussion: """
            On retient une famille entière, jamais un chiffre seul : ce qui resterait d'un total ou d'une \
            part dirait le chiffre retenu. N'importe quel indicateur de la famille la désigne. Ce qui est \
            retenu reste retenu jusqu'à « withhold lift ».
            """,
        subcommands: [WithholdAdd.self, WithholdLift.self, WithholdList.self]
    )
}

struct WithholdAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Retenir une famille, pour une période ou pour toutes."
    )
    @Argument(help: "Un indicateur de la famille : son code ou son nom.")
    var indicator: String
    @Option(help: "La période ; toutes par défaut, celles à venir aussi.")
    var period: String?
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let choice = WithholdRequest.Choice(indicator, period: period)
        try await common.perform(.withhold(.change(keep: [choice], release: [])))
    }
}

struct WithholdLift: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lift",
        abstract: "Ne plus retenir une famille : le prochain résumé la contient de nouveau."
    )
    @Argument(help: "Un indicateur de la famille : son code ou son nom.")
    var indicator: String
    @Option(help: "La période ; partout où elle est retenue par défaut.")
    var period: String?
    @OptionGroup var common: CommonOptions

    func run() async throws {
        let choice = WithholdRequest.Choice(indicator, period: period)
        try await common.perform(.withhold(.change(keep: [], release: [choice])))
    }
}

struct WithholdList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Montrer ce qui est retenu."
    )
    @OptionGroup var common: CommonOptions

    func run() async throws { try await common.perform(.withhold(.list)) }
}
