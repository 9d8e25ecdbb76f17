import ClusterProtocol
import Foundation
import Indicators
import TestRandomness
import Testing

/// Summaries under the catalogue of the rice farms, and under one with grades.
@Suite("Summary codec")
struct SummaryCodecTests {
    static let rice: URL = VectorFile.folder.deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Examples/rice-farms/catalogue.yaml")

    private func codec() throws -> SummaryCodec {
        SummaryCodec(catalogue: try Catalogue(parsing: Array(Data(contentsOf: Self.rice))))
    }

    private func entered(_ codec: SummaryCodec) -> [Indicator] {
        codec.catalogue.indicators.filter { $0.protection.isEntered }
    }

    @Test("random summaries of the rice catalogue come back the same")
    func roundTrip() throws {
        let codec = try codec()
        let periods = codec.catalogue.periods
        var accepted = 0
        for seed in 0..<UInt64(500) {
            var random = SplitMix64(seed: seed)
            var entries: [IndicatorCode: SummaryEntry] = [:]
            for indicator in entered(codec) where random.flag() {
                let value = Int64.random(in: indicator.bounds, using: &random)
                entries[indicator.code] = .value(value)
            }
            let period = periods[random.int(0...(periods.count - 1))]
            let content = SummaryContent(period: period.code, entries: entries)
            guard codec.catalogue.problems(in: content).isEmpty else { continue }
            accepted += 1
            let wire = codec.wire(content, revision: 3)
            #expect(try codec.content(wire) == content, "seed \(seed)")
            #expect(wire.values.count == entries.count, "seed \(seed)")
        }
        #expect(accepted > 50, "\(accepted) summaries without a problem")
    }

    @Test("what the catalogue does not allow is refused")
    func refusals() throws {
        let codec = try codec()
        let first = try #require(entered(codec).first)
        let index = try #require(codec.catalogue.position(of: first.code))
        let bytes = (codec.catalogue.indicators.count + 7) / 8
        var presence = [UInt8](repeating: 0, count: bytes)
        presence[index / 8] = 1 << UInt8(index % 8)
        func code(_ period: String, _ presence: [UInt8], _ values: [Int64]) -> RefusalCode? {
            refusal {
                _ = try codec.content(
                    WireSummary(period: period, revision: 1, presence: presence, values: values)
                )
            }
        }
        let period = codec.catalogue.periods[0].code.rawValue
        #expect(code(period, presence, [first.bounds.lowerBound]) == nil)
        #expect(code("nowhere", presence, [first.bounds.lowerBound]) == .unknownPeriod)
        #expect(code(period, presence, [first.bounds.upperBound + 1]) == .outOfBounds)
        #expect(code(period, presence, [.max]) == .outOfBounds)
        #expect(code(period, presence, [.min]) == .outOfBounds)
        #expect(code(period, presence + [0], [1]) == .unknownIndicator)
        #expect(code(period, Array(presence.dropLast()), []) == .unknownIndicator)
        let last = [UInt8](repeating: 0, count: bytes - 1) + [0x80]
        if !codec.catalogue.indicators.count.isMultiple(of: 8) {
            #expect(code(period, last, [1]) == .unknownIndicator)
        }
        #expect(code(period, presence, []) == .unknownIndicator)
    }

    @Test("a part above its whole is refused, by the rule of the catalogue")
    func rules() throws {
        let rice = String(decoding: try Data(contentsOf: Self.rice), as: UTF8.self)
        let codec = try codec()
        let lesser = try #require(codec.catalogue.indicator("r.urea"))
        let greater = try #require(codec.catalogue.indicator("r.phosphate"))
        let rule =
            "\nrules:\n  - {lesser: r.urea, greater: r.phosphate, "
            + "message: {fr: Trop, en: Too much}}\n"
        let ruled = SummaryCodec(catalogue: try Catalogue(parsing: Array((rice + rule).utf8)))
        let content = SummaryContent(
            period: try #require(codec.catalogue.periods(of: lesser.periodKind).first?.code),
            entries: [
                lesser.code: .value(8), greater.code: .value(7),
            ]
        )
        #expect(throws: Never.self) { _ = try codec.content(codec.wire(content, revision: 1)) }
        #expect(
            refusal { _ = try ruled.content(ruled.wire(content, revision: 1)) } == .outOfBounds
        )
    }

    @Test("a refusal names codes and never values")
    func silent() throws {
        let codec = try codec()
        let first = try #require(entered(codec).first)
        let value = first.bounds.upperBound + 123_457
        let content = SummaryContent(
            period: codec.catalogue.periods[0].code,
            entries: [first.code: .value(value)]
        )
        do {
            _ = try codec.content(codec.wire(content, revision: 1))
            Issue.record("accepted")
        } catch {
            #expect(!error.detail.contains(String(value)))
            #expect(error.detail.contains(first.code.rawValue))
        }
    }

    @Test("grades are packed and read back, and nothing else is a grade")
    func grades() throws {
        let graded = try #require(try Self.graded().indicators.first)
        var read: Set<Int64> = []
        for declared in Level.allCases {
            for computed in [nil] + Level.allCases.map(Optional.init) {
                for evidence in Evidence.allCases {
                    let entry = SummaryEntry.grade(
                        Grade(declared: declared, computed: computed, evidence: evidence)
                    )
                    let value = SummaryCodec.integer(entry)
                    read.insert(value)
                    #expect(try SummaryCodec.entry(value, of: graded) == entry)
                }
            }
        }
        #expect(read.count == 4 * 5 * 3)
        for value in Int64(-70)...300 where !read.contains(value) {
            #expect(
                refusal { _ = try SummaryCodec.entry(value, of: graded) } == .outOfBounds,
                "\(value)"
            )
        }
        for value in [Int64.min, .max, -1, 1 << 40] {
            #expect(refusal { _ = try SummaryCodec.entry(value, of: graded) } == .outOfBounds)
        }
    }

    /// A catalogue of one graded indicator, derived from the rice farms' head.
    private static func graded() throws -> Catalogue {
        let rice = String(decoding: try Data(contentsOf: rice), as: UTF8.self)
        let head = try #require(rice.range(of: "\nindicators:")).lowerBound
        let source =
            rice[..<head] + """

                indicators:
                  - code: g.01
                    column: g01
                    label: {fr: Tenue des comptes, en: Accounts}
                    unit: level
                    decimals: 0
                    direction: higher
                    period: campaign
                    protection: ordinal
                    source: Guide

                """
        return try Catalogue(parsing: Array(source.utf8))
    }
}
