extension HubMigrations {
    static let accounts = """
        CREATE TABLE account (
            login TEXT NOT NULL PRIMARY KEY CHECK (login <> '' AND login = lower(login)),
            name TEXT NOT NULL CHECK (name <> ''),
            function TEXT NOT NULL CHECK (function <> ''),
            role TEXT NOT NULL CHECK (
                role IN ('administrator', 'bankStaff', 'coordination', 'auditor', 'evaluator')),
            -- Rights of member views.
            grid INTEGER NOT NULL CHECK (grid IN (0, 1)),
            figures INTEGER NOT NULL CHECK (figures IN (0, 1)),
            affiliation TEXT NOT NULL CHECK (affiliation IN ('none', 'cluster', 'owner')),
            -- Identifier of the cluster, or token of the owner.
            affiliate BLOB,
            until_day INTEGER,
            -- Codes, one a line; empty: every zone.
            zones TEXT NOT NULL,
            -- Argon2id, as libsodium writes it.
            password TEXT NOT NULL CHECK (password LIKE '$argon2id$%'),
            must_change INTEGER NOT NULL CHECK (must_change IN (0, 1)),
            disabled INTEGER NOT NULL CHECK (disabled IN (0, 1)),
            -- Of its last session, and of the one before: what is new since then.
            visited_seconds INTEGER,
            previous_visit_seconds INTEGER,
            CHECK ((affiliation = 'none') = (affiliate IS NULL)),
            CHECK (grid + figures = 0
                OR (role IN ('bankStaff', 'coordination') AND affiliation = 'none')),
            CHECK (role <> 'evaluator' OR until_day IS NOT NULL)
        ) STRICT, WITHOUT ROWID;
        """
}
