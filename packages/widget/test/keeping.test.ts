import { expect, test } from 'vitest'
import { keeping } from '../src/kiosk/keeping.ts'

test('a kiosk keeps five hundred, in a database that no other page reads', () => {
  const { maxRecords, queue } = keeping('earshot-outbox-abc')
  expect([maxRecords, queue?.database]).toEqual([500, 'earshot-kiosk-abc-1'])
})
