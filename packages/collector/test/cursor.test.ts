import { describe, expect, it } from 'vitest'
import { readCursor, writeCursor } from '../src/storage/cursor.ts'

describe('cursors', () => {
  it('come back as they went', () => {
    const cursor = { receivedAt: 1_795_000_000_000, id: '019389c2-7b1e.x_y' }
    expect(readCursor(writeCursor(cursor))).toEqual(cursor)
  })

  it.each([
    '',
    'x',
    Buffer.from('12').toString('base64url'),
    Buffer.from('x.y').toString('base64url'),
    Buffer.from("1.'; --").toString('base64url'),
  ])('are nothing else: %j', (text) => {
    expect(readCursor(text)).toBeUndefined()
  })
})
