import Indicators

extension CatalogueProblemTests {
    static let acrossCases: [Case] = [
        Case(
            old: "protection: magnitude, bounds: [-5, 1000]",
            new: "protection: magnitude, acrossFilieres: true, bounds: [-5, 1000]",
            path: "indicators[7].acrossFilieres",
            kind: .notAcrossFilieres,
            seen: "true"
        ),
        Case(
            old: "protection: price, bounds",
            new: "protection: price, acrossFilieres: true, bounds",
            path: "indicators[6].acrossFilieres",
            kind: .notAcrossFilieres,
            seen: "true"
        ),
        Case(
            old: "protection: ordinal,",
            new: "protection: ordinal, acrossFilieres: yes,",
            path: "indicators[4].acrossFilieres",
            kind: .unknownWord(expected: ["true", "false"]),
            seen: "yes"
        ),
        // Its family's other member is a weight, which cannot span the filières.
        Case(
            old: "protection: binary,",
            new: "protection: binary, acrossFilieres: true,",
            path: "indicators[5].acrossFilieres",
            kind: .unlikeFamily(other: "weight"),
            seen: "true"
        ),
        Case(
            old: "code: riz",
            new: "code: all",
            path: "filieres[0].code",
            kind: .reservedCode,
            seen: "all"
        ),
    ]

    static let calendarCases: [Case] = [
        Case(
            old: "filiere: riz, campaign",
            new: "filiere: mil, campaign",
            path: "calendars[0].filiere",
            kind: .unknownWord(expected: ["riz"]),
            seen: "mil"
        ),
        Case(
            old: "campaign: p2",
            new: "campaign: q1",
            path: "calendars[0].campaign",
            kind: .unknownWord(expected: ["p1", "p2"]),
            seen: "q1"
        ),
        Case(
            old: "start: 2025-07-01, end: 2026-06-30",
            new: "start: 2026-07-01, end: 2026-06-30",
            path: "calendars[0].end",
            kind: .datesOutOfOrder,
            seen: "2026-06-30"
        ),
        Case(
            old: "due: 2026-09-30}",
            new: "due: 2026-06-30}",
            path: "calendars[0].due",
            kind: .datesOutOfOrder,
            seen: "2026-06-30"
        ),
    ]
}
