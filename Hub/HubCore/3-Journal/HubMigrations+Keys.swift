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
