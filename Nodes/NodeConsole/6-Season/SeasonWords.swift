import Localisation

/// Words of the action plan and of the season review.
enum SeasonWords {
    static let all: [String: Text] = [
        "action": .consoleAction, "addAction": .consoleAddAction,
        "addCapacity": .consoleAddCapacity, "addTarget": .consoleAddTarget,
        "capacity": .consoleCapacity, "dash": .consoleDash, "details": .consoleDetails,
        "disputed": .consoleDisputed, "figuresBeside": .consoleFiguresBeside,
        "levelDeclared": .levelDeclared, "levelReason": .levelReason,
        "noAction": .consoleNoAction, "noTarget": .consoleNoTarget, "quick": .consoleQuick,
        "reviewBy": .reviewBy, "reviewGoal": .reviewGoal, "reviewGoals": .reviewGoals,
        "reviewLevels": .reviewLevels, "reviewNow": .reviewNow,
        "reviewPrevious": .reviewPrevious, "reviewStart": .reviewStart,
        "reviewState": .reviewState, "reviewTarget": .reviewTarget, "reviewWay": .reviewWay,
        "seasonEmpty": .consoleSeasonEmpty, "seasonLead": .consoleSeasonLead,
        "state": .consoleState, "targets": .consoleTargets, "trend": .consoleTrend,
        "trendNote": .consoleTrendNote, "when": .consoleWhen, "who": .consoleWho,
    ]
}
