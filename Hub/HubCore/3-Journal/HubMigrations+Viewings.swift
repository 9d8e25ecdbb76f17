extension HubMigrations {
    static let viewings = """
        -- Who looked at what a cluster reported, as the hub where it was looked at signed it.
        CREATE TABLE viewing (
            digest BLOB NOT NULL PRIMARY KEY CHECK (length(digest) = 32),
            number INTEGER NOT NULL UNIQUE CHECK (number > 0),
            cluster BLOB NOT NULL CHECK (length(cluster) = 16),
            body BLOB NOT NULL,
            signature BLOB NOT NULL CHECK (length(signature) = 64),
            signer BLOB NOT NULL CHECK (length(signer) = 32)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX viewing_cluster ON viewing (cluster, number);

        -- Up to where the viewings of a parent were received.
        CREATE TABLE viewing_held (
            -- Its transport key.
            parent BLOB NOT NULL PRIMARY KEY CHECK (length(parent) = 32),
            number INTEGER NOT NULL CHECK (number > 0),
            chain BLOB NOT NULL CHECK (length(chain) = 32)
        ) STRICT, WITHOUT ROWID;
        """
}
