import Countries
import Indicators
import Localisation
import NodeCore
import TestRandomness
import Testing

/// What people type into the fields of a record, and what they are told when it cannot be.
@Suite("La saisie d'un enregistrement")
struct RecordReaderTests {
    let catalogue: Catalogue

    init() throws { catalogue = try RecordCatalogue.make() }

    struct Refused: Error { let problems: [Message] }

    static func read(
        _ typed: [String: String],
        _ kind: RecordKind,
        _ filiere: FiliereCode,
        _ catalogue: Catalogue
    ) throws -> [FieldCode: FieldValue] {
        let reader = RecordReader(catalogue: catalogue, filiere: filiere, kind: kind)
        let (values, problems) = reader.reading(typed)
        // A record or problems, never both.
        #expect((values == nil) != problems.isEmpty)
        guard let values else { throw Refused(problems: problems) }
        return values
    }

    func read(
        _ typed: [String: String],
        kind: RecordKindCode = "delivery",
        filiere: FiliereCode = "riz"
    ) throws -> [FieldCode: FieldValue] {
        try Self.read(typed, try #require(catalogue.recordKind(kind)), filiere, catalogue)
    }

    /// What is said in French, spaces made plain; nothing where all is well.
    func problems(
        _ typed: [String: String],
        kind: RecordKindCode = "delivery",
        filiere: FiliereCode = "riz"
    ) throws -> [String] {
        do {
            _ = try read(typed, kind: kind, filiere: filiere)
            return []
        } catch let refused as Refused {
            for problem in refused.problems {
                let english = problem.rendered(in: .english)
                #expect(!english.isEmpty && !english.contains("{"))
            }
            return refused.problems.map { problem in
                String(
                    problem.rendered(in: .french).map {
                        $0 == "\u{A0}" || $0 == "\u{202F}" ? " " : $0
                    }
                )
            }
        }
    }

    /// The value of one field beside those that must be there.
    func value(
        of field: FieldCode,
        _ text: String,
        beside others: [String: String] = [:],
        filiere: FiliereCode = "riz"
    ) throws -> FieldValue? {
        var typed = ["day": "2025-07-01", "delivered": "1000000"]
        typed.merge(others) { _, new in new }
        typed[field.rawValue] = text
        return try read(typed, filiere: filiere)[field]
    }

    func isRefused(
        _ field: FieldCode,
        _ text: String,
        beside others: [String: String] = [:],
        filiere: FiliereCode = "riz",
        saying words: String = ""
    ) throws -> Bool {
        var typed = ["day": "2025-07-01", "delivered": "1000000"]
        typed.merge(others) { _, new in new }
        typed[field.rawValue] = text
        let found = try problems(typed, filiere: filiere)
        return found.count == 1 && (words.isEmpty || found[0].contains(words))
    }

    @Test(
        "dates, ISO and French",
        arguments: [
            ("2025-07-31", "2025-07-31"), ("31/07/2025", "2025-07-31"),
            ("31.07.2025", "2025-07-31"), ("31-07-2025", "2025-07-31"), ("1/7/2025", "2025-07-01"),
            (" 29/02/2024 ", "2024-02-29"), ("29/02/2025", nil), ("31/07/25", nil),
            ("2025/07/31", nil), ("32/01/2025", nil), ("13/13/2025", nil), ("2025-7-31", nil),
            ("+1/07/2025", nil), ("1/+7/2025", nil), ("hier", nil), ("31/07", nil), ("//2025", nil),
        ] as [(String, String?)]
    )
    func dates(typed: String, iso: String?) throws {
        if let iso {
            let day = try #require(CalendarDate(iso: iso))
            #expect(try value(of: "day", typed) == .date(day))
        } else {
            #expect(try isRefused("day", typed, saying: "n'est pas une date"))
        }
    }

    @Test(
        "choices by code or by label, accents and capitals aside",
        arguments: [
            ("local", "local"), ("Marché local", "local"), ("marche LOCAL", "local"),
            ("local market", "local"), ("export", "export"), ("etranger", "export"),
            ("ÉTRANGER", "export"), (" Abroad ", "export"), ("marché", nil), ("2", nil),
        ] as [(String, String?)]
    )
    func choices(typed: String, code: String?) throws {
        if let code {
            #expect(try value(of: "market", typed) == .choice(code))
        } else {
            #expect(
                try isRefused(
                    "market",
                    typed,
                    saying: "attendu : local (Marché local), export (Étranger)"
                )
            )
        }
    }

