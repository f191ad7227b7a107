import { expect, test } from 'vitest'
import { secretTransport } from '../../src/destinations/secret.ts'
import { response } from '../events.ts'

test.each(['slack', 'discord', 'teams', 'email'] as const)(
  '%s refuses in a page and says where it belongs',
  async (name) => {
    const transport = secretTransport(name)
    expect(transport.reach).toBe('secret')
    expect(await transport.send([response('a')])).toMatchObject({
      status: 'rejected',
      code: 'secret',
      message: expect.stringMatching(/everybody could read it.*collector forward/),
    })
    expect(await transport.flush(0)).toBe(true)
  },
)
