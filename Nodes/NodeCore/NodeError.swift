import ClusterProtocol
import Exchange
import Indicators
import Localisation
import Reports

/// Why the node did not do what it was asked.
enum NodeError: Error, Sendable, Hashable {
    /// The folder was never initialised.
    case notInitialised(folder: String)
    /// No hub has enrolled this node.
    case notEnrolled
    /// A hub has enrolled it already.
    case alreadyEnrolled(name: String)
    /// The text is not an invite; the reason.
    case invite(Message)
    /// The invite is for a hub.
    case inviteForHub
    /// The invite is not one that moves this cluster.
    case notATransfer
    /// The enrolment did not take place.
    case enrolment(EnrolmentError)
    /// The catalogue has no such period; some it has.
    case unknownPeriod(String, known: String)
    /// Nothing was recorded for the period.
    case noRecords(period: String?)
    /// Everything recorded of the period is kept back.
    case allWithheld(period: String)
    /// No indicator has this name, or several have; some that may be meant.
    case noSuchFamily(String, known: Message)
    /// The family of this indicator is not kept back, in the period or at all.
    case notWithheld(String, period: String?)
    /// The family of this indicator is kept back in every period, not in one.
    case withheldAlways(String)
    /// The family of this indicator has no figure in such a period.
    case withheldOtherKind(String, period: String)
    /// No release held covers the period.
    case nothingReleased(period: String?)
    /// No record has this name.
    case noSuchRecord(String)
    /// Several records begin with this; which.
    case ambiguousRecord(String, String)
    /// The catalogue has no such kind of record; those it has.
    case noSuchKind(String, known: Message)
    /// The catalogue has no grid to make a form of.
    case noGrid
    /// No record was ever changed.
    case nothingToUndo
    /// There is nothing to review.
    case nothingRecorded
    /// Problems of the input, each in full.
    case badInput([InputProblem])
    /// The hub refuses this node, or its word does not hold.
    case refused(ProtocolError)
    /// The folder was restored and its hub has not said yet what it received.
    case restored(madeSeconds: Int64)
    /// There is no such part of a bundle.
    case noSuchPart(Int, of: Int)
    /// The certificate was ended on a day; nothing more can be published under it.
    case ended(DayNumber)
    /// The folder, the database or a key cannot be used; the technical reason.
    case storage(String)
}

extension NodeError: Explained {
    /// What happened and what to do.
    var message: Message {
        switch self {
        case .notInitialised(let folder): Text.nodeNotInitialised(folder)
        case .notEnrolled: Text.nodeNotEnrolled()
        case .alreadyEnrolled(let name): Text.nodeAlreadyEnrolled(name)
        case .invite(let reason): reason
        case .inviteForHub: Text.nodeInviteForHub()
        case .notATransfer: Text.nodeNotATransfer()
        case .enrolment(let error): error.message
        case .unknownPeriod(let period, let known): Text.nodeUnknownPeriod(period, known)
        case .noRecords(let period):
            period.map { Text.nodeNoRecords($0) } ?? Text.nodeNoRecordsAtAll()
        case .nothingReleased(let period):
            period.map { Text.nodeNothingReleased($0) } ?? Text.nodeNothingReleasedAtAll()
        case .allWithheld(let period): Text.withheldWhole(period)
        case .noSuchFamily(let name, let known):
            Text.withheldUnknown.with([.plain(name), .message(known)])
        case .notWithheld(let name, let period):
            period.map { Text.withheldNotIn(name, $0) } ?? Text.withheldNot(name)
        case .withheldAlways(let name): Text.withheldIsAlways(name)
        case .withheldOtherKind(let name, let period): Text.withheldOtherKind(name, period)
        case .noSuchRecord(let name): Text.recordUnknown(name)
        case .ambiguousRecord(let name, let candidates): Text.recordAmbiguous(name, candidates)
        case .noSuchKind(let name, let known):
            Text.recordUnknownKind.with([.plain(name), .message(known)])
        case .noGrid: Text.formNoGrid()
        case .nothingToUndo: Text.recordNothingToUndo()
        case .nothingRecorded: Text.reviewNothing()
        case .badInput(let problems): Text.nodeBadInput(problems.count)
        case .refused(let error): Text.nodeRefused.with([.message(error.message)])
        case .restored(let seconds): Text.nodeRestoredWaits(Instant.text(seconds))
        case .noSuchPart(let part, let count): Text.bundleNoSuchPart(part, count)
        case .ended(let day): Text.nodeEnded(day.iso8601)
        case .storage(let reason): Text.nodeStorage(reason)
        }
    }

    /// A period the catalogue does not have.
    static func unknownPeriod(_ code: PeriodCode, in catalogue: Catalogue) -> Self {
        .unknownPeriod(code.rawValue, known: catalogue.periodsShown)
    }

    /// How the process ends.
    var exitCode: ExitCode {
        switch self {
        case .notInitialised: .usage
        case .notEnrolled, .alreadyEnrolled, .refused, .restored, .ended, .nothingToUndo: .refused
        case .invite, .inviteForHub, .notATransfer, .unknownPeriod, .noRecords, .nothingReleased,
            .badInput, .noSuchRecord, .ambiguousRecord, .noSuchKind, .noGrid, .nothingRecorded,
            .allWithheld, .noSuchFamily, .notWithheld, .withheldAlways, .withheldOtherKind:
            .badInput
        case .enrolment(.unreachable), .enrolment(.busy): .notReachable
        case .enrolment(.refused): .refused
        case .enrolment(.unusable): .badInput
        case .noSuchPart: .usage
        case .storage: .defect
        }
    }

    /// Each problem on its own, for a list.
    var problems: [InputProblem] {
        if case .badInput(let problems) = self { problems } else { [] }
    }
}
