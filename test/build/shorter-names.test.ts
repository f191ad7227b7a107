import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { parse } from 'acorn'
import { analyze } from 'eslint-scope'
import { expect, test } from 'vitest'
import { shorterNames } from '../../scripts/shorter-names.mjs'

/** What a module gives that has only one thing to give. */
const given = async (code: string): Promise<unknown> =>
  ((await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { readonly default: unknown })
    .default

test('the code does the same under other names', async () => {
  const code =
    'function a(e,{b:t=e},...n){let r=e+t;for(let e of n)r+=e;try{throw r}catch(e){return((n,o)=>n*o+e)(r,2)}}' +
    'class c{d(e){return a(e,{},1)}}export default [a(1,{b:2},3),new c().d(4),(function e(t){return t?t*e(t-1):1})(5)]'
  const short = shorterNames(code)
  expect(short).toHaveLength(code.length)
  expect(await given(short)).toEqual(await given(code))
})

test('a variable that is also the name of a property keeps it', async () => {
  const code =
    'let e=1,t=2,n=({i:r,e:o})=>r+o,i=3;export default [{e,t,i},n({e,i}),(({e,t})=>e*t)({e:5,t:6})]'
  expect(await given(shorterNames(code))).toEqual([{ e: 1, t: 2, i: 3 }, 4, 30])
})

test('it is smaller, always the same, and each name in a scope is one', () => {
  // Any code of many functions does.
  const source = readFileSync(
    fileURLToPath(new URL('../../packages/widget/dist/manners.js', import.meta.url)),
    'utf8',
  )
  const first = shorterNames(source)
  expect(shorterNames(source)).toBe(first)
  expect(gzipSync(first, { level: 9 }).length).toBeLessThanOrEqual(gzipSync(source, { level: 9 }).length)
  const options = { ecmaVersion: 2022, sourceType: 'module', ranges: true } as const
  for (const { variables } of analyze(parse(first, options) as never, options).scopes)
    expect(new Set(variables.map(({ name }) => name)).size).toBe(variables.length)
})