    @Test("yes and no in both languages, and nothing else")
    func yesNo() throws {
        for word in ["oui", "Oui", "OUI", "yes", "1", "true", " oui "] {
            #expect(try value(of: "paid", word) == .yesNo(true), "\(word)")
        }
        for word in ["non", "Non", "no", "NO", "0", "false"] {
            #expect(try value(of: "paid", word) == .yesNo(false), "\(word)")
        }
        for word in ["o", "vrai", "2", "oui non"] {
            #expect(try isRefused("paid", word, saying: "oui ou non"), "\(word)")
        }
    }

    @Test("a crop is one of the cluster's filière")
    func crops() throws {
        for text in ["paddy", "Riz paddy", "riz PADDY", "Paddy rice"] {
            #expect(try value(of: "crop", text) == .crop("paddy"), "\(text)")
        }
        #expect(try isRefused("crop", "grain", saying: "attendu : paddy (Riz paddy), etuve"))
        #expect(try isRefused("crop", "Maïs en grain"))
        #expect(try value(of: "crop", "mais en grain", filiere: "mais") == .crop("grain"))
    }

    @Test("texts up to their length, without the character that ends files")
    func texts() throws {
        let longest = String(repeating: "é", count: 2_000)
        #expect(try value(of: "note", "  " + longest + " ") == .text(longest))
        #expect(try isRefused("note", longest + "x", saying: "2001 caractères ; au plus 2000"))
        #expect(try isRefused("note", "a\0b", saying: "caractère nul"))
        #expect(try isRefused("market", "local\0", saying: "caractère nul"))
        #expect(try value(of: "note", " a\nb ") == .text("a\nb"))
        #expect(try value(of: "note", "   ") == nil)
    }

