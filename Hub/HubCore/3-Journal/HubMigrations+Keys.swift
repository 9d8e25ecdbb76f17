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
}
