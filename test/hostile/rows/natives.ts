import { expect, vi } from 'vitest'
import type { HostileRow } from '../row.ts'

/** What Prototype.js 1.6 puts on every array and text: a form of its own, where JSON asks for one. */
const oldForms = `
  Array.prototype.toJSON = function () { return '[' + this.join(', ') + ']' }
  String.prototype.toJSON = function () { return '"' + this + '"' }
  Number.prototype.toJSON = function () { return String(this) }
  Date.prototype.toJSON = function () { return '"' + this.toISOString() + '"' }`

/** Methods as libraries of 2009 wrote them: for arrays only, without iterators, without species. */
const oldMethods = `
  Array.from = function (list) { var all = []; for (var i = 0; i < (list ? list.length : 0); i++) all[i] = list[i]; return all }
  Array.prototype.filter = function (test, self) { var kept = []; for (var i = 0; i < this.length; i++) if (test.call(self, this[i], i)) kept.push(this[i]); return kept }
  Array.prototype.map = function (turn, self) { var all = []; for (var i = 0; i < this.length; i++) all[i] = turn.call(self, this[i], i); return all }
  Array.prototype.some = function (test, self) { for (var i = 0; i < this.length; i++) if (test.call(self, this[i], i)) return true; return false }
  Function.prototype.bind = function (self) { var inner = this, slice = Array.prototype.slice, first = slice.call(arguments, 1); return function () { return inner.apply(self, first.concat(slice.call(arguments))) } }
  Object.assign = function (target) { for (var i = 1; i < arguments.length; i++) for (var name in arguments[i]) target[name] = arguments[i][name]; return target }`

const evil = '{other}/{key}/evil'

/** Everything that a bag of options may be asked for, polluted where every object inherits it. */
const polluted = (names: Readonly<Record<string, string>>): string =>
  Object.entries(names)
    .map(([name, value]) => `Object.prototype[${JSON.stringify(name)}] = ${value}`)
    .join('\n')

const noEvil: Pick<HostileRow, 'destroyed'> = {
  async destroyed({ asked }) {
    expect(asked().filter((line) => line.includes('evil'))).toEqual([])
  },
}

/** What is broken so badly that nothing can be asked: then the page must not feel it. */
const broken = (what: string, code: string): HostileRow => ({
  name: `H9 ${what} that throws`,
  page: { before: `window.brokenBy = ${code}` },
  ...quiet,
})

/** Either it asks all the same, or it says so in one sentence for each thing that was wanted. Nothing else is felt. */
const quiet: Pick<HostileRow, 'instead' | 'own' | 'without'> = {
  async instead({ frame, said, evaluate }) {
    await evaluate('document.querySelector("#ask").click()')
    await vi.waitFor(
      async () => expect(said.length || (await frame.locator('[part=question]').count())).toBeGreaterThan(0),
      15_000,
    )
    expect(said.filter((text) => !/^(Earshot: |Failed to load)/.test(text)).join('\n')).toBe('')
    expect(said.filter((text) => text.startsWith('Earshot: ')).length).toBeLessThanOrEqual(2)
  },
  own: /^(Earshot: |Failed to load)/,
  without: ['fetch'],
}

