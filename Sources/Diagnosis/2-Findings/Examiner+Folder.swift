import DataFolder
import Localisation
import Messaging

/// The folder, its database and its keys.
extension Examiner {
    var folder: [Finding] {
        let folder = facts.folder
        switch folder.kind {
        case .missing, .notAFolder: return [find(.folderMissing)]
        case .closed(let owner): return [closed(owner)]
        case .empty: return [find(.folderNotInitialised)]
        case .initialised: break
        }
        var found: [Finding] = []
        if let owner = folder.foreignOwner { found.append(find(.folderForeign, .plain(owner))) }
        if case .busy(let process) = folder.holder {
            found.append(find(.folderBusy, .plain(process.map { String($0) } ?? "?")))
        }
        if folder.isReadOnly { found.append(find(.folderReadOnly)) }
        if folder.openBits != 0 {
            found.append(find(.folderOpen, .plain(String(folder.openBits, radix: 8))))
        }
        if let free = folder.freeBytes {
            let needed = folder.databaseBytes + DiagnosisLimits.freeBytesSpare
            if free < DiagnosisLimits.freeBytesMin {
                found.append(find(.diskFull, megabytes(free), megabytes(needed)))
            } else if free < needed {
                found.append(find(.diskLow, megabytes(free), megabytes(needed)))
            }
        }
        if found.isEmpty { found.append(find(.folderFine, megabytes(folder.freeBytes ?? 0))) }
        return found
    }

    private func closed(_ owner: String?) -> Finding {
        owner.map { find(.folderForeign, .plain($0)) } ?? find(.folderClosed)
    }

    var database: [Finding] {
        guard let store = facts.store else { return unseenDatabase }
        var found: [Finding] = []
        if store.schema == .newer { found.append(find(.databaseNewer)) }
        if let damage = store.damage { found.append(find(.databaseDamaged, .plain(damage))) }
        if store.isDurable == false { found.append(find(.databaseNotDurable)) }
        guard found.isEmpty else { return found }
        return [find(store.schema == .older ? .databaseOlder : .databaseFine)]
    }

    /// What could not be read has a reason; where none is said elsewhere it is a fault.
    private var unseenDatabase: [Finding] {
        switch facts.folder.holder {
        case .busy: [find(.databaseUnseen)]
        case .served: [find(.serviceOther), find(.databaseUnseen)]
        case .nobody: [find(facts.folder.isReadOnly ? .databaseUnseen : .databaseClosed)]
        }
    }

    var keys: [Finding] {
        var found: [Finding] = []
        for key in facts.keys {
            switch key.problem {
            case nil: continue
            case .missing: found.append(find(.keyMissing, .plain(key.file)))
            case .tooOpen(_): found.append(find(.keyOpen, .plain(key.file)))
            case .some(let problem):
                found.append(find(.keyUnusable, .plain(key.file), .message(problem.message)))
            }
        }
        if facts.areKeysOwn == false { found.append(find(.keysForeign)) }
        if found.isEmpty { found.append(find(facts.keys.isEmpty ? .keysUnseen : .keysFine)) }
        return found
    }
}