    @Test("references, periods, indicators and their figures")
    func codes() throws {
        let hex = "00112233445566778899aabbccddeeff"
        let id = try #require(RecordID(hex: hex))
        #expect(try value(of: "contract", hex) == .reference(id))
        #expect(try value(of: "contract", hex.uppercased()) == .reference(id))
        for text in ["xyz", String(hex.dropLast()), hex + "0", String(hex.dropLast()) + "g"] {
            #expect(try isRefused("contract", text, saying: "ne désigne aucun"), "\(text)")
        }
        func contract(_ fields: [String: String]) throws -> [FieldCode: FieldValue] {
            try read(["season": "p2", "partner": "x"].merging(fields) { $1 }, kind: "contract")
        }
        func refused(_ fields: [String: String]) throws -> [String] {
            let typed = ["season": "p2", "partner": "x"].merging(fields) { $1 }
            return try problems(typed, kind: "contract")
        }
        #expect(try contract([:])["season"] == .period("p2"))
        #expect(try refused(["season": "p9"]).count == 1)
        let goal = try contract(["row": "accepted", "goal": "12,5"])
        #expect(goal["row"] == .indicator("accepted"))
        #expect(goal["goal"] == .number(125, typed: "12,5"))
        #expect(
            try contract(["row": "deliveries", "goal": "12"])["goal"] == .number(12, typed: "12")
        )
        #expect(try refused(["row": "deliveries", "goal": "12,5"]).count == 1)
        #expect(try refused(["row": "accepted", "goal": "9000001"]).count == 1)
        #expect(try refused(["goal": "12"]).count == 1)
        #expect(try refused(["row": "rien"]).count == 1)
    }

    @Test("what two fields must keep, where both are there")
    func rules() throws {
        let day = ["day": "2025-07-01"]
        func typed(_ others: [String: String]) -> [String: String] { day.merging(others) { $1 } }
        #expect(try problems(typed(["delivered": "10", "accepted": "10"])).isEmpty)
        #expect(try problems(typed(["delivered": "10"])).isEmpty)
        #expect(
            try problems(typed(["delivered": "10", "accepted": "10,1"])) == [
                "Livraison, champ « accepted (Accepté) » : On garde plus qu'on ne livre. Vu « 10.1 », à côté de « 10.0 » dans « delivered (Livré) »"
            ]
        )
        // 1 bag of 100 kg against 99 kg.
        #expect(try problems(typed(["delivered": "99", "accepted": "1 sac"])).count == 1)
        func member(_ joined: String, _ left: String) throws -> Int {
            try problems(["joined": joined, "left": left], kind: "member").count
        }
        #expect(try member("1/5/2025", "1/5/2025") == 0)
        #expect(try member("1/5/2025", "30/04/2025") == 1)
        #expect(try member("1/5/2025", "") == 0)
        func contract(_ season: String, _ until: String) throws -> Int {
            try problems(["season": season, "until": until, "partner": "x"], kind: "contract").count
        }
        #expect(try contract("p2", "p2") == 0)
        #expect(try contract("p1", "p3") == 0)
        #expect(try contract("p3", "p1") == 1)
    }

    @Test("everything is told at once, in the words of the form, and no record is made")
    func allAtOnce() throws {
        let found = try problems([
            "taille": "3", "day": "31/02/2025", "crop": "grain", "accepted": "2000000",
            "price": "cher", "market": "marché noir", "paid": "peut-être", "note": "a\0",
            "contract": "xyz",
        ])
        let known = "day (Jour), crop (Produit), delivered (Livré), accepted (Accepté)"
        let beginnings = [
            "Livraison, champ « taille » : ce champ n'existe pas ; attendu : \(known)",
            "Livraison, champ « day (Jour) » : « 31/02/2025 » n'est pas une date",
            "Livraison, champ « crop (Produit) » : « grain » n'est pas proposé ici ; attendu : paddy (Riz paddy), etuve",
            "Livraison, champ « delivered (Livré) » : ce champ est obligatoire et il est vide ; attendu : un nombre de 0,0 à 1 000 000,0 ; unité : kg, sac (100 kg)",
            "Livraison, champ « accepted (Accepté) » : 2 000 000,0 kg n'est pas vraisemblable",
            "Livraison, champ « price (Prix) » : vu « cher »",
            "Livraison, champ « market (Marché) » : « marché noir » n'est pas proposé ici",
            "Livraison, champ « paid (Payé) » : vu « peut-être » ; attendu oui ou non",
            "Livraison, champ « note (Note) » : un caractère nul",
            "Livraison, champ « contract (Contrat) » : « xyz » ne désigne",
        ]
        #expect(found.count == beginnings.count, "\(found)")
        for (problem, beginning) in zip(found, beginnings) {
            #expect(problem.hasPrefix(beginning), "\(problem)")
        }
    }

    @Test("what is kept, typed again, is what was kept")
    func roundTrip() throws {
        let seed: UInt64 = 20_260_707
        var generator = SplitMix64(seed: seed)
        let benin = try Catalogue(parsing: NationalCatalogue.benin.document)
        for (catalogue, filiere) in [(catalogue, "riz"), (benin, "mais"), (benin, "anacarde")] {
            for kind in catalogue.records {
                let drawer = RecordDrawer(
                    catalogue: catalogue,
                    filiere: FiliereCode(filiere),
                    kind: kind
                )
                for round in 0..<20 {
                    let values = try drawer.draw(using: &generator)
                    var typed: [String: String] = [:]
                    for field in kind.fields {
                        typed[field.code.rawValue] = values[field.code]?.typed(as: field)
                    }
                    let place = "seed \(seed), \(kind.code) \(round): \(typed)"
                    do {
                        let read = try Self.read(typed, kind, FiliereCode(filiere), catalogue)
                        #expect(read == values, "\(place)")
                    } catch {
                        Issue.record("\(place): \(error)")
                    }
                }
            }
        }
    }

    @Test("every choice and crop of Benin's forms is read by its own names")
    func labels() throws {
        var generator = SplitMix64(seed: 20_260_708)
        let benin = try Catalogue(parsing: NationalCatalogue.benin.document)
        for kind in benin.records {
            let drawer = RecordDrawer(catalogue: benin, filiere: "riz", kind: kind)
            let values = try drawer.draw(using: &generator)
            var typed: [String: String] = [:]
            for field in kind.fields {
                typed[field.code.rawValue] = values[field.code]?.typed(as: field)
            }
            func check(_ field: RecordField, _ texts: [String], _ value: FieldValue) throws {
                for text in texts {
                    let found = try Self.read(
                        typed.merging([field.code.rawValue: text]) { $1 },
                        kind,
                        "riz",
                        benin
                    )
                    #expect(found[field.code] == value, "\(kind.code).\(field.code): \(text)")
                }
            }
            for field in kind.fields {
                guard case .choice(let choices) = field.content else { continue }
                for choice in choices {
                    try check(
                        field,
                        [choice.code, choice.label.french, choice.label.english],
                        .choice(choice.code)
                    )
                }
            }
        }
    }
}
