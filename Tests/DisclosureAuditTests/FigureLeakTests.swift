import DisclosureAudit
import Testing

@Suite("Planted leaks: figures that say more than they may")
struct FigureLeakTests {
    private static let values: [Int64] = [
        1_012, 1_340, 1_377, 1_502, 1_699, 1_811, 2_043, 2_190, 2_377, 2_502, 2_911,
    ]

    private func ledger(
        _ protection: AuditProtection = .magnitude,
        count: Int = 11
    )
        -> PlantedLedger
    {
        var ledger = PlantedLedger(AuditVariable("m", protection))
        ledger.air(1, "m", ledger.units("u", "m", Array(Self.values.prefix(count))))
        return ledger
    }

    @Test("what may be said of eleven owners passes")
    func clean() {
        let ledger = ledger()
        let figures = ledger.aired()[0].figures
        #expect(figures.n == 11)
        #expect(figures.sum == AuditNumber(20_764))
        #expect(figures.mean == AuditNumber("1887.636"))
        #expect(figures.sd == AuditNumber(570))
        // (1502 + 1699 + 1811 + 2043 + 2190) ÷ 5 = 1849
        #expect(figures.quantiles == [.p50: AuditNumber(1_850)])
        let report = ledger.report()
        #expect(report.violations.isEmpty, "\(report)")
    }

    @Test("a median of order statistics is somebody's value")
    func typeSeven() {
        let report = ledger().report { $0.quantiles[.p50] = AuditNumber(1_811) }
        #expect(report.checks == [.figures], "\(report)")
    }

    @Test("a window of three is known to two of it")
    func widthThree() {
        // (1699 + 1811 + 2043) ÷ 3 = 1851
        let report = ledger().report { $0.quantiles[.p50] = AuditNumber("1851") }
        #expect(report.checks == [.figures], "\(report)")
    }

    @Test(
        "a figure differs in the last digit",
        arguments: [
            AuditFigures(n: 12), AuditFigures(sum: AuditNumber(20_765)),
            AuditFigures(mean: AuditNumber("1887.63636")), AuditFigures(sd: AuditNumber("573")),
            AuditFigures(quantiles: [.p50: AuditNumber(1_849)]),
        ]
    )
    func finer(figures: AuditFigures) {
        let report = ledger().report { $0 = figures }
        #expect(report.checks == [.figures] && report.violations.count == 1, "\(report)")
    }

    @Test(
        "a statistic of too few owners, or not for this variable",
        arguments: [
            (
                AuditProtection.magnitude, 9,
                AuditFigures(sd: AuditNumber(480))
            ),
            (.magnitude, 9, AuditFigures(quantiles: [.p50: AuditNumber(1_690)])),
            (.magnitude, 11, AuditFigures(quantiles: [.p25: AuditNumber(1_490)])),
            (.magnitude, 11, AuditFigures(quantiles: [.p90: AuditNumber(2_400)])),
            (.price, 11, AuditFigures(sum: AuditNumber(20_764))),
            (.magnitude, 11, AuditFigures(histogram: [11])),
        ]
    )
    func early(protection: AuditProtection, count: Int, figures: AuditFigures) {
        let report = ledger(protection, count: count).report { $0 = figures }
        #expect(report.checks == [.figures] && report.violations.count == 1, "\(report)")
    }

    @Test("a level at a rank comes with its histogram, and both with ten owners")
    func levels() {
        for (count, isClean) in [(10, true), (9, false)] {
            var ledger = PlantedLedger(AuditVariable("g", .ordinal(1...4)))
            ledger.air(1, "g", ledger.units("u", "g", (0..<Int64(count)).map { $0 % 4 + 1 }))
            let report = ledger.report {
                $0.histogram = [3, 3, 2, count - 8]
                $0.quantiles[.p50] = AuditNumber(2)
            }
            #expect(report.checks == (isClean ? [] : [.figures]), "\(report)")
            let bare = ledger.report {
                $0.histogram = nil
                $0.quantiles = [.p50: AuditNumber(2)]
            }
            #expect(bare.checks == [.figures], "\(bare)")
        }
    }

    @Test("a spread of zero says that everybody has the mean")
    func noSpread() {
        var ledger = PlantedLedger(AuditVariable("m", .magnitude))
        ledger.air(1, "m", ledger.units("u", "m", [Int64](repeating: 70, count: 12)))
        #expect(ledger.aired()[0].figures.sd == nil)
        let report = ledger.report { $0.sd = AuditNumber(0) }
        #expect(report.checks == [.figures], "\(report)")
    }

    @Test("a ratio is Σ over Σ, its quantiles those of quotients, whatever the decimals")
    func ratio() {
        var ledger = PlantedLedger(
            AuditVariable(
                "share",
                .ratio(numerator: "n", denominator: "d", scale: 100),
                decimals: 1
            ),
            AuditVariable("n", .magnitude, decimals: 2),
            AuditVariable("d", .magnitude)
        )
        let ids = (0..<11).map { number in
            let value = Int64(number)
            ledger.unit(
                "u\(number)",
                "share",
                0,
                terms: AuditEntry.Terms(numerator: 5_000 + 300 * value, denominator: 100 + value)
            )
            return "u\(number)"
        }
        ledger.air(1, "share", ids)
        let figures = ledger.aired()[0].figures
        // Σ numerators 715.00, Σ denominators 1155: 61.9047… %
        #expect(figures.mean == AuditNumber("61.9048"))
        // 59/103, 62/104, 65/105, 68/106, 71/107: mean 61.86 %
        #expect(figures.quantiles == [.p50: AuditNumber("61.9") ?? AuditNumber(0)])
        #expect(figures.sd == nil && figures.sum == nil)
        let report = ledger.report()
        #expect(report.violations.isEmpty, "\(report)")
    }

    @Test("what the truth does not know is reported, not passed over")
    func unknown() {
        var ledger = ledger()
        ledger.air(2, "m", (0..<10).map { "stranger \($0)" })
        ledger.air(2, "other", ["u0"])
        ledger.air(3, "m", (0..<11).map { "u\($0)" } + ["u0"])
        // A figure of a variable without truth has nothing to be computed from.
        let rows = ledger.aired() + ledger.rows.filter { $0.variable == "other" }
        let found = ledger.report(rows).violations.filter { $0.check == .figures }
        #expect(found.count { $0.detail.contains("no such value") } == 10)
        #expect(found.count { $0.detail.contains("no such variable") } == 1)
        #expect(found.count { $0.detail.contains("twice") } == 1)
    }

    @Test("numbers are read and written exactly")
    func numbers() {
        for text in [
            "0", "12", "-3.05", "120000", "0.001", "170141183460469231731687303715884105727",
        ] {
            #expect(AuditNumber(text)?.description == text)
        }
        #expect(AuditNumber("2.500") == AuditNumber("2.5"))
        for text in ["", "-", "1.", ".5", "1e3", "+1", "1.2.3", "--1", "1 000", "é"] {
            #expect(AuditNumber(text) == nil, "\(text)")
        }
    }
}
