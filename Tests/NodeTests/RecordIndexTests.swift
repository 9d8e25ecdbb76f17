import Countries
import Indicators
import NodeCore
import TestRandomness
import Testing

/// What is worked out once and then only changed is what would be worked out anew.
@Suite("Records by kind and period")
struct RecordIndexTests {
    @Test("after any changes, in any order, as if it were made of what stands", arguments: 0..<8)
    func changes(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let catalogue = try Catalogue(parsing: NationalCatalogue.benin.document)
        let today = try #require(CalendarDate(iso: "2026-11-22"))
        var standing: [RecordID: HeldRecord] = [:]
        var calculator = Calculator(
            catalogue: catalogue,
            filiere: "ananas",
            today: today,
            records: []
        )
        for position in 1...150 {
            let old = standing.values.sorted { $0.id < $1.id }.randomElement(using: &generator)
            let kind = try #require(
                catalogue.records.first { $0.code == old?.kind && generator.happens(0.4) }
                    ?? catalogue.records.randomElement(using: &generator)
            )
            let isOld = old?.kind == kind.code
            let id = try isOld ? old?.id : RecordDrawer.id(using: &generator)
            let record = HeldRecord(
                id: try #require(id),
                kind: kind.code,
                values: try RecordDrawer(catalogue: catalogue, filiere: "ananas", kind: kind)
                    .draw(using: &generator),
                position: Int64(position)
            )
            let isDeleted = isOld && generator.happens(0.3)
            standing[record.id] = isDeleted ? nil : record
            calculator = calculator.after([
                RecordIndex.Change(
                    id: record.id,
                    kind: kind.code,
                    record: isDeleted ? nil : record
                )
            ])
            // What was asked for before a change must not be what is answered after it.
            for period in catalogue.periods(of: .campaign) {
                for indicator in catalogue.indicators {
                    _ = calculator.figure(indicator.code, in: period.code)
                }
            }
        }
        let anew = Calculator(
            catalogue: catalogue,
            filiere: "ananas",
            today: today,
            records: standing.values.shuffled(using: &generator)
        )
        #expect(calculator.recordedPeriods == anew.recordedPeriods, "seed \(seed)")
        for period in catalogue.periods {
            #expect(calculator.figures(of: period.code) == anew.figures(of: period.code))
            for indicator in catalogue.indicators {
                #expect(
                    calculator.figure(indicator.code, in: period.code)
                        == anew.figure(indicator.code, in: period.code),
                    "seed \(seed), \(indicator.code), \(period.code)"
                )
            }
            for kind in catalogue.records {
                #expect(
                    calculator.records(kind.code, in: period.code)
                        == anew.records(kind.code, in: period.code),
                    "seed \(seed), \(kind.code), \(period.code)"
                )
            }
        }
    }
}
