import ClusterProtocol
import Indicators
import Localisation
import Passwords

extension HubPipeline {
    /// Makes an account.
    ///
    /// - Throws: `AccountError`, `HubError`, or the error of the disk.
    package func add(_ draft: AccountDraft, by person: String) throws {
        let account = try account(of: draft)
        guard accounts[account.login] == nil else { throw AccountError.taken(account.login) }
        let held = HeldAccount(account: account, password: draft.password)
        let rights = account.rights.map(\.rawValue).sorted().joined(separator: ",")
        try store.put(
            held,
            audit: note(
                person,
                "account add",
                "\(account.login) \(account.role.rawValue) [\(rights)] "
                    + Self.said(account.affiliation)
            )
        )
        accounts.put(held)
    }

    /// Lets somebody in no more.
    ///
    /// - Throws: `AccountError`, or the error of the disk.
    package func disable(_ login: String, by person: String) throws {
        var held = try heldAccount(login)
        let others = accounts.all.filter {
            $0.account.role == .administrator && !$0.account.isDisabled
                && $0.account.login != held.account.login
        }
        guard held.account.role != .administrator || !others.isEmpty else {
            throw AccountError.lastAdministrator(held.account.login)
        }
        held.account.isDisabled = true
        try store.put(held, audit: note(person, "account disable", held.account.login))
        accounts.put(held)
    }

    /// Gives another password.
    ///
    /// - Throws: `AccountError`, or the error of the disk.
    package func set(_ password: NewPassword, by person: String) throws {
        var held = try heldAccount(password.login)
        held.password = password.hash
        held.account.mustChange = password.mustChange
        try store.put(held, audit: note(person, "account password", held.account.login))
        accounts.put(held)
    }

    /// Notes that somebody signed in.
    ///
    /// - Throws: `AccountError`, or the error of the disk.
    package func noteVisit(of login: String) throws {
        var held = try heldAccount(login)
        held.previousVisitSeconds = held.visitedSeconds
        held.visitedSeconds = surroundings.nowSeconds()
        try store.put(held, audit: note(login, "sign in", ""))
        accounts.put(held)
    }

    /// What somebody did, a page of the log, the newest first.
    ///
    /// - Throws: The error of the disk.
    package func auditEntries(before position: Int64?, limit: Int) throws -> [AuditEntry] {
        try store.auditEntries(before: position, limit: limit)
    }

    private func heldAccount(_ login: String) throws(AccountError) -> HeldAccount {
        guard let held = accounts[login.lowercased()] else { throw .unknown(login) }
        return held
    }

    private func note(_ actor: String, _ action: String, _ detail: String) -> AuditEntry {
        AuditEntry(
            atSeconds: surroundings.nowSeconds(),
            actor: actor,
            action: action,
            detail: detail
        )
    }

    /// Checks what was typed.
    private func account(of draft: AccountDraft) throws -> Account {
        let login = draft.login.lowercased()
        guard (2...32).contains(login.utf8.count), login.utf8.allSatisfy(Self.isOfLogin) else {
            throw AccountError.badLogin(draft.login)
        }
        for text in [draft.name, draft.function] {
            guard text.contains(where: { !$0.isWhitespace }) else { throw AccountError.nameless }
            guard text.count <= Self.nameMax, !text.contains(where: \.isNewline) else {
                throw AccountError.tooLong(charactersMax: Self.nameMax)
            }
        }
        let affiliation = try affiliation(draft.affiliation)
        if !draft.rights.isEmpty {
            guard draft.role.mayOpenMembers else {
                throw AccountError.rightsNotForRole(draft.role)
            }
            guard affiliation == .none else { throw AccountError.rightsOfAffiliated }
        }
        return Account(
            login: login,
            name: draft.name,
            function: draft.function,
            role: draft.role,
            rights: draft.rights,
            affiliation: affiliation,
            until: try end(of: draft),
            zones: try zones(of: draft),
            mustChange: draft.mustChange
        )
    }

    private static let nameMax = 120

    private static func isOfLogin(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "."), UInt8(ascii: "-"):
            true
        default: false
        }
    }

    private func end(of draft: AccountDraft) throws(AccountError) -> DayNumber? {
        guard let text = draft.until, !text.isEmpty else {
            guard draft.role != .evaluator else { throw .endMissing }
            return nil
        }
        guard let date = CalendarDate(iso: text) else { throw .badDay(text) }
        return DayNumber(Int32(clamping: date.daysSince1970))
    }

    private func zones(of draft: AccountDraft) throws -> [String] {
        guard !draft.zones.isEmpty else { return [] }
        guard draft.role == .evaluator else { throw AccountError.zonesNotForRole(draft.role) }
        let known = identity.scope.zones
        for zone in draft.zones where !known.contains(zone) {
            throw HubError.unknownCode(kind: Text.kindZone(), seen: zone, known: known)
        }
        return draft.zones
    }

    private func affiliation(_ text: String) throws -> Affiliation {
        if text == "none" { return .none }
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { throw AccountError.badAffiliation(text) }
        switch parts[0] {
        case "cluster": return .cluster(try anyMember(parts[1]).scope.cluster)
        case "owner" where parts[1].contains { $0.isLetter || $0.isNumber }:
            return .owner(OwnerToken(registerNumber: parts[1], countryKey: identity.countryKey))
        default: throw AccountError.badAffiliation(text)
        }
    }

    /// An affiliation without what would say more than who it is.
    static func said(_ affiliation: Affiliation) -> String {
        switch affiliation {
        case .none: "none"
        case .cluster(let cluster): "cluster:\(cluster.hex.prefix(8))"
        case .owner(let owner): "owner:\(owner.hex.prefix(8))"
        }
    }
}
