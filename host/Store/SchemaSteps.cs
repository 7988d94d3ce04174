namespace Ppid.Host.Store;

/// <summary>Instants are UTC text of fixed width: they sort, and can be read without the program.</summary>
internal static class SchemaSteps
{
    public const string First = """
        CREATE TABLE events (
            position INTEGER PRIMARY KEY,
            stream TEXT NOT NULL,
            seq INTEGER NOT NULL,
            at TEXT NOT NULL,
            type TEXT NOT NULL,
            json TEXT NOT NULL,
            hash TEXT NOT NULL,
            UNIQUE (stream, seq));

        CREATE TABLE commands (
            id TEXT PRIMARY KEY,
            stream TEXT NOT NULL,
            answer TEXT NOT NULL) WITHOUT ROWID;

        CREATE TABLE effects (
            position INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            stream TEXT NOT NULL,
            seq INTEGER NOT NULL,
            idx INTEGER NOT NULL,
            kind TEXT NOT NULL,
            json TEXT NOT NULL,
            attempts INTEGER NOT NULL DEFAULT 0,
            next_try TEXT,
            last_error TEXT);
        CREATE INDEX effects_waiting ON effects (next_try) WHERE next_try IS NOT NULL;

        CREATE TABLE links (
            hash TEXT PRIMARY KEY,
            stream TEXT NOT NULL,
            task INTEGER NOT NULL) WITHOUT ROWID;

        CREATE TABLE numbers (
            series TEXT NOT NULL,
            year INTEGER NOT NULL,
            number INTEGER NOT NULL,
            stream TEXT NOT NULL,
            command TEXT NOT NULL,
            PRIMARY KEY (series, year, number)) WITHOUT ROWID;

        CREATE TABLE kept (
            kind TEXT NOT NULL,
            key TEXT NOT NULL,
            json TEXT NOT NULL,
            version INTEGER NOT NULL,
            PRIMARY KEY (kind, key)) WITHOUT ROWID;

        CREATE TABLE summaries (
            id INTEGER PRIMARY KEY,
            stream TEXT NOT NULL UNIQUE,
            office TEXT NOT NULL,
            sop TEXT NOT NULL,
            source TEXT NOT NULL,
            number TEXT NOT NULL,
            status TEXT NOT NULL,
            step TEXT,
            officers TEXT NOT NULL,
            title TEXT NOT NULL,
            applicant TEXT NOT NULL,
            received_at TEXT NOT NULL,
            due TEXT,
            overdue INTEGER NOT NULL,
            undelivered INTEGER NOT NULL,
            next_alarm TEXT,
            search_text TEXT NOT NULL);
        CREATE INDEX summaries_received ON summaries (received_at);
        CREATE INDEX summaries_status ON summaries (status, received_at);
        CREATE INDEX summaries_number ON summaries (number);
        CREATE INDEX summaries_alarm ON summaries (next_alarm) WHERE next_alarm IS NOT NULL;
        CREATE INDEX summaries_overdue ON summaries (received_at) WHERE overdue = 1;
        CREATE INDEX summaries_undelivered ON summaries (received_at) WHERE undelivered = 1;

        CREATE TABLE holders (
            officer TEXT NOT NULL,
            summary INTEGER NOT NULL REFERENCES summaries (id),
            PRIMARY KEY (officer, summary)) WITHOUT ROWID;
        CREATE TRIGGER holders_insert AFTER INSERT ON summaries BEGIN
            INSERT OR IGNORE INTO holders SELECT value, new.id FROM json_each(new.officers);
        END;
        CREATE TRIGGER holders_update AFTER UPDATE OF officers ON summaries
            WHEN new.officers <> old.officers BEGIN
            DELETE FROM holders
                WHERE summary = old.id AND officer IN (SELECT value FROM json_each(old.officers));
            INSERT OR IGNORE INTO holders SELECT value, new.id FROM json_each(new.officers);
        END;

        CREATE VIRTUAL TABLE search USING fts5 (
            search_text,
            content = 'summaries', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2');
        CREATE TRIGGER search_insert AFTER INSERT ON summaries BEGIN
            INSERT INTO search (rowid, search_text) VALUES (new.id, new.search_text);
        END;
        CREATE TRIGGER search_update AFTER UPDATE OF search_text ON summaries
            WHEN new.search_text <> old.search_text BEGIN
            INSERT INTO search (search, rowid, search_text) VALUES ('delete', old.id, old.search_text);
            INSERT INTO search (rowid, search_text) VALUES (new.id, new.search_text);
        END;
        """;

    /// <summary>Who was told of a message that waits for an answer.</summary>
    public const string Second = """
        ALTER TABLE summaries ADD COLUMN told TEXT NOT NULL DEFAULT '[]';
        CREATE TABLE listeners (
            officer TEXT NOT NULL,
            summary INTEGER NOT NULL REFERENCES summaries (id),
            PRIMARY KEY (officer, summary)) WITHOUT ROWID;
        CREATE TRIGGER listeners_insert AFTER INSERT ON summaries BEGIN
            INSERT OR IGNORE INTO listeners SELECT value, new.id FROM json_each(new.told);
        END;
        CREATE TRIGGER listeners_update AFTER UPDATE OF told ON summaries WHEN new.told <> old.told BEGIN
            DELETE FROM listeners
                WHERE summary = old.id AND officer IN (SELECT value FROM json_each(old.told));
            INSERT OR IGNORE INTO listeners SELECT value, new.id FROM json_each(new.told);
        END;
        """;

    /// <summary>When something was written last in a case's ledger: what the API calls changed. Kept by the tables
    /// themselves, so that no way of writing an event can miss it; a clock that is put back takes nothing away.</summary>
    public const string Third = """
        ALTER TABLE summaries ADD COLUMN changed_at TEXT NOT NULL DEFAULT '';
        UPDATE summaries SET changed_at = coalesce((SELECT max(at) FROM events WHERE stream = summaries.stream), received_at);
        CREATE INDEX summaries_changed ON summaries (changed_at);
        CREATE TRIGGER changed_first AFTER INSERT ON summaries BEGIN
            UPDATE summaries SET changed_at = coalesce((SELECT max(at) FROM events WHERE stream = new.stream), '')
                WHERE id = new.id;
        END;
        CREATE TRIGGER changed_again AFTER INSERT ON events BEGIN
            UPDATE summaries SET changed_at = new.at WHERE stream = new.stream AND changed_at < new.at;
        END;
        """;
}
