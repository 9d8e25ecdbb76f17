import Foundation
import Indicators
import Localisation

/// The whole journey on the rice farms: what a person would do, in the same order.
struct Demonstration: Sendable {
    /// What the person who starts it chooses.
    struct Options: Sendable {
        let hub: String
        let node: String
        let example: String
        let keep: String?
        let language: Language
    }

    /// A farm, the hub that invites it, and how its node is held.
    struct Member: Sendable {
        let farm: Farm
        let hub: Hub
        let folder: String
        let file: String
        let invite: String
        /// Goes through the command line, as on a farm.
        let isByHand: Bool
    }

    /// Processes that hold nodes.
    static let workerCount = 4
    /// Short commands at work at the same time.
    static let commandWidth = 4
    /// The period that the tables show, and the one whose pesticide figures are told.
    static let lastPeriod = "s6"
    static let pesticidePeriod = "s4"
    static let pesticide = "r.pesticide"

    let options: Options
    let survey: Survey
    let folders: Folders
    let narrator: Narrator
    let national: Hub
    let regional: [Hub]
    /// `grenier-node`, and this very program as a worker.
    let node: Program
    let worker: Program

    /// Plays it from the first key to the last sum, and stops all that it started.
    ///
    /// - Throws: `DemonstrationError`, `CancellationError`.
    static func play(_ options: Options) async throws {
        let survey = try Survey(folder: options.example)
        let territory = Territory.riceFarms
        let folders = try Folders(
            keep: options.keep,
            name: "rice-farms",
            parts: [territory.national.folder] + territory.regional.map(\.folder) + ["nodes"]
        )
        let running = RunningHubs()
        do {
            let play = try Demonstration(options, survey, folders, territory)
            try await play.tell(running)
            await running.stop()
            folders.clear()
            play.end()
        } catch {
            await running.stop()
            folders.clear()
            throw error
        }
    }

    private init(
        _ options: Options,
        _ survey: Survey,
        _ folders: Folders,
        _ territory: Territory
    ) throws {
        self.options = options
        self.survey = survey
        self.folders = folders
        narrator = Narrator(language: options.language)
        let programs = try Programs(
            hub: options.hub,
            node: options.node,
            language: options.language,
            in: folders
        )
        node = programs.node
        worker = programs.worker
        let places = [territory.national] + territory.regional
        let port = try FreePorts.first(of: places.count * Hub.portCount)
        let hubs = places.enumerated().map { index, place in
            Hub(
                name: place.name,
                folder: folders.path(place.folder),
                isNational: index == 0,
                zones: place.zones,
                port: port + index * Hub.portCount,
                program: programs.hub
            )
        }
        national = hubs[0]
        regional = Array(hubs.dropFirst())
    }

    private func tell(_ running: RunningHubs) async throws {
        narrator.text(
            narrator.say(Text.demoTitle(survey.farms.count, survey.catalogue.periods.count))
        )
        narrator.heading(Text.demoHeadingExchange())
        try await openHubs(running)
        let members = try await inviteFarms()
        let batches = try await publish(members)
        let digest = try await checkJournals(batches: batches)
        let reasons = try await release()
        try await returnToFarms(members, stateDigest: digest)
        try await showFigures(reasons)
        try await showPosition(of: members)
        try await checkSums()
    }

    private func end() {
        narrator.text("")
        narrator.step(Text.demoStopped())
        if options.keep != nil { narrator.text(narrator.say(Text.demoKept(folders.root.path))) }
    }
}
