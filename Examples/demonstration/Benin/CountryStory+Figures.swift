import BeninCountry
import Indicators
import Localisation
import Reports
import Statistics

/// What came of it: who is where, who says what, what is aired, where one stands, and the control.
extension CountryStory {
    /// How many clusters each filière has in each zone.
    func showMatrix() {
        narrator.heading(Text.countryHeadingMatrix())
        let short = Distribution.zones.map { String($0.dropFirst("pole-".count)) }
        var columns: [(header: String, alignment: TextTable.Alignment)] = [
            (narrator.say(Text.countryColumnFiliere()), .left)
        ]
        for zone in short { columns.append((narrator.say(Text.countryColumnZone(zone)), .right)) }
        columns.append((narrator.say(Text.countryColumnAll()), .right))
        var table = TextTable(columns)
        for filiere in Distribution.filieres {
            let counts = Distribution.zones.map { zone in
                country.clusters.count { $0.filiere == filiere && $0.zone == zone }
            }
            let label = catalogue.filiere(FiliereCode(filiere))?.label.text(in: options.language)
            table.add(
                [label ?? filiere] + counts.map { $0 == 0 ? "–" : String($0) }
                    + [String(counts.reduce(0, +))]
            )
        }
        narrator.text(table.text)
    }

    /// Who is late, silent, quiet, corrected or revoked, as the hubs say.
    func showLives(early: Set<String>) async throws {
        narrator.heading(Text.countryHeadingLives())
        let members = try await members()
        func names(_ isChosen: (MembersAnswer.Member) -> Bool) -> [String] {
            members.filter(isChosen).compactMap(\.name).sorted()
        }
        func has(_ member: MembersAnswer.Member, _ campaign: String) -> Bool {
            member.summaries.contains { $0.period == campaign }
        }
        let late = names { member in
            has(member, Self.firstCampaign) && !early.contains(member.name ?? "")
        }
        let silent = names { $0.state == "enrolled" && $0.summaries.isEmpty }
        let quiet = names { member in
            member.state == "enrolled" && has(member, Self.firstCampaign)
                && !has(member, Self.secondCampaign)
        }
        let amended = names { member in
            member.summaries.contains { $0.period == Self.firstCampaign && $0.revision > 1 }
        }
        let revoked = names { $0.state == "revoked" }
        for (text, chosen) in [
            (Text.countryLate, late), (Text.countrySilent, silent), (Text.countryQuiet, quiet),
            (Text.countryAmended, amended), (Text.countryRevokedList, revoked),
        ] {
            narrator.text(narrator.say(text(chosen.count, chosen.joined(separator: ", "))))
        }
        let owners = Dictionary(grouping: country.clusters.filter { $0.owner != nil }) {
            $0.owner ?? ""
        }
        for (owner, clusters) in owners.sorted(by: { $0.key < $1.key }) {
            let both = clusters.map(\.name).joined(separator: ", ")
            narrator.text(narrator.say(Text.countryOwner(owner, both)))
        }
    }

    /// What the release airs and withholds of a filière, zone by zone.
    func showAired(_ filiere: String) async throws {
        let label = catalogue.filiere(FiliereCode(filiere))?.label.text(in: options.language)
        narrator.heading(Text.countryHeadingAired(label ?? filiere, Self.secondCampaign))
        let cells = try await export(Self.secondCampaign).cells.filter { $0.filiere == filiere }
        var table = TextTable([
            (narrator.say(Text.columnZone()), .left),
            (narrator.say(Text.countryColumnClusters()), .right),
            (narrator.say(Text.countryColumnAired()), .right),
            (narrator.say(Text.countryColumnTooFew()), .right),
            (narrator.say(Text.countryColumnProtected()), .right),
            (narrator.say(Text.countryColumnSold()), .right),
        ])
        for zone in [nil] + Distribution.zones.map({ String?.some($0) }) {
            let here = cells.filter { $0.zone == zone }
            guard !here.isEmpty else { continue }
            let clusters = country.clusters.count {
                $0.filiere == filiere && (zone == nil || $0.zone == zone)
            }
            let sold = here.first { $0.indicator == "m.sold" }?.sum
            table.add([
                zone ?? narrator.say(Text.national()), String(clusters),
                String(here.count { $0.status == .aired }),
                String(here.count { $0.status == .tooFew }),
                String(here.count { $0.status == .protected }),
                sold.map { NumberText.text($0, in: options.language) } ?? "–",
            ])
        }
        narrator.text(table.text)
    }

    /// What a regular cluster of a large zone sees.
    func showSheet(of guests: [Guest]) async throws {
        let guest = guests.first {
            $0.cluster.behaviour == .regular && $0.cluster.filiere == "riz"
        }
        guard let guest else { return }
        narrator.heading(Text.countryHeadingSheet(guest.cluster.name, Self.secondCampaign))
        narrator.text(
            try await node.text(
                ["compare", "--dir", guest.folder, "--period", Self.secondCampaign]
            )
        )
    }

    /// Adds national sums up again from the clusters' own records, by nothing of the product.
    func check(
        _ campaign: String,
        counting isCounted: (FictitiousCluster) -> Bool
    ) async throws {
        let check = try CountrySums(
            clusters: country.clusters.filter(isCounted),
            campaign: campaign,
            export: try await export(campaign)
        )
        narrator.step(Text.countrySums(campaign, check.count, check.equal))
        guard check.isRight else { throw DemonstrationError.wrong(Text.countryWrongSums()) }
    }

    private func export(_ campaign: String) async throws -> ExportedTable {
        try ExportedTable(
            bytes: Array(
                try await national.program.run([
                    "export", "--format", "csv", "--dir", national.folder, "--period", campaign,
                ])
            )
        )
    }
}
