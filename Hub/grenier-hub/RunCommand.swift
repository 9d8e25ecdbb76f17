import ArgumentParser
import DataFolder
import HubCore
import Localisation
import Logging
import ServiceLifecycle
import UnixSignals

struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Sert les membres jusqu'à ce qu'on l'arrête."
    )

    @OptionGroup var common: CommonOptions

    func run() async {
        if let warning = DescriptorLimit.warning(at: DescriptorLimit.raise()) {
            Output.problem(warning.rendered(in: common.lang))
        }
        let service = HubService(
            path: common.dir,
            surroundings: .system,
            logger: common.logger,
            language: common.lang,
            ready: { Output.line($0) }
        )
        let group = ServiceGroup(
            services: [service],
            gracefulShutdownSignals: [.sigterm, .sigint],
            logger: common.logger
        )
        do {
            try await group.run()
        } catch {
            let answer = HubOffice.answer(for: error, in: common.lang)
            Output.give(answer, asJSON: false)
        }
    }
}
