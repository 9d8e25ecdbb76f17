extension HubMigrations {
    static let alarms = """
        CREATE TABLE fork_alarm (
            position INTEGER NOT NULL PRIMARY KEY,
            node BLOB NOT NULL REFERENCES member (node),
            kind TEXT NOT NULL CHECK (kind IN ('twoContents', 'twoEpochs', 'wentBack')),
            epoch_counter INTEGER NOT NULL,
            epoch_nonce INTEGER NOT NULL,
            -- The last one seen.
            sequence INTEGER NOT NULL,
            first_seconds INTEGER NOT NULL,
            last_seconds INTEGER NOT NULL,
            times INTEGER NOT NULL CHECK (times > 0),
            -- Null while it is open.
            closed_seconds INTEGER,
            person TEXT,
            reason TEXT
        ) STRICT;
        -- One open alarm of a kind for each epoch: a member that repeats itself fills no disk.
        CREATE UNIQUE INDEX fork_alarm_open ON fork_alarm (node, kind, epoch_counter, epoch_nonce)
            WHERE closed_seconds IS NULL;
        """
}
