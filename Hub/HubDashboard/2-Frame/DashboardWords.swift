package import Localisation

/// The words templates use, by the name they use: `{{w.signIn}}`.
package enum DashboardWords {
    package static let all: [String: Text] = [frame, door, monday, members, accounts, audit]
        .reduce(into: [:]) { all, words in all.merge(words) { first, _ in first } }

    private static let frame: [String: Text] = [
        "product": .consoleProduct, "skip": .consoleSkip, "menu": .dashMenu, "foot": .dashFoot,
        "back": .dashBack, "signOut": .dashSignOut, "ownPassword": .dashPassword,
    ]

    private static let door: [String: Text] = [
        "login": .dashLogin, "password": .dashPasswordLabel, "signIn": .dashSignIn,
        "passwordNow": .dashPasswordNow, "passwordNew": .dashPasswordNew,
        "passwordAgain": .dashPasswordAgain, "passwordHint": .dashPasswordHint,
        "change": .dashChange, "mustChange": .dashMustChange,
    ]

    private static let monday: [String: Text] = [
        "mondayCounts": .mondayCounts, "mondayAwaited": .mondayAwaited,
        "mondayArrived": .mondayArrived, "filiere": .mondayFiliere, "zone": .mondayZone,
        "expected": .mondayExpected, "reported": .mondayReported, "onTime": .mondayOnTime,
        "share": .mondayShare, "member": .mondayMember, "period": .mondayPeriod,
        "when": .mondayWhen, "due": .mondayDue, "late": .mondayLate,
        "periods": .mondayPeriods, "noNames": .mondayNoNames, "nothingNew": .mondayNothing,
        "nobody": .mondayNobody, "noCatalogue": .mondayNoCatalogue,
    ]

    private static let members: [String: Text] = [
        "set": .membersSet, "show": .membersShow, "noMembers": .membersNone,
        "tablePages": .membersPages, "figures": .memberFigures, "receipts": .memberReceipts,
        "indicator": .memberIndicator, "declared": .memberDeclared, "computed": .memberComputed,
        "evidence": .memberEvidence, "version": .memberVersion, "differ": .memberDiffer,
        "noSummary": .memberNothing,
    ]

    private static let accounts: [String: Text] = [
        "newAccount": .accountsNew, "personName": .accountsName, "function": .accountsFunction,
        "role": .accountsRole, "rights": .accountsRights, "affiliation": .accountsAffiliation,
        "affiliate": .accountsAffiliate, "until": .accountsUntil, "zones": .accountsZones,
        "firstPassword": .accountsPassword, "add": .accountsAdd, "close": .accountsClose,
        "reset": .accountsReset, "state": .accountsState, "toDo": .accountsDo,
        "person": .columnPerson, "views": .columnRights,
    ]

    private static let audit: [String: Text] = [
        "auditWhen": .auditWhen, "auditWho": .auditWho, "auditWhat": .auditWhat,
        "auditDetail": .auditDetail, "older": .auditOlder, "auditNone": .auditNone,
    ]
}
