import ArgumentParser
import DataFolder
import HubCore
import HubDashboard
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
    @OptionGroup var dashboard: DashboardArguments

    func run() async {
        if let warning = DescriptorLimit.warning(at: DescriptorLimit.raise()) {
            Output.problem(warning.rendered(in: common.lang))
        }
        do {
            let group = ServiceGroup(
                services: [try service()],
                gracefulShutdownSignals: [.sigterm, .sigint],
                logger: common.logger
            )
            try await group.run()
        } catch {
            let answer = HubOffice.answer(for: error, in: common.lang)
            Output.give(answer, asJSON: false)
        }
    }

    private func service() throws -> HubService {
        let service = HubService(
            path: common.dir,
            surroundings: .system,
            logger: common.logger,
            language: common.lang,
            ready: { Output.line($0) }
        )
        guard let options = try dashboard.options(in: common.lang) else { return service }
        let pages = Dashboard(
            options: options,
            surroundings: .system,
            logger: common.logger,
            ready: { Output.line($0) }
        )
        return HubService(service) { try await pages.run($0) }
    }
}
