/** A way to hand events to a backend. */
export const transport = {
  example: 'carrier-pigeon',
  write: ({ name, camel, pascal }) => ({
    files: {
      [`packages/transports/src/${name}.ts`]: `import type { EarshotEvent } from '@earshot/core/event'
import type { Transport } from '@earshot/core/transport'
import { customTransport } from './custom.ts'

/** Takes a batch. What it throws makes the batch \`retryable\`. */
export type ${pascal}Send = (batch: readonly EarshotEvent[]) => Promise<void>

/**
 * Hands each batch to TODO, and says \`delivered\` where that has taken it.
 *
 * \`reach\` is \`full\`. A batch that is not taken is \`retryable\` with reason \`threw\`.
 */
export function ${camel}Transport(send: ${pascal}Send): Transport {
  return customTransport(
    async (batch) => {
      if (batch.length) await send(batch)
      return true
    },
    { name: '${name}' },
  )
}
`,
      [`packages/transports/test/${name}.test.ts`]: `import { expect, test } from 'vitest'
import { ${camel}Transport } from '../src/${name}.ts'
import { transportSuite } from './contract-suite.ts'
import { response } from './events.ts'

test('hands over what it is given', async () => {
  const taken: unknown[] = []
  const batch = [response('a')]
  const transport = ${camel}Transport(async (events) => void taken.push(...events))
  expect(await transport.send(batch)).toMatchObject({ status: 'delivered' })
  expect(taken).toEqual(batch)
})

transportSuite('${camel}Transport', () => {
  const taken: string[] = []
  let working = true
  return {
    transport: ${camel}Transport(async (events) => {
      if (!working) throw new Error('not now')
      taken.push(...events.map(({ id }) => id))
    }),
    received: () => taken,
    setWorking(value) {
      working = value
    },
  }
})
`,
    },
    lines: [
      [
        'packages/transports/src/index.ts',
        "export { backoff } from './backoff.ts'\n",
        `export { backoff } from './backoff.ts'\nexport { type ${pascal}Send, ${camel}Transport } from './${name}.ts'\n`,
      ],
    ],
    left: [
      'write in the docstring where it sends, and what its results mean',
      'add its row to packages/transports/README.md',
      'node scripts/build.mjs && node scripts/api-reports.mjs, and npx changeset',
    ],
  }),
}
