import type { Database } from './database.ts'

/**
 * The steps that made the tables, oldest first. Only ever append: a step that was deployed never changes, and an object
 * that finds one changed refuses to work rather than guess.
 */
const STEPS: readonly string[] = [
  `CREATE TABLE organization (
     id TEXT PRIMARY KEY, name TEXT NOT NULL, time_zone TEXT NOT NULL, day TEXT NOT NULL, created_at TEXT NOT NULL
   ) WITHOUT ROWID;
   CREATE TABLE teams (
     id TEXT PRIMARY KEY, name TEXT NOT NULL, parent TEXT, headcount INTEGER NOT NULL, department TEXT,
     archived INTEGER NOT NULL, tracked INTEGER NOT NULL, teams INTEGER NOT NULL
   ) WITHOUT ROWID;
   CREATE INDEX teams_by_parent ON teams (parent);
   CREATE TABLE cycles (
     key TEXT PRIMARY KEY, name TEXT NOT NULL, start TEXT NOT NULL, end TEXT NOT NULL, state TEXT NOT NULL,
     day TEXT NOT NULL, next_day TEXT, built_to TEXT
   ) WITHOUT ROWID;
   CREATE TABLE keys (
     id TEXT PRIMARY KEY, kind TEXT NOT NULL, team TEXT, person TEXT NOT NULL, hash TEXT NOT NULL,
     created_at TEXT NOT NULL, revoked_at TEXT
   ) WITHOUT ROWID;
   CREATE TABLE invitations (
     id TEXT PRIMARY KEY, team TEXT NOT NULL, hash TEXT NOT NULL, created_at TEXT NOT NULL,
     expires_at TEXT, uses INTEGER NOT NULL, used INTEGER NOT NULL
   ) WITHOUT ROWID;
   CREATE TABLE links (
     id TEXT PRIMARY KEY, kind TEXT NOT NULL, team TEXT NOT NULL, hash TEXT NOT NULL, show TEXT NOT NULL,
     created_at TEXT NOT NULL, expires_at TEXT, revoked_at TEXT, last_used_on TEXT
   ) WITHOUT ROWID;
   CREATE TABLE documents (
     cycle TEXT NOT NULL, team TEXT NOT NULL, revision INTEGER NOT NULL, state TEXT NOT NULL,
     PRIMARY KEY (cycle, team)
   ) WITHOUT ROWID;
   CREATE TABLE rows (
     cycle TEXT NOT NULL, team TEXT NOT NULL, tab TEXT NOT NULL, id TEXT NOT NULL, place INTEGER NOT NULL,
     content TEXT NOT NULL, PRIMARY KEY (cycle, team, tab, id)
   ) WITHOUT ROWID;
   CREATE TABLE log (
     cycle TEXT NOT NULL, team TEXT NOT NULL, revision INTEGER NOT NULL, at TEXT NOT NULL, by TEXT NOT NULL,
     entry TEXT NOT NULL, PRIMARY KEY (cycle, team, revision)
   ) WITHOUT ROWID;
   CREATE TABLE contributions (
     cycle TEXT NOT NULL, day TEXT NOT NULL, team TEXT NOT NULL, sums TEXT NOT NULL, attention TEXT NOT NULL,
     PRIMARY KEY (cycle, day, team)
   ) WITHOUT ROWID;
   CREATE TABLE sums (
     cycle TEXT NOT NULL, day TEXT NOT NULL, node TEXT NOT NULL, sums TEXT NOT NULL, attention TEXT NOT NULL,
     PRIMARY KEY (cycle, day, node)
   ) WITHOUT ROWID;
   CREATE TABLE old_days (cycle TEXT NOT NULL, day TEXT NOT NULL, PRIMARY KEY (cycle, day)) WITHOUT ROWID;
   CREATE TABLE jobs (name TEXT PRIMARY KEY, due INTEGER NOT NULL) WITHOUT ROWID;`,
  `CREATE TABLE review_links (
     cycle TEXT NOT NULL, team TEXT NOT NULL, person TEXT NOT NULL, id TEXT NOT NULL UNIQUE, hash TEXT NOT NULL,
     expires_at TEXT, used INTEGER NOT NULL, PRIMARY KEY (cycle, team, person)
   ) WITHOUT ROWID;
   CREATE TABLE review_answers (
     cycle TEXT NOT NULL, team TEXT NOT NULL, id TEXT NOT NULL, answers TEXT NOT NULL, shown INTEGER NOT NULL,
     PRIMARY KEY (cycle, team, id)
   ) WITHOUT ROWID;`,
  `ALTER TABLE links ADD COLUMN passcode TEXT;
   ALTER TABLE links ADD COLUMN attempts INTEGER NOT NULL DEFAULT 0;
   ALTER TABLE links ADD COLUMN attempted_at INTEGER NOT NULL DEFAULT 0;
   ALTER TABLE links ADD COLUMN embed_in TEXT NOT NULL DEFAULT '[]';
   CREATE TABLE link_sessions (
     id TEXT PRIMARY KEY, link TEXT NOT NULL, hash TEXT NOT NULL, expires_at INTEGER NOT NULL
   ) WITHOUT ROWID;`,
  'ALTER TABLE keys ADD COLUMN last_used_on TEXT;',
  `ALTER TABLE teams ADD COLUMN former TEXT;
   CREATE INDEX moved_teams ON teams (id) WHERE former IS NOT NULL;`,
  'ALTER TABLE links ADD COLUMN pinned TEXT;',
  'ALTER TABLE organization ADD COLUMN importing TEXT;',
  `CREATE TABLE feeds (
     id TEXT PRIMARY KEY, team TEXT, hash TEXT NOT NULL, created_at TEXT NOT NULL, revoked_at TEXT,
     last_used_on TEXT, made_of TEXT NOT NULL, text TEXT NOT NULL
   ) WITHOUT ROWID;`,
  `ALTER TABLE sums ADD COLUMN confidences TEXT NOT NULL DEFAULT '{}';`,
  `CREATE TABLE webhooks (
     id TEXT PRIMARY KEY, team TEXT NOT NULL UNIQUE, address TEXT NOT NULL, language TEXT NOT NULL,
     created_at TEXT NOT NULL, parked TEXT, red_gates TEXT NOT NULL
   ) WITHOUT ROWID;
   CREATE TABLE outbox (
     webhook TEXT NOT NULL, key TEXT NOT NULL, message TEXT NOT NULL, created_at INTEGER NOT NULL, due INTEGER,
     attempts INTEGER NOT NULL, failure TEXT, sent_at INTEGER, PRIMARY KEY (webhook, key)
   ) WITHOUT ROWID;
   CREATE INDEX outbox_by_due ON outbox (due) WHERE due IS NOT NULL;`,
  `CREATE TABLE recounts (cycle TEXT PRIMARY KEY, counted_to TEXT NOT NULL) WITHOUT ROWID;
   INSERT INTO recounts SELECT key, '' FROM cycles;
   UPDATE organization SET day = '';
   ALTER TABLE teams ADD COLUMN invited INTEGER NOT NULL DEFAULT 0;
   UPDATE teams SET invited = 1 WHERE id IN (SELECT team FROM invitations UNION SELECT team FROM keys);`,
  `ALTER TABLE feeds ADD COLUMN language TEXT NOT NULL DEFAULT 'en';`,
  `CREATE TABLE supports (
     cycle TEXT NOT NULL, target_team TEXT NOT NULL, target TEXT NOT NULL, team TEXT NOT NULL, objective TEXT NOT NULL,
     title TEXT NOT NULL, PRIMARY KEY (cycle, target_team, target, team, objective)
   ) WITHOUT ROWID;
   INSERT OR IGNORE INTO recounts SELECT key, '' FROM cycles;
   UPDATE organization SET day = '';`,
]

/** Brings the tables up to date. Throws where the recorded steps are not those of this program. */
export function migrate(database: Database, steps: readonly string[] = STEPS): void {
  database.run('CREATE TABLE IF NOT EXISTS migrations (step INTEGER PRIMARY KEY, text TEXT NOT NULL)')
  const done = database.all<{ text: string }>('SELECT text FROM migrations ORDER BY step')
  if (done.length > steps.length || done.some(({ text }, step) => text !== steps[step])) {
    throw new Error('The stored data was written by another version of this program, and is left as it is.')
  }
  database.transaction(() => {
    for (const [step, text] of steps.entries()) {
      if (step < done.length) continue
      database.run(text)
      database.run('INSERT INTO migrations (step, text) VALUES (?, ?)', step, text)
    }
  })
}

/** Whether this storage has ever been migrated. */
export function hasTables(database: Database): boolean {
  return database.first(`SELECT name FROM sqlite_master WHERE name = 'migrations'`) !== null
}
