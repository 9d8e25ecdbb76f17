import Backups
import Foundation
import GRDB
package import Indicators
package import Localisation

/// What every page of a cluster needs to know of it.
extension Node {
    /// The cluster, or nil before an enrolment.
    package func facts() async throws -> ClusterFacts? {
        do {
            return ClusterFacts(try await pipeline.store.membership())
        } catch NodeError.notEnrolled {
            return nil
        }
    }

    /// The cluster's name, or nil before an enrolment.
    package func clusterName() async throws -> String? {
        try await pipeline.store.read { db in
            try String.fetchOne(db, sql: "SELECT name FROM membership ORDER BY serial DESC")
        }
    }

    /// The folder it owns, from the root, as a command names it wherever it is typed.
    package var folderPath: String { URL(fileURLWithPath: folder).standardizedFileURL.path }

    /// When the folder was last backed up, in seconds since 1970, and for whose key; nil where it never
    /// was.
    package func backups() async throws -> (lastSeconds: Int64?, recipient: String?) {
        let store = pipeline.store
        return try await store.read { db in
            (
                try store.setting(.lastBackupSeconds, as: Int64.self, in: db),
                try store.setting(.backupRecipient, as: BackupRecipient.self, in: db)?.text
            )
        }
    }

    /// Seconds since 1970 on this machine's clock.
    package var nowSeconds: Int64 { pipeline.environment.clock() }

    /// Who wrote an invite, as far as its text tells: nothing is sent.
    ///
    /// - Throws: When the text is no invite, or none this node may use.
    package func look(atInvite text: String) async throws -> InviteFacts {
        InviteFacts(try await pipeline.invite(text), atSeconds: pipeline.environment.clock())
    }

    /// How the exchange with the hub stands.
    package func exchange() async throws -> ExchangeFacts {
        ExchangeFacts(try await pipeline.store.status(), live: live)
    }

    /// What left, the last sealed first, with the hub's receipts.
    package func sendings() async throws -> [Sending] {
        try await pipeline.store.deliveries().reversed().map(Sending.init)
    }

    /// Who looked at what this cluster reported, the last first, and how many viewings there are.
    package func consultations(limit: Int) async throws -> (last: [Consultation], count: Int) {
        let viewings = try await pipeline.store.viewings(limit: limit)
        return (viewings.last.map(Consultation.init), viewings.count)
    }

    /// What would leave if everything were published now.
    package func publication() async throws -> PublicationOutlook {
        try await pipeline.read(nil) { try PublicationOutlook($0) }
    }

    /// What asks for somebody's attention.
    package func week() async throws -> WeekOutlook {
        let exchange = try await exchange()
        let now = pipeline.environment.clock()
        return try await pipeline.read(nil) {
            try WeekOutlook($0, exchange: exchange, nowSeconds: now)
        }
    }

    /// Where the cluster stands among others; nil while no release held says something of it.
    package func sheet(
        of period: PeriodCode?,
        in language: Language
    ) async throws -> SheetView? {
        do {
            return SheetView(try await pipeline.compare(period).0, in: language)
        } catch NodeError.nothingReleased {
            return nil
        }
    }
}
