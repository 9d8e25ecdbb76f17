import GRDB

/// The hub's schema.
///
/// A migration that has shipped is never edited; docs/data-model.md tells the tables one by one.
enum HubMigrations {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1: members, journal, releases") { db in
            try db.execute(sql: members)
            try db.execute(sql: journal)
            try db.execute(sql: releases)
            try db.execute(sql: parent)
        }
        migrator.registerMigration("2: the gate's configuration, people, hubs with a past") { db in
            try db.execute(sql: configuration)
            try db.execute(sql: people)
            try db.execute(sql: pasts)
        }
        migrator.registerMigration("3: revocation lists") { db in
            try db.execute(sql: revocations)
        }
        migrator.registerMigration("4: fork alarms") { db in try db.execute(sql: alarms) }
        migrator.registerMigration("5: past catalogues") { db in
            try db.execute(sql: pastCatalogues)
        }
        migrator.registerMigration("6: rotations") { db in
            try db.execute(sql: rotations)
        }
        migrator.registerMigration("7: transfers") { db in
            try db.execute(sql: transfers)
        }
        migrator.registerMigration("8: receipts of the parent") { db in
            try db.execute(sql: parentReceipts)
        }
        migrator.registerMigration("9: accounts and sessions of the dashboard") { db in
            try db.execute(sql: accounts)
        }
        migrator.registerMigration("10: viewings") { db in
            try db.execute(sql: viewings)
        }
        return migrator
    }

    /// Bodies the parent has settled: by number alone, another body's settlement would do for them.
    private static let parentReceipts = """
        CREATE TABLE parent_receipt (
            digest BLOB NOT NULL PRIMARY KEY CHECK (length(digest) = 32)
        ) STRICT, WITHOUT ROWID;
        """

    /// Every catalogue that was in force: what was journalled under it must be read again.
    private static let pastCatalogues = """
        CREATE TABLE past_catalogue (
            position INTEGER NOT NULL PRIMARY KEY,
            document BLOB NOT NULL
        ) STRICT;
        INSERT INTO past_catalogue (position, document)
            SELECT 1, value FROM setting WHERE name = 'previous_catalogue';
        DELETE FROM setting WHERE name = 'previous_catalogue';
        """

    private static let members = """
        CREATE TABLE setting (
            name TEXT NOT NULL PRIMARY KEY,
            value BLOB NOT NULL
        ) STRICT;

        CREATE TABLE certificate (
            digest BLOB NOT NULL PRIMARY KEY CHECK (length(digest) = 32),
            subject BLOB NOT NULL CHECK (length(subject) = 16),
            serial INTEGER NOT NULL CHECK (serial >= 0),
            body BLOB NOT NULL,
            signature BLOB NOT NULL CHECK (length(signature) = 64),
            signer BLOB NOT NULL CHECK (length(signer) = 32)
        ) STRICT;
        CREATE INDEX certificate_subject ON certificate (subject, serial);

        CREATE TABLE member (
            node BLOB NOT NULL PRIMARY KEY CHECK (length(node) = 16),
            cluster BLOB NOT NULL UNIQUE CHECK (length(cluster) = 16),
            certificate BLOB NOT NULL REFERENCES certificate (digest),
            transport BLOB NOT NULL UNIQUE CHECK (length(transport) = 32),
            -- The child hub that speaks for it; null for a direct member.
            via BLOB REFERENCES child (hub),
            -- Only its own hub knows its name.
            name TEXT,
            revoked_on INTEGER,
            last_seen_seconds INTEGER
        ) STRICT;

        CREATE TABLE child (
            hub BLOB NOT NULL PRIMARY KEY CHECK (length(hub) = 16),
            certificate BLOB NOT NULL REFERENCES certificate (digest),
            transport BLOB NOT NULL UNIQUE CHECK (length(transport) = 32),
            name TEXT NOT NULL,
            revoked_on INTEGER,
            last_seen_seconds INTEGER,
            release_held INTEGER NOT NULL DEFAULT 0
        ) STRICT;

        CREATE TABLE invite (
            id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
            secret BLOB NOT NULL CHECK (length(secret) = 16),
            subject BLOB NOT NULL UNIQUE CHECK (length(subject) = 16),
            name TEXT NOT NULL,
            -- The scope of the certificate to be issued, as an unsigned certificate body.
            draft BLOB NOT NULL,
            made_on INTEGER NOT NULL,
            expires_at_seconds INTEGER NOT NULL,
            certificate BLOB REFERENCES certificate (digest)
        ) STRICT;

        CREATE TABLE audit (
            position INTEGER NOT NULL PRIMARY KEY,
            at_seconds INTEGER NOT NULL,
            actor TEXT NOT NULL,
            action TEXT NOT NULL,
            detail TEXT NOT NULL
        ) STRICT;
        """

    private static let journal = """
        CREATE TABLE journal (
            position INTEGER NOT NULL PRIMARY KEY CHECK (position > 0),
            node BLOB NOT NULL REFERENCES member (node),
            epoch_counter INTEGER NOT NULL CHECK (epoch_counter > 0),
            epoch_nonce INTEGER NOT NULL,
            sequence INTEGER NOT NULL CHECK (sequence > 0),
            digest BLOB NOT NULL UNIQUE CHECK (length(digest) = 32),
            -- Digest of the batch before it, as its node says; null for the first of an epoch.
            previous BLOB CHECK (previous IS NULL OR length(previous) = 32),
            -- Null once erased on request: the digest keeps the chain.
            body BLOB,
            signature BLOB NOT NULL CHECK (length(signature) = 64),
            signer BLOB NOT NULL CHECK (length(signer) = 32),
            received_on INTEGER NOT NULL,
            received_at_seconds INTEGER NOT NULL,
            -- SHA-256 of the row before's chain and this digest.
            chain BLOB NOT NULL CHECK (length(chain) = 32),
            UNIQUE (node, epoch_counter, epoch_nonce, sequence)
        ) STRICT;

        CREATE TABLE refusal (
            node BLOB NOT NULL REFERENCES member (node),
            epoch_counter INTEGER NOT NULL CHECK (epoch_counter > 0),
            epoch_nonce INTEGER NOT NULL,
            sequence INTEGER NOT NULL CHECK (sequence > 0),
            digest BLOB NOT NULL CHECK (length(digest) = 32),
            code INTEGER NOT NULL,
            detail TEXT NOT NULL,
            received_on INTEGER NOT NULL,
            PRIMARY KEY (node, epoch_counter, epoch_nonce, sequence)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE quarantine (
            digest BLOB NOT NULL PRIMARY KEY CHECK (length(digest) = 32),
            node BLOB NOT NULL REFERENCES member (node),
            epoch_counter INTEGER NOT NULL,
            epoch_nonce INTEGER NOT NULL,
            sequence INTEGER NOT NULL,
            received_at_seconds INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE current_summary (
            cluster BLOB NOT NULL CHECK (length(cluster) = 16),
            period TEXT NOT NULL,
            -- The order of versions: revision, then epoch counter, then digest.
            revision INTEGER NOT NULL CHECK (revision > 0),
            epoch_counter INTEGER NOT NULL,
            digest BLOB NOT NULL CHECK (length(digest) = 32),
            position INTEGER NOT NULL REFERENCES journal (position),
            PRIMARY KEY (cluster, period)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE current_value (
            cluster BLOB NOT NULL CHECK (length(cluster) = 16),
            period TEXT NOT NULL,
            indicator TEXT NOT NULL,
            -- The wire integer of PROTOCOL.md §4.2.
            value INTEGER NOT NULL,
            PRIMARY KEY (cluster, period, indicator),
            FOREIGN KEY (cluster, period) REFERENCES current_summary (cluster, period)
        ) STRICT, WITHOUT ROWID;
        """

    private static let releases = """
        CREATE TABLE contributor_version (
            cluster BLOB NOT NULL CHECK (length(cluster) = 16),
            period TEXT NOT NULL,
            -- Digest of the batch and of the certificate the version was sealed under.
            content BLOB NOT NULL CHECK (length(content) = 32),
            version INTEGER NOT NULL CHECK (version > 0),
            PRIMARY KEY (cluster, period, content)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE release (
            number INTEGER NOT NULL PRIMARY KEY CHECK (number > 0),
            body BLOB NOT NULL,
            signature BLOB NOT NULL CHECK (length(signature) = 64),
            signer BLOB NOT NULL CHECK (length(signer) = 32),
            -- Certificates of the root, as relayed: what the signature is checked against.
            chain BLOB NOT NULL
        ) STRICT;

        CREATE TABLE release_slice (
            number INTEGER NOT NULL REFERENCES release (number),
            leaf INTEGER NOT NULL CHECK (leaf >= 0),
            filiere TEXT NOT NULL,
            -- Empty: national.
            zone TEXT NOT NULL,
            period TEXT NOT NULL,
            bytes BLOB NOT NULL,
            proof BLOB NOT NULL,
            PRIMARY KEY (number, leaf)
        ) STRICT;

        CREATE TABLE ledger (
            position INTEGER NOT NULL PRIMARY KEY CHECK (position > 0),
            release INTEGER NOT NULL REFERENCES release (number),
            row BLOB NOT NULL,
            -- SHA-256 of the row before's chain and this row.
            chain BLOB NOT NULL CHECK (length(chain) = 32)
        ) STRICT;

        -- Why the rest of a release is withheld: for the root's staff and the auditor only.
        CREATE TABLE withheld (
            release INTEGER NOT NULL REFERENCES release (number),
            filiere TEXT NOT NULL,
            -- Empty: national.
            zone TEXT NOT NULL,
            period TEXT NOT NULL,
            indicator TEXT NOT NULL,
            reason TEXT NOT NULL,
            wider_is_aired INTEGER NOT NULL CHECK (wider_is_aired IN (0, 1)),
            PRIMARY KEY (release, filiere, zone, period, indicator)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE covered (
            filiere TEXT NOT NULL,
            period TEXT NOT NULL,
            -- Digest of every contribution the last release over this period was made from.
            content BLOB NOT NULL CHECK (length(content) = 32),
            PRIMARY KEY (filiere, period)
        ) STRICT, WITHOUT ROWID;
        """

    private static let parent = """
        CREATE TABLE parent_stream (
            node BLOB NOT NULL,
            epoch_counter INTEGER NOT NULL,
            epoch_nonce INTEGER NOT NULL,
            -- Ranges the parent has settled, as JSON.
            settled TEXT NOT NULL,
            PRIMARY KEY (node, epoch_counter, epoch_nonce)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE parent_refusal (
            digest BLOB NOT NULL PRIMARY KEY CHECK (length(digest) = 32),
            code INTEGER NOT NULL,
            detail TEXT NOT NULL,
            -- Null where the refusal is for good without being settled.
            receipt BLOB
        ) STRICT;
        """
}
