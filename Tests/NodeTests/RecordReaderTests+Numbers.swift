import Countries
import Indicators
import Localisation
import NodeCore
import Testing

/// Numbers, their units, and the names of fields and indicators.
extension RecordReaderTests {
    @Test("numbers as people write them, within their bounds")
    func numbers() throws {
        for (text, number) in [
            ("12,5", 125), ("12.5", 125), ("1 234,5", 12_345), ("1\u{202F}234,5", 12_345),
            ("0", 0), ("12,50", 125), ("1000000", 10_000_000), ("12 kg", 120), ("12kg", 120),
            ("1\u{A0}500 KG", 15_000), ("1,5 kilo", 15), ("12 kilos", 120),
        ] as [(String, Int64)] {
            #expect(try value(of: "accepted", text) == .number(number), "\(text)")
        }
        for text in ["12,55", "1.234", "12 kg net", "1e3", "kg", "1,2,3", "douze", "-0,1"] {
            #expect(try isRefused("accepted", text), "\(text)")
        }
        #expect(try isRefused("delivered", "1000000,1", saying: "n'est pas vraisemblable"))
        #expect(try value(of: "price", "-5") == .number(-500))
        #expect(try value(of: "price", "1000,00") == .number(100_000))
        #expect(try isRefused("price", "-5,01", saying: "de -5,00 à 1 000,00"))
        #expect(try isRefused("price", "1000,01", saying: "1 000,01 FCFA/kg"))
        #expect(try isRefused("price", "99999999999999999999"))
        #expect(try value(of: "price", "1,5") == .number(150))
    }

    @Test("units of the market place are weighed by product or filière and kept as typed")
    func localUnits() throws {
        func delivered(
            _ text: String,
            crop: String = "",
            filiere: FiliereCode = "riz"
        ) throws -> FieldValue? {
            try value(of: "delivered", text, beside: ["crop": crop], filiere: filiere)
        }
        for text in ["12 sacs", "12 sac", "12 SACS", "12 bags", "12\u{A0}sacs", "12  sacs"] {
            #expect(try delivered(text) == .number(12_000, typed: text), "\(text)")
        }
        #expect(try delivered(" 2,5 sacs ") == .number(2_500, typed: "2,5 sacs"))
        #expect(try delivered("1 200 sacs") == .number(1_200_000, typed: "1 200 sacs"))
        // A product with a weight of its own, named by its code or its label.
        #expect(try delivered("2 sacs", crop: "etuve") == .number(1_610, typed: "2 sacs"))
        #expect(try delivered("2 sacs", crop: "Riz étuvé") == .number(1_610, typed: "2 sacs"))
        #expect(try delivered("2 sacs", crop: "paddy") == .number(2_000, typed: "2 sacs"))
        // 9.66 kg to the digits of the field.
        #expect(try delivered("0,12 sac", crop: "etuve") == .number(97, typed: "0,12 sac"))
        #expect(
            try delivered("12 bassines", filiere: "mais") == .number(4_800, typed: "12 bassines")
        )
        // Kilograms are no unit to keep.
        #expect(try delivered("12") == .number(120))
    }

    @Test("a unit without a weight here, or that nobody knows, is refused")
    func unweighed() throws {
        #expect(try isRefused("delivered", "12 bassines", saying: "combien pèse « bassine »"))
        #expect(
            try isRefused("delivered", "3 sacs", filiere: "mais", saying: "combien pèse « sac »")
        )
        for text in [
            "12 paniers", "sacs", "des sacs", "-3 sacs", "0,0005 sac", "12 sacss", "1.500 sacs",
            "1,500 sacs", "0,125 sac",
        ] {
            #expect(try isRefused("delivered", text), "\(text)")
        }
        #expect(try isRefused("delivered", "10001 sacs", saying: "n'est pas vraisemblable"))
        #expect(try isRefused("delivered", "99999999999999999 sacs"))
        // A price is not given in bags.
        #expect(try isRefused("price", "12 sacs"))
    }

    @Test("a refused unit names those that are possible, with their weight here")
    func possibleUnits() throws {
        let local = "attendu : kg, sac (100 kg)"
        #expect(try isRefused("delivered", "12 paniers", saying: "« paniers » n'est pas une unité"))
        #expect(try isRefused("delivered", "12 paniers", saying: local))
        #expect(
            try isRefused(
                "delivered",
                "12 paniers",
                beside: ["crop": "etuve"],
                saying: "attendu : kg, sac (80,5 kg)"
            )
        )
        #expect(try isRefused("delivered", "12 bassines", saying: local))
        #expect(
            try isRefused("delivered", "3 sacs", filiere: "mais", saying: "kg, bassine (40 kg)")
        )
        #expect(try isRefused("price", "12 sacs", saying: "attendu : FCFA/kg"))
        #expect(try isRefused("price", "12 FCFA", saying: "attendu : FCFA/kg"))
        #expect(try value(of: "price", "12 FCFA/kg") == .number(1_200))
        #expect(try value(of: "price", "12,50 xof/kg") == .number(1_250))
        let member = try problems(["joined": "1/5/2025", "women": "12 femmes"], kind: "member")
        #expect(member.count == 1)
        #expect(member.first?.contains("« femmes » est de trop ; attendu : le nombre seul") == true)
        #expect(
            try problems(["joined": "1/5/2025", "women": "1001"], kind: "member") == [
                "Membre, champ « women (Femmes) » : 1 001 n'est pas vraisemblable ; attendu : de 0 à 1 000"
            ]
        )
    }

    @Test("a field is named by its code or by its name, once")
    func names() throws {
        let read = try read(["Jour": "1/7/2025", "LIVRE": "10", "kept": "9", "prix": "2"])
        #expect(
            read == [
                "day": try value(of: "day", "2025-07-01"), "delivered": .number(100),
                "accepted": .number(90), "price": .number(200),
            ]
        )
        let twice = try problems(["day": "1/7/2025", "delivered": "10", "Livré": "11"])
        #expect(twice.count == 1)
        #expect(twice.first?.contains("donné deux fois : « Livré » et « delivered »") == true)
    }

    @Test(
        "an indicator is named by its code, its column or its name; the refusal names those alike"
    )
    func indicators() throws {
        let benin = try Catalogue(parsing: NationalCatalogue.benin.document)
        let goal = try #require(benin.recordKind("goal"))
        let others = ["baseline": "2024-2025", "by": "Campagne 2025-2026", "target": "20 000 kg"]
        func read(_ indicator: String) throws -> [FieldCode: FieldValue] {
            let typed = others.merging(["indicator": indicator]) { $1 }
            return try Self.read(typed, goal, "mais", benin)
        }
        for text in ["m.delivered", "volume livré aux clients", "Quantity delivered to clients"] {
            let found = try read(text)
            #expect(found["indicator"] == .indicator("m.delivered"), "\(text)")
            #expect(found["target"] == .number(20_000, typed: "20 000"))
            #expect(found["by"] == .period("2025-2026"))
        }
        do {
            _ = try read("volumes livrés")
            Issue.record("no indicator has this name")
        } catch let refused as Refused {
            let said = refused.problems.map { $0.rendered(in: .french) }.joined(separator: "\n")
            #expect(said.contains("proches :"), "\(said)")
            #expect(said.contains("m.delivered (Volume livré aux clients)"), "\(said)")
            #expect(said.contains("dans « indicator (Indicateur) »"), "\(said)")
        }
    }
}
