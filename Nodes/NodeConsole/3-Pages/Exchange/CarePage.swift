import Localisation

/// Without a link: sticks; against loss: backups; when something is wrong; and how to leave.
struct CarePage: ConsolePage {
    static let template = "care"

    let title: String
    let section: ConsoleSection? = .exchange
    let back: String
    /// What waits for the hub.
    let pending: String
    let exportAction: String
    let importAction: String
    let lastBackup: String
    let backupAction: String
    /// The key that was given last.
    let recipient: String
    let keyCommand: String
    let restoreCommand: String
    let doctorCommand: String
    let leaveAction: String
    /// The name to type, in a sentence.
    let leaveName: String
    let typedName: String
    /// What the hub's staff is told.
    let leaveLetter: String
    /// What they type.
    let leaveCommand: String
    let problems: [PublishPage.Problem]
}

extension ConsoleWords {
    static let care: [String: Text] = [
        "careTitle": .careTitle, "careBack": .exchangeTitle,
        "careStick": .careStick, "careStickWhat": .careStickWhat,
        "careStickOut": .careStickOut, "careStickAll": .careStickAll,
        "careStickPart": .careStickPart, "careStickDownload": .careStickDownload,
        "careStickIn": .careStickIn, "careStickInWhat": .careStickInWhat,
        "careStickFile": .careStickFile, "careStickTake": .careStickTake,
        "careBackup": .careBackup, "careBackupWhat": .careBackupWhat,
        "careBackupKey": .careBackupKey, "careBackupKeyWhat": .careBackupKeyWhat,
        "careBackupRecipient": .careBackupRecipient, "careBackupDo": .careBackupDo,
        "careRestore": .careRestore, "careRestoreWhat": .careRestoreWhat,
        "careDoctor": .careDoctor, "careDoctorWhat": .careDoctorWhat,
        "careLeave": .careLeave, "careLeaveWhat": .careLeaveWhat,
        "careLeaveWithdraw": .careLeaveWithdraw, "careLeaveDo": .careLeaveDo,
        "careLeaveAsk": .careLeaveAsk, "careLeaveHub": .careLeaveHub,
        "careLeaveStays": .careLeaveStays,
    ]
}
