extension HubMigrations {
    static let configuration = """
        -- What is not here has its standard value: version 1.
        CREATE TABLE threshold (
            version INTEGER NOT NULL PRIMARY KEY CHECK (version > 1),
            -- Every threshold by name, as JSON.
            chosen TEXT NOT NULL,
            reason TEXT NOT NULL CHECK (reason <> ''),
            person TEXT NOT NULL CHECK (person <> ''),
            at_seconds INTEGER NOT NULL
        ) STRICT;
        CREATE TRIGGER threshold_stays BEFORE UPDATE ON threshold
            BEGIN SELECT RAISE(ABORT, 'append-only'); END;
        CREATE TRIGGER threshold_is_kept BEFORE DELETE ON threshold
            BEGIN SELECT RAISE(ABORT, 'append-only'); END;

        CREATE TABLE retraction (
            position INTEGER NOT NULL PRIMARY KEY,
            filiere TEXT NOT NULL,
            -- Empty: national.
            zone TEXT NOT NULL,
            period TEXT NOT NULL,
            indicator TEXT NOT NULL,
            reason TEXT NOT NULL CHECK (reason <> ''),
            person TEXT NOT NULL CHECK (person <> ''),
            at_seconds INTEGER NOT NULL,
            UNIQUE (filiere, zone, period, indicator)
        ) STRICT;
        CREATE TRIGGER retraction_stays BEFORE UPDATE ON retraction
            BEGIN SELECT RAISE(ABORT, 'append-only'); END;
        CREATE TRIGGER retraction_is_kept BEFORE DELETE ON retraction
            BEGIN SELECT RAISE(ABORT, 'append-only'); END;

        CREATE TABLE release_record (
            release INTEGER NOT NULL PRIMARY KEY REFERENCES release (number),
            at_seconds INTEGER NOT NULL,
            -- The version of the thresholds it was made with.
            thresholds INTEGER NOT NULL CHECK (thresholds > 0),
            -- Why it was made before its day; null where it was not.
            forced_reason TEXT
        ) STRICT;

        -- The rung served instead; null: none, or the wider one as said by wider_is_aired.
        ALTER TABLE withheld ADD COLUMN served_filiere TEXT;
        ALTER TABLE withheld ADD COLUMN served_zone TEXT;
        """

    static let people = """
        -- First day it is no longer a member; its figures leave with the next release.
        ALTER TABLE member ADD COLUMN left_on INTEGER;

        -- The number that stands for what a cluster says of one family in one period: a revision
        -- that changes nothing of a family is no other unknown to an attacker.
        CREATE TABLE family_version (
            cluster BLOB NOT NULL CHECK (length(cluster) = 16),
            period TEXT NOT NULL,
            family TEXT NOT NULL,
            content BLOB NOT NULL CHECK (length(content) = 32),
            version INTEGER NOT NULL CHECK (version > 0),
            PRIMARY KEY (cluster, period, family, content)
        ) STRICT, WITHOUT ROWID;
        """

    static let pasts = """
        -- The end of the ledger a child brought with it; null where it never released alone.
        ALTER TABLE child ADD COLUMN past_ledger BLOB
            CHECK (past_ledger IS NULL OR length(past_ledger) = 32);

        CREATE TABLE ledger_import (
            hub BLOB NOT NULL REFERENCES child (hub),
            head BLOB NOT NULL CHECK (length(head) = 32),
            rows INTEGER NOT NULL CHECK (rows > 0),
            person TEXT NOT NULL,
            at_seconds INTEGER NOT NULL,
            PRIMARY KEY (hub, head)
        ) STRICT, WITHOUT ROWID;

        -- Releases this hub made before it joined a tree, whose numbers are now the tree's.
        CREATE TABLE past_release (
            number INTEGER NOT NULL PRIMARY KEY,
            body BLOB NOT NULL,
            signature BLOB NOT NULL CHECK (length(signature) = 64),
            signer BLOB NOT NULL CHECK (length(signer) = 32),
            chain BLOB NOT NULL
        ) STRICT;

        -- Rows taken over from another hub's ledger belong to no release of this one.
        CREATE TABLE new_ledger (
            position INTEGER NOT NULL PRIMARY KEY CHECK (position > 0),
            -- The last release before the row was written.
            release INTEGER NOT NULL CHECK (release >= 0),
            row BLOB NOT NULL,
            -- SHA-256 of the row before's chain and this row.
            chain BLOB NOT NULL CHECK (length(chain) = 32)
        ) STRICT;
        INSERT INTO new_ledger SELECT position, release, row, chain FROM ledger;
        DROP TABLE ledger;
        ALTER TABLE new_ledger RENAME TO ledger;

        -- What was said was said.
        CREATE TRIGGER ledger_stays BEFORE UPDATE ON ledger
            BEGIN SELECT RAISE(ABORT, 'append-only'); END;
        CREATE TRIGGER ledger_is_kept BEFORE DELETE ON ledger
            BEGIN SELECT RAISE(ABORT, 'append-only'); END;
        CREATE TRIGGER release_stays BEFORE UPDATE ON release
            BEGIN SELECT RAISE(ABORT, 'immutable'); END;
        CREATE TRIGGER release_slice_stays BEFORE UPDATE ON release_slice
            BEGIN SELECT RAISE(ABORT, 'immutable'); END;
        """
}
