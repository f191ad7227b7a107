// Fills a database with very many answers. The storage writes a few, and the database copies them.
import { DatabaseSync } from 'node:sqlite'

const root = new URL('../packages/', import.meta.url)
const load = (path) => import(new URL(path, root).href)
const dayMs = 86_400_000
/** Copied in one transaction, which a database on a busy machine still ends within its patience. */
const together = 20_000

/**
 * Sixty different answers, and that each was shown, are stored as the collector stores what comes in; then the database makes
 * copies of those rows, which differ in their ids and times. What the answers say and how they are indexed is so the same as
 * if each had come in; only the order in time is even.
 */
export async function fillAtScale(address, { answers, days }) {
  const [{ openDatabase }, { storageOn }, { responseColumns }] = await Promise.all([
    load('collector/dist/storage/open-database.js'),
    load('collector/dist/storage/storage-on.js'),
    load('collector/dist/storage/response-row.js'),
  ])
  const { database } = await openDatabase(address)
  const storage = storageOn(database)
  const kinds = await templates()
  const until = Date.now() - 60_000
  await storage.store(kinds, until)
  const isSqlite = database.dialect.name === 'sqlite'
  const file = isSqlite ? new DatabaseSync(address.replace(/^sqlite:/, '')) : undefined
  file?.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -262144; PRAGMA wal_autocheckpoint = 20000')
  const stepMs = (days * dayMs) / answers
  for (let from = 0; from < answers; from += together) {
    const to = Math.min(answers, from + together)
    const sql = copying(responseColumns, {
      isSqlite,
      from,
      to,
      kinds: kinds.length / 2,
      stepMs,
      until,
      answers,
    })
    for (const statement of sql) file ? file.exec(statement) : await database.query(statement)
  }
  for (const table of ['responses', 'runs']) {
    const remove = `DELETE FROM ${table} WHERE id LIKE 'kind-%'`
    file ? file.exec(remove) : await database.query(remove)
  }
  // A server does it by itself, after a while.
  if (!file) await database.query('ANALYZE')
  file?.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  file?.close()
  await storage.close()
}

/** Of the texts of a row, the id stands in its own column and in its JSON. */
function copying(columns, { isSqlite, from, to, kinds, stepMs, until, answers }) {
  const series = isSqlite
    ? `(WITH RECURSIVE count (n) AS (SELECT ${from} UNION ALL SELECT n + 1 FROM count WHERE n + 1 < ${to}) SELECT n FROM count) AS series`
    : `generate_series(${from}::bigint, ${to - 1}) AS series (n)`
  // Ids of the wild are random, so they come to the index in no order.
  const id = isSqlite
    ? `printf('%08x', (n * 2654435761) % 4294967296) || '-' || n`
    : `to_hex((n * 2654435761) % 4294967296) || '-' || n`
  const time = `CAST(${until} - (${answers} - n) * ${stepMs} AS ${isSqlite ? 'INTEGER' : 'BIGINT'})`
  const kind = `'kind-' || (n * 7 % ${kinds})`
  const told = (name) =>
    name === 'id'
      ? id
      : /^(received_at|updated_at|shown_at)$/.test(name)
        ? time
        : name === 'data'
          ? `replace(data, kinds.id, ${id})`
          : `kinds.${name}`
  const copy = (
    table,
    names,
  ) => `INSERT INTO ${table} (${names.join(', ')}) SELECT ${names.map(told).join(', ')}
    FROM ${series} JOIN ${table} AS kinds ON kinds.id = ${kind}`
  return [
    copy('responses', columns),
    copy('runs', ['id', 'source', 'prompt', 'shown_at', 'dismissed_at', 'how', 'data']),
  ]
}

/** Sixty different answers with their showings; which of them comes when is told by its number, so that each run has the same. */
export async function templates() {
  const [{ recordOf }, { presets }, core, events, runs] = await Promise.all([
    load('collector/dist/ingest/record-of.js'),
    load('presets/dist/index.js'),
    load('core/dist/conversation.js'),
    load('core/dist/response-event.js'),
    load('core/dist/run-event.js'),
  ])
  const prompts = new Map(presets.map((prompt) => [prompt.id, prompt]))
  const needs = [
    'friendliness',
    'understanding',
    'fairness',
    'options',
    'control',
    'information',
    'time',
    'price',
  ]
  return Array.from({ length: 60 }, (_, index) => {
    const [id, said] =
      index % 3 === 0
        ? ['post-purchase', { reason: 'friend', expect: 1 + (index % 5) }]
        : ['how-did-we-do', { rating: index % 7 === 1 ? 1 + (index % 2) : 3 + (index % 2) }]
    const critical = said.rating <= 2 || said.expect <= 2
    const given = {
      ...said,
      ...(critical && { what: [needs[index % 8]], why: `It took too long, ${index}.` }),
    }
    let state = core.start(prompts.get(id), {
      run: `kind-${index}`,
      context: { place: `place ${index % 4}`, table: `${index % 20}`, shift: index % 2 ? 'late' : 'early' },
      now: Date.now(),
    })
    const facts = { source: '//shop.example', now: Date.now() }
    const shown = recordOf(runs.runEvent(state, 'earshot.prompt.shown', facts), prompts)
    for (const [question, value] of Object.entries(given))
      state = core.transition(state, { type: 'answer', question, value })[0]
    return [shown, recordOf(events.responseEvent(state, 'earshot.response.submitted', facts), prompts)]
  }).flat()
}
