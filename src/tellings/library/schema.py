"""The tables of a library: an append-only list of migrations. What was released is never edited; a change is one more entry.

The tables and columns have names that read well, for people who open the file in Datasette or SQLite's own shell. What only the
grouping needs lies in tables called ``grouping_…``, which ``align.stream`` makes.
"""

APPLICATION = 0x74656C6C  # "tell": what PRAGMA application_id says of a library

FIRST = """
CREATE TABLE library (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE forms (mark TEXT PRIMARY KEY, names TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE stories (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    first TEXT,
    last TEXT,
    documents INTEGER NOT NULL DEFAULT 0,
    outlets TEXT NOT NULL DEFAULT '[]',
    findings TEXT NOT NULL DEFAULT '{}',
    days TEXT NOT NULL DEFAULT '[]',
    stale INTEGER NOT NULL DEFAULT 1,
    made_by TEXT NOT NULL DEFAULT '',
    joined TEXT);
CREATE INDEX stories_by_last ON stories (last DESC, documents DESC, id) WHERE documents;
CREATE INDEX stories_by_staleness ON stories (stale) WHERE stale;
CREATE INDEX stories_by_version ON stories (made_by);
CREATE INDEX stories_by_joined ON stories (joined) WHERE joined IS NOT NULL;
CREATE TABLE documents (
    number INTEGER PRIMARY KEY,
    account TEXT NOT NULL UNIQUE,
    source TEXT NOT NULL UNIQUE,
    story INTEGER REFERENCES stories (number),
    outlet TEXT NOT NULL COLLATE NOCASE,
    title TEXT NOT NULL,
    published TEXT,
    day TEXT,
    file TEXT NOT NULL,
    member TEXT NOT NULL,
    media TEXT NOT NULL,
    language TEXT NOT NULL,
    characters INTEGER NOT NULL,
    made_by TEXT NOT NULL);
CREATE INDEX documents_by_story ON documents (story, day);
CREATE INDEX documents_by_outlet ON documents (outlet, story);
CREATE INDEX documents_by_day ON documents (day, story);
CREATE INDEX documents_by_version ON documents (made_by);
CREATE TABLE accounts (document INTEGER PRIMARY KEY REFERENCES documents (number), packed BLOB NOT NULL);
CREATE VIRTUAL TABLE text_index USING fts5 (title, text, content = '', tokenize = 'unicode61 remove_diacritics 2');
CREATE TABLE records (
    story INTEGER NOT NULL REFERENCES stories (number),
    corrected INTEGER NOT NULL DEFAULT 0,
    made_by TEXT NOT NULL,
    packed BLOB NOT NULL,
    PRIMARY KEY (story, corrected)) WITHOUT ROWID;
CREATE TABLE findings (
    story INTEGER NOT NULL REFERENCES stories (number),
    place INTEGER NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    difference TEXT NOT NULL,
    title TEXT NOT NULL,
    PRIMARY KEY (story, place)) WITHOUT ROWID;
CREATE INDEX findings_by_kind ON findings (kind, status, story);
CREATE INDEX findings_by_difference ON findings (difference, status, story);
CREATE INDEX findings_by_status ON findings (status, story);
CREATE TABLE people (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    stories INTEGER NOT NULL DEFAULT 0,
    quotes INTEGER NOT NULL DEFAULT 0);
CREATE INDEX people_by_quotes ON people (quotes DESC, stories DESC);
CREATE TABLE people_in_stories (
    person INTEGER NOT NULL REFERENCES people (number),
    story INTEGER NOT NULL REFERENCES stories (number),
    entity TEXT NOT NULL,
    quotes INTEGER NOT NULL);
CREATE INDEX people_in_stories_by_story ON people_in_stories (story, person);
CREATE INDEX people_in_stories_by_person ON people_in_stories (person, story);
CREATE VIRTUAL TABLE people_index USING fts5 (
    name, content = 'people', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2');
CREATE TRIGGER people_come AFTER INSERT ON people BEGIN
    INSERT INTO people_index (rowid, name) VALUES (new.number, new.name); END;
CREATE TRIGGER people_go AFTER DELETE ON people BEGIN
    INSERT INTO people_index (people_index, rowid, name) VALUES ('delete', old.number, old.name); END;
CREATE TABLE programmes (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    stories INTEGER NOT NULL DEFAULT 0);
CREATE INDEX programmes_by_stories ON programmes (stories DESC);
CREATE TABLE programmes_in_stories (
    programme INTEGER NOT NULL REFERENCES programmes (number),
    story INTEGER NOT NULL REFERENCES stories (number),
    subject TEXT NOT NULL);
CREATE INDEX programmes_in_stories_by_story ON programmes_in_stories (story, programme);
CREATE INDEX programmes_in_stories_by_programme ON programmes_in_stories (programme, story);
CREATE VIRTUAL TABLE programmes_index USING fts5 (
    name, content = 'programmes', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2');
CREATE TRIGGER programmes_come AFTER INSERT ON programmes BEGIN
    INSERT INTO programmes_index (rowid, name) VALUES (new.number, new.name); END;
CREATE TRIGGER programmes_go AFTER DELETE ON programmes BEGIN
    INSERT INTO programmes_index (programmes_index, rowid, name) VALUES ('delete', old.number, old.name); END;
CREATE TABLE problems (
    number INTEGER PRIMARY KEY,
    origin TEXT NOT NULL,
    stage TEXT NOT NULL,
    code TEXT NOT NULL,
    reason TEXT NOT NULL,
    fatal INTEGER NOT NULL,
    source TEXT,
    described TEXT,
    made_by TEXT NOT NULL,
    UNIQUE (origin, stage, code));
CREATE INDEX problems_by_source ON problems (source);
CREATE TABLE corrections (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    story TEXT NOT NULL,
    kind TEXT NOT NULL,
    who TEXT NOT NULL,
    "when" TEXT NOT NULL,
    note TEXT NOT NULL,
    entry TEXT NOT NULL);
CREATE INDEX corrections_by_story ON corrections (story, number);
CREATE TABLE corrections_of_sources (
    source TEXT NOT NULL, correction INTEGER NOT NULL REFERENCES corrections (number), PRIMARY KEY (source, correction)) WITHOUT ROWID;
CREATE TRIGGER corrections_stay BEFORE UPDATE ON corrections BEGIN SELECT raise(ABORT, 'corrections are never changed'); END;
CREATE TRIGGER corrections_last BEFORE DELETE ON corrections BEGIN SELECT raise(ABORT, 'corrections are never deleted'); END;
CREATE VIEW reports AS
    SELECT d.outlet, d.title, d.day, d.published, s.title AS story, d.file, d.member, d.characters, d.account, s.id AS story_id
    FROM documents d LEFT JOIN stories s ON s.number = d.story;
CREATE VIEW who_is_in_which_story AS
    SELECT p.name, p.kind, i.quotes, s.title AS story, s.first, s.last, p.id AS person_id, s.id AS story_id
    FROM people_in_stories i JOIN people p ON p.number = i.person JOIN stories s ON s.number = i.story;
CREATE VIEW what_was_found AS
    SELECT s.title AS story, f.status, f.kind, f.difference, f.title AS finding, s.last, s.id AS story_id, f.id AS finding_id
    FROM findings f JOIN stories s ON s.number = f.story;
CREATE VIEW programmes_and_stories AS
    SELECT p.name, p.kind, s.title AS story, s.first, s.last, p.id AS programme_id, s.id AS story_id
    FROM programmes_in_stories i JOIN programmes p ON p.number = i.programme JOIN stories s ON s.number = i.story;
CREATE TABLE moved (account TEXT PRIMARY KEY, story INTEGER) WITHOUT ROWID;
CREATE TRIGGER documents_move AFTER UPDATE OF story ON grouping_documents WHEN new.story IS NOT old.story
    BEGIN INSERT OR REPLACE INTO moved VALUES (new.id, new.story); END;
"""

# Who and what has another address since its stories were joined or a fuller name became known: `now` is that address, once it is known.
SECOND = """
CREATE TABLE former_people (id TEXT PRIMARY KEY, now TEXT) WITHOUT ROWID;
CREATE TRIGGER people_leave AFTER DELETE ON people BEGIN
    INSERT OR IGNORE INTO former_people (id) VALUES (old.id); END;
CREATE TRIGGER people_return AFTER INSERT ON people BEGIN
    DELETE FROM former_people WHERE id = new.id; END;
CREATE TABLE former_programmes (id TEXT PRIMARY KEY, now TEXT) WITHOUT ROWID;
CREATE TRIGGER programmes_leave AFTER DELETE ON programmes BEGIN
    INSERT OR IGNORE INTO former_programmes (id) VALUES (old.id); END;
CREATE TRIGGER programmes_return AFTER INSERT ON programmes BEGIN
    DELETE FROM former_programmes WHERE id = new.id; END;
"""

MIGRATIONS = (FIRST, SECOND)
VERSION = len(MIGRATIONS)
