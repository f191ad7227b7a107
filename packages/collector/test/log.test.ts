import { describe, expect, it } from 'vitest'
import { createLog, errorLine, type LogFormat } from '../src/log.ts'

const at = new Date('2026-11-22T08:00:00Z')
function written(format: LogFormat, error: unknown): string {
  const lines: string[] = []
  createLog(
    format,
    (line) => lines.push(line),
    () => at,
  )(errorLine(error))
  expect(lines).toHaveLength(1)
  return lines[0] ?? ''
}

describe('C68 the log', () => {
  it('is one line of JSON for each thing, whatever stands in it', () => {
    const line = written('json', new Error('a\nb\r\n\u001b[31mred\u0000 "x"'))
    expect(line).not.toMatch(/\p{Cc}/u)
    expect(JSON.parse(line)).toMatchObject({
      time: '2026-11-22T08:00:00.000Z',
      level: 'error',
      event: 'error',
      name: 'Error',
      message: 'a\nb\ufffd\n\ufffd[31mred\ufffd "x"',
    })
  })

  it.each(['json', 'words'] as const)('as %s has no key, no password and no answer', (format) => {
    const secret = 'We waited for an hour'
    const errors = [
      new Error(`duplicate key value DETAIL: Key (id)=(${secret}) already exists`),
      new Error(`Failing row contains (1, ${secret})`),
      new Error(`connect to postgres://earshot:${secret.replaceAll(' ', '')}@db.example/x failed`),
      new Error('wrong key sk_0123456789abcdef, pk_0123456789abcdef, whsec_MfKQ9r8GKYqrTwj'),
    ]
    for (const error of errors) {
      const line = written(format, error)
      expect(line).not.toMatch(/waited|We|0123456789|MfKQ9/)
      expect(line).toContain('…')
    }
  })

  it('is cut, and takes what is no error', () => {
    expect(written('words', new Error('x'.repeat(1_000_000))).length).toBeLessThan(5_000)
    expect(written('words', 'just a text')).toBe('2026-11-22T08:00:00.000Z error message: just a text')
  })
})