/** Pages whose language is not the language any more. */
export const natives: readonly HostileRow[] = [
  { name: 'H8 Prototype', page: { libraries: ['prototype'], before: oldForms } },
  { name: 'H8 MooTools', page: { libraries: ['mootools'] } },
  { name: 'H8 Sugar', page: { libraries: ['sugar'] } },
  { name: 'H8 date.js', page: { libraries: ['datejs'] } },
  { name: 'H8 an old core-js', page: { libraries: ['core-js'] } },
  {
    name: 'H8 an old shop with three of them',
    page: { libraries: ['core-js', 'prototype', 'datejs'], before: oldForms },
  },
  { name: 'H9 methods of 2009', page: { before: oldMethods } },
  broken('Array filter', 'Array.prototype.filter = () => { throw new Error("filter") }'),
  broken('Array map', 'Array.prototype.map = () => { throw new Error("map") }'),
  broken('Array some', 'Array.prototype.some = () => { throw new Error("some") }'),
  broken('Array slice', 'Array.prototype.slice = () => { throw new Error("slice") }'),
  broken('Array from', 'Array.from = () => { throw new Error("from") }'),
  broken('Function bind', 'Function.prototype.bind = () => { throw new Error("bind") }'),
  broken('Object assign', 'Object.assign = () => { throw new Error("assign") }'),
  broken('JSON', 'JSON.parse = JSON.stringify = () => { throw new Error("JSON") }'),
  broken('Promise then', 'Promise.prototype.then = () => { throw new Error("then") }'),
  broken('URL', 'window.URL = function () { throw new Error("URL") }'),
  broken('crypto', 'Crypto.prototype.getRandomValues = () => { throw new Error("crypto") }'),
  {
    name: 'H10 a fetch that throws at once',
    page: { before: 'window.fetch = () => { throw new Error("no") }' },
    ending: 'Saved, will be sent',
    without: ['fetch'],
  },
  {
    name: 'H10 a fetch that gives no promise',
    page: { before: 'window.fetch = () => undefined' },
    ending: 'Saved, will be sent',
    without: ['fetch'],
  },
  {
    name: 'H10 a fetch that never settles',
    page: { before: 'window.fetch = () => new Promise(() => {})' },
    ending: 'Saved, will be sent',
    without: ['fetch'],
  },
  {
    name: 'H10 a fetch that spoils what is sent',
    page: {
      before:
        'const real = fetch; window.fetch = (to, how) => real(to, how && { ...how, body: "[" + how.body })',
    },
    ending: 'Not sent',
    own: /Earshot: |400/,
  },
  {
    name: 'H10 a fetch that asks twice and logs',
    page: {
      before:
        'const real = fetch; window.sentBodies = []; window.fetch = async function () { sentBodies.push(arguments); const first = await real.apply(window, arguments); await real.apply(window, arguments); return first }',
    },
    own: /^sentBodies\./,
  },
  {
    name: 'H10 answers of another kind',
    page: {
      before: `const real = fetch; window.Response = window.Request = window.Headers = class {}
        window.XMLHttpRequest = undefined; navigator.sendBeacon = () => { throw new Error('no') }
        window.fetch = async (to, how) => { const reply = await real(to, how), text = await reply.text(); return { ok: reply.ok, status: reply.status, redirected: false, headers: { get: () => null }, json: async () => JSON.parse(text), text: async () => text } }`,
    },
  },
  {
    name: 'H11 zone.js',
    page: {
      libraries: ['zone.js'],
      end: `<script nonce="abc">
        window.runs = 0
        window.waiting = {} // told only when something waits
        window.zone = Zone.current.fork({ name: 'angular', properties: {}, onInvokeTask(parent, current, target, task, self, rest) { runs++; return parent.invokeTask(target, task, self, rest) }, onHasTask(parent, current, target, state) { window.waiting = state; parent.hasTask(target, state) } })
      </script>`,
    },
    async open({ frame }) {
      await frame.waitForFunction('window.earshot && earshot.ask')
      await frame.evaluate('void zone.run(() => earshot.ask("how-did-we-do"))')
    },
    async closed({ frame }) {
      // At rest nothing of ours runs in their zone, so Angular has nothing to check.
      await frame.waitForFunction('!waiting.macroTask && !waiting.microTask')
      const before = await frame.evaluate('runs')
      await frame.evaluate(
        'new Promise((done) => Zone.root.run(() => { let frames = 0; const next = () => ++frames < 30 ? requestAnimationFrame(next) : done(); next() }))',
      )
      expect(await frame.evaluate('runs')).toBe(before)
    },
    own: /zone_symbol|^window\.(runs|zone|waiting)$/,
  },
  {
    name: 'H12 a lockdown of all that is built in',
    page: { libraries: ['ses'], before: 'lockdown({ errorTaming: "unsafe", consoleTaming: "unsafe" })' },
    own: /SES|Removing|groupEnd/,
  },
  {
    name: 'H12 frozen prototypes',
    page: {
      before: `for (const name of Object.getOwnPropertyNames(window)) { const { value } = Object.getOwnPropertyDescriptor(window, name); if (typeof value === 'function' && value.prototype) { Object.freeze(value.prototype); Object.freeze(value) } }
        for (const value of [Math, JSON, Reflect, Intl]) Object.freeze(value)`,
    },
  },
  {
    name: 'H13 polluted options',
    page: {
      before: polluted({
        endpoint: `'${evil}'`,
        url: `'${evil}'`,
        key: "'pk_evil'",
        prompt: "['nps-0-10']",
        prompts: '[{}]',
        locale: "'xx'",
        storage: "'none'",
        consent: "'denied'",
        person: "'evil'",
        display: "'modal'",
        timeoutMs: '1',
        question: "'evil?'",
        debug: 'true',
        rest: "'99d'",
        accent: "'red'",
        theme: "'dark'",
        channel: "'evil'",
        context: "{ evil: 'evil', visit: 'evil' }",
        site: "'evil.example'",
        audience: "'vendor'",
        placement: "'top-start'",
        marks: "['evil']",
        paymentPaths: "['*']",
        place: "{ id: 'evil' }",
        perDay: '0',
        share: '0',
      }),
    },
    ...noEvil,
  },
  {
    name: 'H13 polluted requests',
    page: {
      before: polluted({
        method: "'GET'",
        body: "'evil'",
        headers: "{ 'x-evil': '1' }",
        credentials: "'include'",
        mode: "'no-cors'",
        redirect: "'follow'",
        integrity: "'sha256-evil'",
        keepalive: 'false',
        referrer: `'${evil}'`,
        cache: "'force-cache'",
        priority: "'low'",
      }),
    },
    without: ['fetch'],
    ...noEvil,
  },
  {
    name: 'H13 polluted markup',
    page: {
      before: polluted({
        dangerouslySetInnerHTML: `{ __html: '<img src="${evil}">' }`,
        innerHTML: `'<img src="${evil}">'`,
        href: `'${evil}'`,
        src: `'${evil}'`,
        is: "'x-evil'",
        style: "'display:none'",
        class: "'evil'",
        className: "'evil'",
        hidden: 'true',
        disabled: 'true',
        children: "['evil']",
        type: "'evil'",
        part: "'evil'",
        slot: "'evil'",
        ref: "'evil'",
        preventScroll: 'true',
      }),
    },
    ...noEvil,
  },
  {
    name: 'H13 polluted conversations',
    page: {
      before: polluted({
        when: "'no'",
        options: "[{ id: 'evil', text: 'evil' }]",
        scale: "['evil']",
        required: 'true',
        maxLength: '1',
        help: "'evil'",
        translations: "{ en: { rating: 'evil' } }",
        limits: "{ share: 0, every: '99d' }",
        trigger: '[]',
        from: "'2099-01-01'",
        until: "'2000-01-01'",
        audience: "'evil'",
        other: "'evil'",
        value: "'evil'",
        label: "'evil'",
        anonymous: 'true',
        purpose: "'evil'",
        last: "['evil']",
        link: '{}',
        unsent: "'evil'",
        suspect: "'evil'",
      }),
    },
    ...quiet,
    ...noEvil,
  },
  {
    name: 'H13 methods on every object',
    page: {
      before: `Object.prototype.extend = function () {}; Object.prototype.each = function () {}; Object.prototype.toArray = function () { return [] }; Object.prototype.forEach = function () {}; Object.prototype.size = 3; Object.prototype.then = undefined; Object.prototype.toJSON = function () { return 'evil' }`,
    },
  },
]
