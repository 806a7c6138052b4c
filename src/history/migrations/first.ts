/** Version 1. A file of this folder is never changed once it was released; the next version is the next file. */

/**
 * `batch`: one row for each write, a chain: its digest covers the digest before, its own columns and `rowsDigest`;
 * `state` is the sum of the digests of all rows that may change (`outcome`, `prediction`, `setting`) after it.
 * `first` and `rows` are the events it brought: ids are given in order, and never again. `recipients` is the next id.
 * `event.day` counts from 1970-01-01 UTC, `second` from its midnight. `outcome`: 0 stands for "not known".
 * `eventRefused`: deferrals, bounces, complaints, unsubscribes. (`IN` would build a table for each row inserted.)
 * `tombstone`: what is left of a forgotten event; ordinal -1 stands for all events of a batch (then `rowsDigest`).
 */
export const first = `
CREATE TABLE batch (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  at INTEGER NOT NULL,
  name TEXT,
  source TEXT,
  sha256 BLOB UNIQUE,
  first INTEGER NOT NULL,
  rows INTEGER NOT NULL,
  firstDay INTEGER,
  lastDay INTEGER,
  recipients INTEGER NOT NULL,
  state BLOB NOT NULL,
  rowsDigest BLOB NOT NULL,
  digest BLOB NOT NULL
) STRICT;

CREATE TABLE word (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  UNIQUE (kind, text)
) STRICT;

CREATE TABLE recipient (
  hash BLOB PRIMARY KEY,
  id INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE event (
  id INTEGER PRIMARY KEY,
  kind INTEGER NOT NULL,
  provider INTEGER NOT NULL,
  class INTEGER,
  permanent INTEGER NOT NULL,
  day INTEGER NOT NULL,
  second INTEGER,
  campaign INTEGER,
  domain INTEGER,
  ip INTEGER,
  recipient INTEGER,
  message BLOB,
  count INTEGER NOT NULL,
  bot INTEGER NOT NULL,
  placement INTEGER,
  figures TEXT,
  digest BLOB NOT NULL
) STRICT;
CREATE INDEX eventRefused ON event (recipient, day) WHERE kind >= 2 AND kind <= 5;

CREATE TABLE tombstone (
  batch INTEGER NOT NULL REFERENCES batch (id),
  ordinal INTEGER NOT NULL,
  digest BLOB NOT NULL,
  PRIMARY KEY (batch, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE outcome (
  day INTEGER NOT NULL,
  campaign INTEGER NOT NULL,
  provider INTEGER NOT NULL,
  domain INTEGER NOT NULL,
  ip INTEGER NOT NULL,
  sent INTEGER,
  delivered INTEGER NOT NULL,
  deferred INTEGER NOT NULL,
  bouncedAddress INTEGER NOT NULL,
  bouncedPolicy INTEGER NOT NULL,
  bouncedOther INTEGER NOT NULL,
  complaints INTEGER NOT NULL,
  unsubscribes INTEGER NOT NULL,
  opens INTEGER NOT NULL,
  clicks INTEGER NOT NULL,
  inbox INTEGER NOT NULL,
  spam INTEGER NOT NULL,
  missing INTEGER NOT NULL,
  digest BLOB NOT NULL,
  PRIMARY KEY (day, campaign, provider, domain, ip)
) STRICT, WITHOUT ROWID;

CREATE TABLE prediction (
  id INTEGER PRIMARY KEY,
  campaign INTEGER NOT NULL REFERENCES word (id),
  at TEXT NOT NULL,
  version TEXT NOT NULL,
  providers TEXT NOT NULL,
  digest BLOB NOT NULL UNIQUE
) STRICT;

CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL,
  digest BLOB NOT NULL
) STRICT, WITHOUT ROWID;
`;
