import GRDB

/// The node's schema.
///
/// A migration that has shipped is never edited; docs/data-model.md tells the
/// tables one by one.
enum NodeMigrations {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1: records, outbox, releases") { db in
            try db.execute(sql: records)
            try db.execute(sql: membership)
            try db.execute(sql: outbox)
            try db.execute(sql: releases)
        }
        migrator.registerMigration("2: revocation lists") { db in
            try db.execute(sql: revocations)
        }
        migrator.registerMigration("3: rotations") { db in
            try db.execute(sql: rotations)
        }
        migrator.registerMigration("4: delegations") { db in
            try db.execute(sql: delegations)
        }
        migrator.registerMigration("5: records of every kind") { db in
            try db.execute(sql: heldRecords)
        }
        migrator.registerMigration("6: records that were loaded") { db in
            try db.execute(sql: loadedRecords)
        }
        migrator.registerMigration("7: other names of records") { db in
            try db.execute(sql: recordNames)
        }
        migrator.registerMigration("8: figures kept back") { db in
            try db.execute(sql: withheld)
        }
        migrator.registerMigration("9: who looked at figures") { db in
            try db.execute(sql: viewings)
        }
        return migrator
    }

    private static let records = """
        CREATE TABLE import (
            id INTEGER NOT NULL PRIMARY KEY,
            file TEXT NOT NULL,
            digest BLOB NOT NULL CHECK (length(digest) = 32),
            at_seconds INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE record (
            id INTEGER NOT NULL PRIMARY KEY,
            kind TEXT NOT NULL CHECK (kind IN ('figure')),
            period TEXT NOT NULL,
            indicator TEXT NOT NULL,
            -- The wire integer: a quantity, or a grade.
            value INTEGER,
            grade TEXT,
            import INTEGER NOT NULL REFERENCES import (id),
            row INTEGER NOT NULL CHECK (row > 0),
            -- The import that replaced it; the row stays as history.
            replaced_by INTEGER REFERENCES import (id),
            CHECK ((value IS NULL) <> (grade IS NULL))
        ) STRICT;
        CREATE UNIQUE INDEX record_current ON record (period, indicator) WHERE replaced_by IS NULL;
        """

    private static let withheld = """
        -- Families that no summary made from now on holds.
        CREATE TABLE withheld (
            -- The code of the family, which is one of its members'.
            family TEXT NOT NULL,
            -- Empty for every period.
            period TEXT NOT NULL,
            since_seconds INTEGER NOT NULL,
            PRIMARY KEY (family, period)
        ) STRICT;

        -- What a revision was sealed without.
        CREATE TABLE summary_withheld (
            period TEXT NOT NULL,
            revision INTEGER NOT NULL,
            family TEXT NOT NULL,
            PRIMARY KEY (period, revision, family),
            FOREIGN KEY (period, revision) REFERENCES summary (period, revision)
        ) STRICT;
        """

    private static let viewings = """
        -- Who looked at what this cluster reported, as the hub where it was looked at signed it.
        CREATE TABLE viewing (
            digest BLOB NOT NULL PRIMARY KEY CHECK (length(digest) = 32),
            viewed_on INTEGER NOT NULL,
            received_seconds INTEGER NOT NULL,
            body BLOB NOT NULL,
            signature BLOB NOT NULL CHECK (length(signature) = 64),
            signer BLOB NOT NULL CHECK (length(signer) = 32)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX viewing_day ON viewing (viewed_on);

        -- Up to where the viewings of a hub were received.
        CREATE TABLE viewing_held (
            -- Its transport key.
            parent BLOB NOT NULL PRIMARY KEY CHECK (length(parent) = 32),
            number INTEGER NOT NULL CHECK (number > 0),
            chain BLOB NOT NULL CHECK (length(chain) = 32)
        ) STRICT, WITHOUT ROWID;
        """

    private static let heldRecords = """
        CREATE TABLE held_record (
            id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
            kind TEXT NOT NULL,
            -- The version that counts: the newest.
            version INTEGER NOT NULL CHECK (version > 0)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX held_record_kind ON held_record (kind);

        CREATE TABLE held_version (
            position INTEGER NOT NULL PRIMARY KEY,
            record BLOB NOT NULL REFERENCES held_record (id),
            version INTEGER NOT NULL CHECK (version > 0),
            -- Fields and values as JSON; null where the record was deleted.
            body TEXT,
            at_seconds INTEGER NOT NULL,
            author TEXT NOT NULL,
            UNIQUE (record, version)
        ) STRICT;
        """

    private static let recordNames = """
        CREATE TABLE record_name (
            -- What some export called it, in the form of a record's own name.
            name BLOB NOT NULL PRIMARY KEY,
            record BLOB NOT NULL REFERENCES held_record (id)
        ) STRICT, WITHOUT ROWID;
        """

    private static let loadedRecords = """
        CREATE TABLE loaded_record (
            record BLOB NOT NULL PRIMARY KEY REFERENCES held_record (id),
            -- What the last load said of it, whatever people said since.
            body TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        """

    private static let membership = """
        CREATE TABLE setting (
            name TEXT NOT NULL PRIMARY KEY,
            value BLOB NOT NULL
        ) STRICT;

        CREATE TABLE catalogue (
            digest BLOB NOT NULL PRIMARY KEY CHECK (length(digest) = 32),
            number INTEGER NOT NULL,
            identifier TEXT NOT NULL,
            document BLOB NOT NULL,
            sealed BLOB NOT NULL,
            chain BLOB NOT NULL
        ) STRICT;

        CREATE TABLE membership (
            certificate BLOB NOT NULL PRIMARY KEY CHECK (length(certificate) = 32),
            serial INTEGER NOT NULL UNIQUE,
            leaf BLOB NOT NULL,
            issuers BLOB NOT NULL,
            parent BLOB NOT NULL,
            name TEXT NOT NULL,
            since_seconds INTEGER NOT NULL
        ) STRICT;
        """

    private static let outbox = """
        CREATE TABLE epoch (
            counter INTEGER NOT NULL CHECK (counter > 0),
            nonce INTEGER NOT NULL,
            -- What the parent has settled of it, as it last said.
            settled BLOB NOT NULL,
            PRIMARY KEY (counter, nonce)
        ) STRICT;

        CREATE TABLE batch (
            digest BLOB NOT NULL PRIMARY KEY CHECK (length(digest) = 32),
            counter INTEGER NOT NULL,
            nonce INTEGER NOT NULL,
            sequence INTEGER NOT NULL CHECK (sequence > 0),
            body BLOB NOT NULL,
            signature BLOB NOT NULL CHECK (length(signature) = 64),
            signer BLOB NOT NULL CHECK (length(signer) = 32),
            catalogue BLOB NOT NULL REFERENCES catalogue (digest),
            sealed_at_seconds INTEGER NOT NULL,
            disposition TEXT NOT NULL DEFAULT 'open'
                CHECK (disposition IN ('open', 'refused', 'awaitingCatalogue', 'resealed')),
            UNIQUE (counter, nonce, sequence),
            FOREIGN KEY (counter, nonce) REFERENCES epoch (counter, nonce)
        ) STRICT;

        CREATE TABLE summary (
            period TEXT NOT NULL,
            revision INTEGER NOT NULL CHECK (revision > 0),
            batch BLOB NOT NULL REFERENCES batch (digest),
            content BLOB NOT NULL,
            PRIMARY KEY (period, revision)
        ) STRICT;
        CREATE INDEX summary_batch ON summary (batch);

        -- The highest revision the parent ever saw, by period.
        CREATE TABLE revision_heard (
            period TEXT NOT NULL PRIMARY KEY,
            revision INTEGER NOT NULL CHECK (revision > 0)
        ) STRICT;

        CREATE TABLE receipt (
            batch BLOB NOT NULL PRIMARY KEY REFERENCES batch (digest),
            body BLOB NOT NULL,
            signature BLOB NOT NULL CHECK (length(signature) = 64),
            signer BLOB NOT NULL CHECK (length(signer) = 32),
            received_on INTEGER NOT NULL,
            settlement INTEGER NOT NULL CHECK (settlement IN (1, 2))
        ) STRICT;

        CREATE TABLE refusal (
            batch BLOB NOT NULL PRIMARY KEY REFERENCES batch (digest),
            code INTEGER NOT NULL,
            detail TEXT NOT NULL,
            at_seconds INTEGER NOT NULL
        ) STRICT;
        """

    private static let revocations = """
        -- The last list of each issuer above this node, checked against the federation key.
        CREATE TABLE revocation_list (
            -- Identifier of the hub, or the key of the federation.
            issuer BLOB NOT NULL PRIMARY KEY CHECK (length(issuer) IN (16, 32)),
            version INTEGER NOT NULL CHECK (version >= 0),
            body BLOB NOT NULL,
            signature BLOB NOT NULL CHECK (length(signature) = 64),
            signer BLOB NOT NULL CHECK (length(signer) = 32)
        ) STRICT;
        """

    private static let rotations = """
        -- A change of keys stands in its epoch like a batch, and shares its numbers.
        CREATE TABLE rotation (
            id INTEGER NOT NULL PRIMARY KEY,
            digest BLOB NOT NULL UNIQUE CHECK (length(digest) = 32),
            counter INTEGER NOT NULL,
            nonce INTEGER NOT NULL,
            sequence INTEGER NOT NULL CHECK (sequence > 0),
            body BLOB NOT NULL,
            old_signature BLOB NOT NULL CHECK (length(old_signature) = 64),
            new_signature BLOB NOT NULL CHECK (length(new_signature) = 64),
            new_key BLOB NOT NULL CHECK (length(new_key) = 32),
            sealed_at_seconds INTEGER NOT NULL,
            UNIQUE (counter, nonce, sequence),
            FOREIGN KEY (counter, nonce) REFERENCES epoch (counter, nonce)
        ) STRICT;
        """

    private static let delegations = """
        -- A federation that handed its members over to another, as it signed.
        CREATE TABLE delegation (
            digest BLOB NOT NULL PRIMARY KEY CHECK (length(digest) = 32),
            body BLOB NOT NULL,
            signature BLOB NOT NULL CHECK (length(signature) = 64),
            signer BLOB NOT NULL CHECK (length(signer) = 32),
            accepted_at_seconds INTEGER NOT NULL
        ) STRICT;

        -- Releases of the tree that was left: kept, and compared with no more.
        CREATE TABLE past_release (
            digest BLOB NOT NULL PRIMARY KEY CHECK (length(digest) = 32),
            number INTEGER NOT NULL,
            manifest BLOB NOT NULL,
            chain BLOB NOT NULL
        ) STRICT;
        """

    private static let releases = """
        CREATE TABLE release (
            number INTEGER NOT NULL PRIMARY KEY CHECK (number > 0),
            digest BLOB NOT NULL UNIQUE CHECK (length(digest) = 32),
            manifest BLOB NOT NULL,
            chain BLOB NOT NULL,
            is_complete INTEGER NOT NULL DEFAULT 0 CHECK (is_complete IN (0, 1))
        ) STRICT;

        CREATE TABLE slice (
            release INTEGER NOT NULL REFERENCES release (number),
            leaf INTEGER NOT NULL CHECK (leaf >= 0),
            filiere TEXT NOT NULL,
            zone TEXT,
            period TEXT NOT NULL,
            bytes BLOB NOT NULL,
            proof BLOB NOT NULL,
            PRIMARY KEY (release, leaf)
        ) STRICT;
        CREATE INDEX slice_period ON slice (period, release);
        """
}
