import Localisation

/// Words of the grid session.
enum GridWords {
    static let all: [String: Text] = [
        "askFor": .consoleAskFor, "axes": .consoleAxes, "evidence": .consoleEvidence,
        "evidenceCounts": .consoleEvidenceCounts, "gridBegin": .consoleGridBegin,
        "gridExample": .consoleGridExample, "gridPrint": .consoleGridPrint,
        "gridRow": .consoleGridRow, "gridTitle": .consoleGridTitle,
        "gridWhole": .consoleGridWhole, "gridWho": .consoleGridWho, "index": .consoleIndex,
        "keepAxis": .consoleKeepAxis, "level": .consoleLevel, "levelComputed": .levelComputed,
        "missingRows": .consoleMissingRows, "noPanel": .consoleNoPanel, "note": .consoleNote,
        "panel": .consolePanel, "panelChange": .consolePanelChange,
        "panelHow": .consolePanelHow, "panelStays": .consolePanelStays,
        "points": .consolePoints, "pointsNote": .consolePointsNote, "print": .consolePrint,
        "printHow": .consolePrintHow, "reference": .consoleReference,
        "savesItself": .consoleSavesItself, "signHow": .consoleSignHow,
        "signatures": .consoleSignatures, "takesImpression": .consoleTakesImpression,
        "toSummary": .consoleToSummary, "unscored": .consoleUnscored,
    ]
}
