import Localisation
import NodeCore
import WebFrame

/// What stands around pages.
extension ConsoleHouse {
    func frame(of visit: Visit, _ page: any ConsolePage) async throws -> Frame {
        let current = page.section
        return try await frame(
            page.title,
            session: visit.session,
            path: visit.path,
            base: "/c/\(visit.number)",
            cluster: visit.facts.name,
            navigation: ConsoleSection.allCases.map { section in
                Frame.Link(
                    label: visit.say(section.label()),
                    href: visit.address(section),
                    isCurrent: section == current
                )
            },
            number: visit.number
        )
    }

    /// Outside a cluster.
    func frame(_ title: String, session: Session?, path: String) async throws -> Frame {
        try await frame(
            title,
            session: session,
            path: path,
            base: nil,
            cluster: nil,
            navigation: [],
            number: nil
        )
    }

    private func frame(
        _ title: String,
        session: Session?,
        path: String,
        base: String?,
        cluster: String?,
        navigation: [Frame.Link],
        number: Int?
    ) async throws -> Frame {
        let language = session?.language ?? options.language
        let other: Language = language == .french ? .english : .french
        let isInside = session?.isUnlocked ?? false
        var names: [String?] = []
        if isInside {
            for node in roster.nodes { names.append(try await node.clusterName()) }
        }
        return Frame(
            language: language.rawValue,
            otherLanguage: Frame.Link(
                label: other == .french ? "Français" : "English",
                href: other.rawValue,
                isCurrent: false
            ),
            title: title,
            base: base,
            cluster: cluster,
            clusters: names.enumerated().map { index, name in
                Frame.Link(
                    label: name ?? Wording(language: language).say(Text.consoleNewCluster),
                    href: "/c/\(index + 1)/",
                    isCurrent: index + 1 == number
                )
            },
            hasSwitch: !names.isEmpty,
            navigation: navigation,
            isInside: isInside,
            csrf: session?.csrf ?? "",
            path: path,
            notice: session.flatMap { door.takeNotice($0.id) }
        )
    }

    /// Where a cluster that is a member of no hub becomes one.
    func startAddress(_ number: String?) -> String { "/c/\(number ?? "1")/inscription" }
}
