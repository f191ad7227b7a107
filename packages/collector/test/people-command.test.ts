import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runCommand } from '../src/commands/run-command.ts'
import { hashKey } from '../src/keys.ts'
import { openSqlite } from '../src/storage/sqlite.ts'

let folder: string
let database: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'earshot-people-'))
  database = join(folder, 'earshot.db')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function people(...words: readonly string[]) {
  const [out, err]: [string[], string[]] = [[], []]
  const code = await runCommand(['people', ...words], {
    environment: { EARSHOT_DATABASE: `sqlite:${database}`, EARSHOT_PUBLIC_URL: 'https://listen.example' },
    say: (line) => out.push(line),
    warn: (line) => err.push(line),
    untilStopped: () => Promise.resolve(),
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

describe('earshot people', () => {
  it('invites somebody by a link that is told once', async () => {
    expect((await people()).out).toBe('There is nobody beside the first owner.')
    const { code, out } = await people('add', 'manager', 'Mia', 'Lopez')
    expect(code).toBe(0)
    const [, token = ''] = /^https:\/\/listen\.example\/invite\/([\w-]{32})$/.exec(out) ?? []
    expect((await people()).out).toBe('manager  Mia Lopez  (invited)')
    const again = await people('link', 'mia', 'lopez')
    const storage = openSqlite(database)
    expect(await storage.people.byInvite(hashKey(token), 0)).toBeUndefined()
    const fresh = again.out.split('/').at(-1) ?? ''
    expect(await storage.people.byInvite(hashKey(fresh), 0)).toMatchObject({ name: 'Mia Lopez' })
    await storage.close()
  })

  it('changes roles, and removes', async () => {
    await people('add', 'staff', 'Kim')
    expect((await people('role', 'owner', 'kim')).out).toBe('Kim is owner now.')
    expect((await people()).out).toBe('owner    Kim  (invited)')
    expect((await people('remove', 'Kim')).out).toBe('Kim cannot sign in any more.')
    expect((await people()).out).toBe('There is nobody beside the first owner.')
  })

  it('says that it has made a database, for whoever stands in the wrong folder', async () => {
    expect((await people()).err).toMatch(
      /^There was no database .*earshot\.db, so a new one was made\. .* EARSHOT_DATABASE=sqlite:/,
    )
    expect((await people()).err).toBe('')
  })

  it('says what cannot be done', async () => {
    await people('add', 'staff', 'Kim')
    expect(await people('add', 'staff', 'KIM')).toMatchObject({
      code: 1,
      err: 'Somebody has this name already.',
    })
    for (const words of [
      ['remove', 'Ann'],
      ['link', 'Ann'],
      ['role', 'staff', 'Ann'],
    ])
      expect(await people(...words)).toMatchObject({
        code: 1,
        err: expect.stringContaining('nobody with the name Ann'),
      })
    for (const [words, err] of [
      [
        ['add', 'god', 'Ann'],
        '“god” is no role. There are staff, manager, owner: earshot people add ROLE NAME.',
      ],
      [['add', 'staff'], 'Write earshot people add ROLE NAME. See earshot people --help.'],
      [['remove'], 'Write earshot people remove NAME. See earshot people --help.'],
      [['ad', 'staff', 'Kim'], 'earshot people has no “ad”. Did you mean add?'],
      [
        ['dance', 'Kim'],
        'earshot people has no “dance”. There are add, link, role and remove; see earshot people --help.',
      ],
    ] as const)
      expect(await people(...words)).toEqual({ code: 2, out: '', err })
  })
})
