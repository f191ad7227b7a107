import type { DatabaseSync } from 'node:sqlite'
import type { ResponseRecord, RunRecord, Verdict } from './port.ts'
import { type Standing, settle } from './settle.ts'
import { type OnceKey, onceKeeper } from './sqlite-once.ts'

/** Writes one record; the caller holds the transaction. */
export interface RecordWriter {
  response(record: ResponseRecord, now: number): Verdict
  run(record: RunRecord, now: number): Verdict
}

interface StoredStanding extends Standing {
  readonly prompt: string
  readonly once_key: string | null
  readonly finished: number | null
}

const keyOf = (prompt: string, key: string | null | undefined): OnceKey | undefined =>
  key == null ? undefined : { prompt, key }

export function recordWriter(database: DatabaseSync): RecordWriter {
  const standing = database.prepare(
    'SELECT source, revision, state, hash, prompt, once_key, finished FROM responses WHERE id = ?',
  )
  const write = database.prepare(`
    INSERT INTO responses (id, source, prompt, version, revision, state, audience, channel, locale, criticism, call,
      headline, headline_label, received_at, updated_at, hash, data, once_key, finished, stands)
    VALUES ($id, $source, $prompt, $version, $revision, $state, $audience, $channel, $locale, $criticism, $call,
      $headline, $headlineLabel, $now, $now, $hash, $data, $onceKey, $finished, $stands)
    ON CONFLICT (id) DO UPDATE SET
      prompt = excluded.prompt, version = excluded.version, revision = excluded.revision, state = excluded.state,
      audience = excluded.audience, channel = excluded.channel, locale = excluded.locale,
      criticism = excluded.criticism, call = excluded.call, headline = excluded.headline,
      headline_label = excluded.headline_label, updated_at = excluded.updated_at, hash = excluded.hash,
      data = excluded.data, once_key = excluded.once_key, finished = excluded.finished, stands = excluded.stands`)
  const once = onceKeeper(database)
  const runStanding = database.prepare('SELECT source, shown_at, dismissed_at FROM runs WHERE id = ?')
  const addRun = database.prepare(
    'INSERT INTO runs VALUES ($id, $source, $prompt, $shownAt, $dismissedAt, $how, $data)',
  )
  const showRun = database.prepare('UPDATE runs SET shown_at = ? WHERE id = ?')
  const dismissRun = database.prepare('UPDATE runs SET dismissed_at = ?, how = ? WHERE id = ?')

  return {
    response(record, now) {
      const { id, source, data, hash, headline, onceKey } = record
      const stored = standing.get(id) as unknown as StoredStanding | undefined // the columns are those of the type
      const settled = settle(stored, { source, state: record.state, hash, revision: data.revision })
      if (settled.verdict !== 'accepted') return settled.verdict
      const { state } = settled
      const before = stored && keyOf(stored.prompt, stored.once_key)
      const key = keyOf(data.prompt.id, onceKey)
      const isSame = before?.prompt === key?.prompt && before?.key === key?.key
      const finished = key && state === 'submitted' ? (isSame && stored?.finished) || once.next(key) : null
      write.run({
        $id: id,
        $source: source,
        $prompt: data.prompt.id,
        $version: data.prompt.version,
        $revision: data.revision,
        $state: state,
        $audience: data.audience,
        $channel: data.channel,
        $locale: data.locale,
        $criticism: Number(record.criticism),
        $call: Number(record.call),
        $headline: headline ? JSON.stringify(headline.value) : null,
        $headlineLabel: headline?.label ?? null,
        $now: now,
        $hash: hash,
        $data: JSON.stringify(data),
        $onceKey: onceKey ?? null,
        $finished: finished,
        // Who stands for a key is settled below.
        $stands: Number(!key && state !== 'withdrawn'),
      })
      if (before && !isSame) once.settle(before)
      if (key) once.settle(key)
      return 'accepted'
    },

    run({ id, source, what, data }, now) {
      const shown = what === 'shown'
      const stored = runStanding.get(id)
      if (stored && stored.source !== source) return 'conflict'
      if (!stored) {
        addRun.run({
          $id: id,
          $source: source,
          $prompt: data.prompt.id,
          $shownAt: shown ? now : null,
          $dismissedAt: shown ? null : now,
          $how: data.how ?? null,
          $data: JSON.stringify(data),
        })
        return 'accepted'
      }
      if (stored[shown ? 'shown_at' : 'dismissed_at'] !== null) return 'duplicate'
      if (shown) showRun.run(now, id)
      else dismissRun.run(now, data.how ?? null, id)
      return 'accepted'
    },
  }
}
