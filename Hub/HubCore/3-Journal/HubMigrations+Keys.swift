extension HubMigrations {
    static let revocations = """
        -- The last list of each issuer: this hub, those above it, its children, the federation.
        CREATE TABLE revocation_list (
            -- Identifier of the hub, or the key of the federation.
            issuer BLOB NOT NULL PRIMARY KEY CHECK (length(issuer) IN (16, 32)),
            version INTEGER NOT NULL CHECK (version >= 0),
            body BLOB NOT NULL,
            signature BLOB NOT NULL CHECK (length(signature) = 64),
            signer BLOB NOT NULL CHECK (length(signer) = 32)
        ) STRICT, WITHOUT ROWID;
        """

    static let transfers = """
        -- At the root: which hub a cluster goes to. Its certificates above the serial are that hub's.
        CREATE TABLE transfer (
            cluster BLOB NOT NULL PRIMARY KEY CHECK (length(cluster) = 16),
            node BLOB NOT NULL CHECK (length(node) = 16),
            hub BLOB NOT NULL CHECK (length(hub) = 16),
            serial INTEGER NOT NULL,
            decided_on INTEGER NOT NULL,
            person TEXT NOT NULL
        ) STRICT;

        -- At the hub it left: where it went, as a certificate says.
        ALTER TABLE member ADD COLUMN moved_to BLOB
            CHECK (moved_to IS NULL OR length(moved_to) = 16);
        ALTER TABLE member ADD COLUMN moved_on INTEGER;

        -- A cluster that comes back is invited under its identity again: one open invite for each.
        CREATE TABLE new_invite (
            id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
            secret BLOB NOT NULL CHECK (length(secret) = 16),
            subject BLOB NOT NULL CHECK (length(subject) = 16),
            name TEXT NOT NULL,
            -- The certificate to be issued, as an unsigned body without keys.
            draft BLOB NOT NULL,
            made_on INTEGER NOT NULL,
            expires_at_seconds INTEGER NOT NULL,
            certificate BLOB REFERENCES certificate (digest)
        ) STRICT;
        INSERT INTO new_invite SELECT id, secret, subject, name, draft, made_on,
            expires_at_seconds, certificate FROM invite;
        DROP TABLE invite;
        ALTER TABLE new_invite RENAME TO invite;
        CREATE UNIQUE INDEX invite_open ON invite (subject) WHERE certificate IS NULL;
        """

    static let rotations = """
        -- A rotation stands in the journal at its place in its node's chain: `signature` and
        -- `signer` are of the key that is left, this is of the key that is taken.
        ALTER TABLE journal ADD COLUMN second_signature BLOB
            CHECK (second_signature IS NULL OR length(second_signature) = 64);
        CREATE INDEX journal_rotation ON journal (node) WHERE second_signature IS NOT NULL;

        -- The transport key a member had before: let in until it greets with the new one.
        ALTER TABLE member ADD COLUMN old_transport BLOB
            CHECK (old_transport IS NULL OR length(old_transport) = 32);
        """
}
