import Localisation

/// Words of the pages of records.
enum RecordPageWords {
    static let all: [String: Text] = [
        "campaign": .consoleCampaign, "colon": .consoleColon,
        "countColumn": .consoleCountColumn, "dayPattern": .consoleDayPattern,
        "delete": .consoleDelete, "deleted": .consoleDeleted,
        "deletedVersion": .recordDeletedVersion, "figure": .consoleFigure,
        "figures": .consoleFigures, "history": .consoleHistory,
        "keptElsewhere": .consoleKeptElsewhere, "kindColumn": .consoleKindColumn,
        "lastColumn": .consoleLastColumn, "list": .consoleList, "look": .consoleLook,
        "moreFields": .consoleMoreFields, "noRecord": .consoleNoRecord,
        "pick": .consolePick, "pickNothing": .consolePickNothing, "records": .consoleRecords,
        "required": .consoleRequired, "requiredNote": .consoleRequiredNote,
        "restore": .consoleRestore, "shelfLead": .consoleShelfLead, "show": .consoleShow,
        "showAll": .consoleShowAll, "takeBack": .consoleTakeBack,
        "thisCampaign": .consoleThisCampaign, "totalColumn": .consoleTotalColumn,
        "totals": .consoleTotals, "unit": .consoleUnit,
    ]
}
