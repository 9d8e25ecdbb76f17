import Localisation

/// First step: a folder for a cluster.
struct BeginPage: ConsolePage {
    static let template = "start-begin"
    let title: String
    let name: String
    let folder: String
    /// Where folders are proposed, when nobody names another.
    let home: String
    let isFirst: Bool
    let problem: String?
}

/// Second step: the text of the invite.
struct InvitePage: ConsolePage {
    static let template = "start-invite"
    let title: String
    let action: String
    let invite: String
    let problem: String?
}

/// Third step: who invites, before anything is sent.
struct ConfirmPage: ConsolePage {
    static let template = "start-confirm"
    let title: String
    let action: String
    let back: String
    let invite: String
    let host: String
    let expires: String
    /// The words at the end of the invite, for a telephone call.
    let words: String
    let federation: String
    let isTransfer: Bool
    let problem: String?
}

/// The words of the three steps.
extension ConsoleWords {
    static let start: [String: Text] = [
        "startSteps": .startSteps, "stepFolder": .startStepFolder, "stepInvite": .startStepInvite,
        "stepConfirm": .startStepConfirm,
        "welcomeWhat": .startWelcomeWhat,
        "clusterName": .startClusterName,
        "clusterNameHint": .startClusterNameHint, "folder": .startFolder,
        "folderHint": .startFolderHint, "folderMore": .startFolderMore, "prepare": .startPrepare,
        "inviteLead": .startInviteLead, "inviteLabel": .startInviteLabel,
        "inviteHint": .startInviteHint, "inviteLook": .startInviteLook,
        "inviteNone": .startInviteNone, "confirmLead": .startConfirmLead, "host": .startHost,
        "expires": .startExpires, "words": .startWords, "wordsHint": .startWordsHint,
        "federation": .startFederation, "join": .startJoin, "joinWhat": .startJoinWhat,
        "transferWhat": .startTransferWhat, "otherInvite": .startOtherInvite,
        "waiting": .startWaiting,
    ]
}
