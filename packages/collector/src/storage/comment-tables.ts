/**
 * Where words are found again. The rows follow their responses: one that is erased takes its rows with it, also where
 * another transaction has just put them there.
 *
 * @param number - the type of a whole number of 64 bits
 */
export function commentTable(number: 'INTEGER' | 'BIGINT', text: string, end: '' | ' STRICT'): string {
  return `CREATE TABLE comments (
    number ${number} PRIMARY KEY NOT NULL,
    id ${text} NOT NULL REFERENCES responses (id) ON DELETE CASCADE,
    question TEXT NOT NULL,
    prompt TEXT NOT NULL,
    audience TEXT NOT NULL,
    words TEXT NOT NULL
  )${end}`
}

const indexes = ['CREATE INDEX comments_response ON comments (id)']

/** With FTS5 (https://sqlite.org/fts5.html), kept level by triggers. What is deleted is overwritten there too. */
export const sqliteComments: readonly string[] = [
  commentTable('INTEGER', 'TEXT', ' STRICT'),
  ...indexes,
  `CREATE VIRTUAL TABLE comment_words USING fts5(
    words, content = 'comments', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 0')`,
  `INSERT INTO comment_words (comment_words, rank) VALUES ('secure-delete', 1)`,
  `CREATE TRIGGER comments_added AFTER INSERT ON comments BEGIN
    INSERT INTO comment_words (rowid, words) VALUES (new.number, new.words);
  END`,
  `CREATE TRIGGER comments_gone AFTER DELETE ON comments BEGIN
    INSERT INTO comment_words (comment_words, rowid, words) VALUES ('delete', old.number, old.words);
  END`,
]

export const postgresComments: readonly string[] = [
  commentTable('BIGINT', 'TEXT COLLATE "C"', ''),
  ...indexes,
  `CREATE INDEX comments_words ON comments USING gin (to_tsvector('simple', words))`,
]
