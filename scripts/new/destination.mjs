/** A backend that people already have, which `send-to` can name. */
export const destination = {
  example: 'acme-desk',
  write: ({ name, camel, pascal }) => ({
    files: {
      [`packages/transports/src/destinations/${name}.ts`]: `import type { Transport } from '@earshot/core/transport'
import { address } from '../address.ts'
import { fieldsOf } from './fields.ts'
import { type ForeignOptions, foreignTransport, nothing, postEach } from './foreign.ts'

/** Where \`${camel}Transport\` sends to. */
export interface ${pascal}Options extends ForeignOptions {
  /** Where it takes what comes. */
  readonly url: string
}

/**
 * Posts each response to TODO, as JSON (see \`fieldsOf\`). What is shown or dismissed is not sent.
 *
 * \`reach\` is \`full\`. Results are those of \`foreignTransport\`.
 *
 * @throws TypeError when \`url\` is missing or has a scheme other than http and https
 */
export function ${camel}Transport(options: ${pascal}Options): Transport {
  const url = address('${camel}Transport', { url: options.url })
  const headers = { 'content-type': 'application/json' }
  return foreignTransport(
    '${name}',
    (batch) =>
      postEach(batch, (event) => {
        const fields = fieldsOf(event)
        return fields ? { url, headers, body: JSON.stringify(fields) } : nothing
      }),
    options,
  )
}
`,
      [`packages/transports/test/destinations/${name}.test.ts`]: `import { afterEach, beforeEach, expect, test } from 'vitest'
import { ${camel}Transport } from '../../src/destinations/${name}.ts'
import { transportSuite } from '../contract-suite.ts'
import { response } from '../events.ts'
import { createRecorder, type Recorder, recorded } from './recorder.ts'

let recorder: Recorder
beforeEach(async () => {
  recorder = await createRecorder()
})
afterEach(() => recorder.close())

test('posts a response as it wants it', async () => {
  await ${camel}Transport({ url: recorder.url }).send([response('a', 3)])
  expect(recorder.requests.map(({ text }) => JSON.parse(text))).toMatchObject([
    { id: 'a.3', response: 'a', revision: 3, state: 'submitted' },
  ])
})

test('wants an address', () => {
  expect(() => ${camel}Transport({ url: 'ftp://files.example' })).toThrow(TypeError)
})

transportSuite('${camel}Transport', () => ({
  ...recorded(
    recorder,
    (fetch) => ${camel}Transport({ url: recorder.url, fetch }),
    (text) => [JSON.parse(text).id],
  ),
  wants: ({ type }) => type.startsWith('earshot.response.'),
}))
`,
      [`packages/widget/src/destinations/send-to/${name}.ts`]: `import { ${camel}Transport } from '@earshot/transports/destinations/${name}'
import type { Maker } from '../maker.ts'

export const make: Maker = (url) => ${camel}Transport({ url })
`,
    },
    lines: [
      [
        'packages/transports/src/index.ts',
        "export { dataLayerTransport } from './destinations/data-layer.ts'\n",
        `export { dataLayerTransport } from './destinations/data-layer.ts'\nexport { type ${pascal}Options, ${camel}Transport } from './destinations/${name}.ts'\n`,
      ],
      [
        'packages/core/src/destination-names.ts',
        "  form: 'https://example.com/form',\n",
        `  form: 'https://example.com/form',\n  '${name}': 'https://example.com/',\n`,
      ],
      [
        'packages/widget/src/destinations/destinations.ts',
        "  ['form', () => import('./send-to/form.ts')],\n",
        `  ['form', () => import('./send-to/form.ts')],\n  ['${name}', () => import('./send-to/${name}.ts')],\n`,
      ],
    ],
    left: [
      'write in the docstring what the backend is, and send the fields under the names that it wants',
      'add it to the lists of destinations in packages/transports/README.md and packages/widget/README.md',
      'where its address is a password, list it in `secret` of packages/core/src/destination-names.ts instead: pages must not have it',
      'node scripts/build.mjs && node scripts/api-reports.mjs, and npx changeset',
    ],
  }),
}
