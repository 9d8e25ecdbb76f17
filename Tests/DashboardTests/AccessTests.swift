import ClusterProtocol
import HTTPTypes
import HubCore
import HubDashboard
import Testing

/// Who may have what, route by route: everything is refused that the table does not give.
@Suite("Qui a droit à quoi")
struct AccessTests {
    static let today = DayNumber(20_000)

    static func account(
        _ role: AccountRole,
        _ rights: Set<AccountRight> = [],
        _ affiliation: Affiliation = .none,
        until: DayNumber? = nil,
        isDisabled: Bool = false,
        mustChange: Bool = false
    ) -> Account {
        Account(
            login: "afi",
            name: "Afi",
            function: "Suivi",
            role: role,
            rights: rights,
            affiliation: affiliation,
            until: until,
            isDisabled: isDisabled,
            mustChange: mustChange
        )
    }

    private func opened(_ account: Account?) -> Set<Permission> {
        Set(
            DashboardRoute.allCases.filter {
                Access.verdict(on: $0, for: account, today: Self.today) == .allowed
            }.map(\.permission)
        )
    }

    @Test("each role opens its own pages and no other")
    func roles() {
        let all: Set<AccountRight> = [.grid, .figures]
        let cases: [(Account?, Set<Permission>)] = [
            (nil, [.anyone]),
            (Self.account(.administrator), [.anyone, .own, .signedIn, .accounts, .audit]),
            (Self.account(.auditor), [.anyone, .own, .signedIn, .audit]),
            (Self.account(.evaluator), [.anyone, .own, .signedIn]),
            (Self.account(.bankStaff), [.anyone, .own, .signedIn]),
            (Self.account(.coordination), [.anyone, .own, .signedIn]),
            (Self.account(.bankStaff, [.grid]), [.anyone, .own, .signedIn, .members]),
            (Self.account(.bankStaff, [.figures]), [.anyone, .own, .signedIn, .members]),
            (Self.account(.coordination, all), [.anyone, .own, .signedIn, .members]),
        ]
        for (account, expected) in cases {
            #expect(opened(account) == expected, "\(account?.role.rawValue ?? "nobody")")
        }
    }

    @Test("an affiliated account never opens member views, whatever its role and rights")
    func affiliated() {
        let cluster = Affiliation.cluster(ClusterID(unchecked: [UInt8](repeating: 7, count: 16)))
        let owner = Affiliation.owner(
            OwnerToken(
                registerNumber: "RB/COT/12 A 345",
                countryKey: [UInt8](repeating: 1, count: 32)
            )
        )
        for role in AccountRole.allCases {
            for affiliation in [cluster, owner] {
                let account = Self.account(role, [.grid, .figures], affiliation)
                #expect(account.memberRights.isEmpty)
                #expect(!opened(account).contains(.members), "\(role)")
                #expect(!Access.showsNames(to: account))
            }
        }
    }

    @Test("rights written down for another role open nothing", arguments: AccountRole.allCases)
    func rights(role: AccountRole) {
        let isOpen = opened(Self.account(role, [.grid, .figures])).contains(.members)
        #expect(isOpen == (role == .bankStaff || role == .coordination))
    }

    @Test("a closed account, or one whose time is over, is nobody")
    func over() {
        let closed = Self.account(.administrator, isDisabled: true)
        #expect(opened(closed) == [.anyone])
        let past = DayNumber(Self.today.value - 1)
        #expect(opened(Self.account(.evaluator, until: past)) == [.anyone])
        #expect(opened(Self.account(.evaluator, until: Self.today)).contains(.signedIn))
    }

    @Test("a password given by somebody else opens the page that changes it, and no other")
    func mustChange() {
        let account = Self.account(.administrator, mustChange: true)
        #expect(opened(account) == [.anyone, .own])
        let verdict = Access.verdict(on: .monday, for: account, today: Self.today)
        #expect(verdict == .changePassword)
    }

    @Test("a route that is in no table is not there, for anybody")
    func undeclared() {
        for role in AccountRole.allCases {
            let account = Self.account(role, [.grid, .figures])
            let verdict = Access.verdict(on: nil, for: account, today: Self.today)
            #expect(verdict == .noSuchPage)
        }
        #expect(Access.verdict(on: nil, for: nil, today: Self.today) == .noSuchPage)
    }

    @Test("what changes something is a form, and no two routes are one")
    func table() {
        let keys = DashboardRoute.allCases.map { "\($0.method.rawValue) \($0.path)" }
        #expect(Set(keys).count == keys.count)
        for route in DashboardRoute.allCases where route.permission == .anyone {
            #expect([.style, .icon, .signInForm, .signIn].contains(route))
        }
    }
}
