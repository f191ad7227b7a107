import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { start, transition } from '@earshot/core/conversation'
import type { ResponseEvent } from '@earshot/core/event'
import { responseEvent } from '@earshot/core/response-event'
import { howDidWeDo } from '@earshot/presets/how-did-we-do'
import { fetchTransport } from '@earshot/transports/fetch'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Program } from './program.ts'

let runs = 0

/** A finished answer, as the widget would send it. */
export function answerEvent(now = 1_790_000_000_000): ResponseEvent {
  const begun = start(howDidWeDo, { run: `run-${now}-${++runs}`, now, context: { order: 'A-1041' } })
  const [rated] = transition(begun, { type: 'answer', question: 'rating', value: 4, advance: true })
  const [state] = transition(rated, { type: 'submit' })
  return responseEvent(state, 'earshot.response.submitted', { source: '//shop.example', now: now + 8000 })
}

/** What a receiver has kept in the folder that it was given, read past it. */
export function keptIn(folder: string): readonly ResponseEvent[] {
  const file = join(folder, 'answers')
  if (!existsSync(file)) return []
  const text = readFileSync(file)
  if (!text.toString('latin1').startsWith('SQLite format 3')) {
    const lines = text.toString().split('\n').filter(Boolean)
    return lines.map((line) => JSON.parse(line) as ResponseEvent)
  }
  const database = new DatabaseSync(file, { readOnly: true })
  try {
    return database
      .prepare('SELECT body FROM events')
      .all()
      .map(({ body }) => JSON.parse(String(body)) as ResponseEvent)
  } finally {
    database.close()
  }
}

/** What a backend of one's own must do, whatever it is written in: spoken to by the widget's own transport. */
export function describeReceiver(
  name: string,
  begin: (folder: string) => Promise<Program>,
  { kept = async (folder: string) => keptIn(folder) } = {},
): void {
  describe(name, () => {
    let folder: string
    let program: Program

    beforeEach(async () => {
      folder = mkdtempSync(join(tmpdir(), 'earshot-example-'))
      program = await begin(folder)
    })
    afterEach(async () => {
      await program.close()
      rmSync(folder, { recursive: true, force: true })
    })
    const post = (body: string): Promise<Response> => fetch(program.url, { method: 'POST', body })
    const send = (events: readonly ResponseEvent[]) => fetchTransport({ url: program.url }).send(events)

    test('keeps an answer, says so by its id, and knows it again after a restart', async () => {
      const [first, second] = [answerEvent(), answerEvent()]
      expect(await send([first])).toMatchObject({ status: 'delivered', receipt: { accepted: [first.id] } })
      expect(await kept(folder)).toEqual([first])

      await program.close()
      program = await begin(folder)
      expect(await send([first, second])).toMatchObject({
        status: 'delivered',
        receipt: { accepted: [second.id], duplicate: [first.id] },
      })
      expect(await kept(folder)).toEqual([first, second])
    })

    test('pages of other origins may read what it says, and what is no event is refused for good', async () => {
      const reply = await post(JSON.stringify(answerEvent()))
      expect(reply.status).toBe(202)
      expect(reply.headers.get('access-control-allow-origin')).toBe('*')
      for (const body of ['{', '[{}]', '[null]']) {
        const { status, headers } = await post(body)
        expect([400, 422], body).toContain(status)
        expect(headers.get('access-control-allow-origin')).toBe('*')
      }
      expect(await kept(folder)).toHaveLength(1)
      expect(readdirSync(folder).length).toBeGreaterThan(0)
    })
  })
}
