import BeninCountry
import Countries
import Foundation
import Indicators
import Localisation

/// A fictitious country over two campaigns: what its clusters, its hubs and its coordination do.
struct CountryStory: Sendable {
    /// What the person who starts it chooses.
    struct Options: Sendable {
        let hub: String
        let node: String
        let example: String
        let keep: String?
        let language: Language
        let seed: UInt64
        /// The hubs run on until somebody stops them.
        let isWaiting: Bool
    }

    /// A cluster, the hub that invites it, and its node's folder.
    struct Guest: Sendable {
        let cluster: FictitiousCluster
        let hub: Hub
        let folder: String
        /// What it takes in first.
        let file: String
        let invite: String
    }

    /// Processes that hold nodes.
    static let workerCount = 4
    /// Short commands at work at the same time.
    static let commandWidth = 4

    let options: Options
    let country: FictitiousCountry
    let catalogue: Catalogue
    let folders: Folders
    let narrator: Narrator
    let national: Hub
    let regional: [Hub]
    /// `grenier-node`, and this very program as a worker.
    let node: Program
    let worker: Program

    static var firstCampaign: String { FictitiousCountry.campaigns[0] }
    static var secondCampaign: String { FictitiousCountry.campaigns[1] }

    /// Plays it, and stops all that it started.
    ///
    /// - Throws: `DemonstrationError`, `CancellationError`.
    static func play(_ options: Options) async throws {
        let catalogue = try readCatalogue()
        let country = try drawCountry(options, catalogue)
        let names = Distribution.regions.map { "brca-" + $0.name.lowercased() }
        let folders = try Folders(
            keep: options.keep,
            name: "benin",
            parts: ["bnca"] + names + ["nodes"]
        )
        let running = RunningHubs()
        do {
            let story = try CountryStory(options, country, catalogue, folders, names)
            try await story.tell(running)
            if options.isWaiting { await story.wait() }
            await running.stop()
            folders.clear()
            story.end()
        } catch {
            await running.stop()
            folders.clear()
            throw error
        }
    }

    private static func readCatalogue() throws -> Catalogue {
        do {
            return try Catalogue(parsing: NationalCatalogue.benin.document)
        } catch {
            throw DemonstrationError.unreadable(path: "benin", reason: "\(error)")
        }
    }

    private static func drawCountry(
        _ options: Options,
        _ catalogue: Catalogue
    ) throws -> FictitiousCountry {
        let path = options.example + "/calibration.csv"
        guard let content = FileManager.default.contents(atPath: path) else {
            throw DemonstrationError.missing(path: path)
        }
        do {
            return try FictitiousCountry(
                seed: options.seed,
                calibration: try Calibration(csv: Array(content)),
                catalogue: catalogue
            )
        } catch {
            throw DemonstrationError.unreadable(path: path, reason: "\(error)")
        }
    }

    private init(
        _ options: Options,
        _ country: FictitiousCountry,
        _ catalogue: Catalogue,
        _ folders: Folders,
        _ names: [String]
    ) throws {
        self.options = options
        self.country = country
        self.catalogue = catalogue
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
        let port = try FreePorts.first(of: (names.count + 1) * Hub.portCount)
        national = Hub(
            name: "BNCA FICTIF",
            folder: folders.path("bnca"),
            isNational: true,
            zones: Distribution.zones,
            port: port,
            program: programs.hub
        )
        regional = zip(names, Distribution.regions).enumerated().map { index, place in
            Hub(
                name: "BRCA \(place.1.name) FICTIF",
                folder: folders.path(place.0),
                isNational: false,
                zones: place.1.zones,
                port: port + (index + 1) * Hub.portCount,
                program: programs.hub
            )
        }
    }

    private func tell(_ running: RunningHubs) async throws {
        narrator.text(narrator.say(Text.countryTitle(country.clusters.count, options.seed)))
        narrator.text(narrator.say(Text.countryNotice()))
        showMatrix()
        narrator.heading(Text.countryHeadingFirst(Self.firstCampaign))
        try await openHubs(running)
        let guests = try await inviteClusters()
        var batches = try await found(guests)
        try await settle(batches)
        try await release(epoch: "2025-Q4", isForced: false)
        let early = try await reported(Self.firstCampaign)
        try await check(Self.firstCampaign) { $0.behaviour.isFirstOnTime }
        narrator.heading(Text.countryHeadingSecond(Self.secondCampaign))
        try await revoke(guests)
        let later = try await add(guests)
        batches.merge(later) { _, new in new }
        try await settle(batches)
        try await release(epoch: "2026-Q4", isForced: true)
        try await refresh(guests)
        try await showLives(early: early)
        try await showAired("riz")
        try await showSheet(of: guests)
        try await check(Self.secondCampaign) { $0.behaviour.hasSecond }
    }

    /// Until a person or the system ends it.
    private func wait() async {
        narrator.text("")
        narrator.step(Text.countryWaiting(national.name, national.folder))
        while !Task.isCancelled {
            do { try await Task.sleep(for: .seconds(3_600)) } catch { return }
        }
    }

    private func end() {
        narrator.text("")
        narrator.step(Text.demoStopped())
        if options.keep != nil {
            narrator.text(narrator.say(Text.countryKept(folders.root.path)))
        }
    }
}
