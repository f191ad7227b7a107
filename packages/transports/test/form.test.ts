import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type FormOptions, formTransport } from '../src/form.ts'
import { createClock } from './clock.ts'
import { transportSuite } from './contract-suite.ts'
import { response, shown } from './events.ts'
import { createCollector, type Server } from './server.ts'

/** An element, as far as a form needs one. */
class FakeElement {
  [property: string]: unknown
  readonly children: FakeElement[] = []
  readonly attributes = new Map<string, string>()
  parent: FakeElement | undefined
  readonly tag: string
  constructor(tag: string) {
    this.tag = tag
  }
  append(...children: FakeElement[]) {
    for (const child of children) child.parent = this
    this.children.push(...children)
  }
  remove() {
    const siblings = this.parent?.children ?? []
    siblings.splice(siblings.indexOf(this), 1)
  }
  setAttribute(name: string, value: string) {
    this.attributes.set(name, value)
  }
  find(tag: string): FakeElement[] {
    return this.children.flatMap((child) => [...(child.tag === tag ? [child] : []), ...child.find(tag)])
  }
}

interface Sent {
  readonly action: string
  readonly type: string
  readonly text: string
}

/** What a browser makes of a form (HTML standard, "form submission"). Fields hide what the form has by their names. */
function stubDocument(post: (sent: Sent) => Promise<unknown> = async () => {}) {
  const root = new FakeElement('html')
  const sent: Sent[] = []
  const posts: Promise<unknown>[] = []
  function submit(this: FakeElement) {
    const fields = this.find('input').map(({ name, value }) => [`${name}`, `${value}`])
    const isPlain = this.enctype === 'text/plain'
    const text = isPlain
      ? fields.map(([name, value]) => `${name}=${value}\r\n`).join('')
      : `${new URLSearchParams(fields)}`
    const type = isPlain ? 'text/plain' : 'application/x-www-form-urlencoded'
    const frame = root.find('iframe').find(({ name }) => name === this.target)
    if (this.method !== 'post' || this.acceptCharset !== 'utf-8' || !frame) throw new Error('a new page')
    const form = { action: `${this.action}`, type, text }
    sent.push(form)
    const load = () => (frame.onload as (() => void) | undefined)?.() // as it was set
    posts.push(post(form).then(load))
  }
  vi.stubGlobal('HTMLFormElement', { prototype: { submit } })
  vi.stubGlobal('document', {
    documentElement: root,
    createElement(tag: string) {
      const element = new FakeElement(tag)
      if (tag === 'form')
        element.append = (...fields) => {
          FakeElement.prototype.append.apply(element, fields)
          for (const field of fields) Object.defineProperty(element, `${field.name}`, { value: field })
        }
      return element
    },
  })
  return { root, sent, arrived: () => Promise.all(posts) }
}

const batch = [response('a')]

afterEach(() => void vi.unstubAllGlobals())

describe('formTransport', () => {
  const setUp = (options: Partial<FormOptions> = {}) => {
    const clock = createClock()
    const transport = formTransport({ action: '/v1/events', setTimer: clock.setTimer, ...options })
    return { clock, transport }
  }

  test('posts a text that reads as the batch, and never calls that a delivery', async () => {
    const { sent } = stubDocument()
    const events = [shown('a'), response('a', 1, 'submitted', 'a = b & "c"\nd')]
    expect(await setUp({ key: 'pk_1' }).transport.send(events)).toEqual({ status: 'unconfirmed' })
    expect(sent[0]).toMatchObject({ action: '/v1/events?key=pk_1', type: 'text/plain' })
    const [first, second] = JSON.parse(sent[0]?.text ?? '')
    expect(first).toEqual({ form: '=', ...events[0] })
    expect(second).toEqual(events[1])
  })

  test('posts the fields of a form backend, whatever they are called', async () => {
    const { sent } = stubDocument()
    const fields = () => ({ submit: '1', append: '2', remove: '3', message: 'a&b' })
    expect(await setUp({ fields }).transport.send(batch)).toEqual({ status: 'unconfirmed' })
    expect(sent).toEqual([
      {
        action: '/v1/events',
        type: 'application/x-www-form-urlencoded',
        text: 'submit=1&append=2&remove=3&message=a%26b',
      },
    ])
  })

  test('shows nothing, runs no script of the reply, and leaves nothing behind', async () => {
    const { root } = stubDocument()
    const { clock, transport } = setUp()
    await transport.send(batch)
    await transport.send(batch)
    expect(root.children.map(({ hidden }) => hidden)).toEqual([true, true])
    const frames = root.find('iframe')
    expect(frames.map(({ attributes }) => attributes.get('sandbox'))).toEqual(['', ''])
    expect(new Set(frames.map(({ name }) => name)).size).toBe(2)
    await clock.advance(10_000)
    expect(root.children).toEqual([])
    expect(clock.timers()).toBe(0)
  })

  test('flushes until every frame has loaded, or its time is up', async () => {
    let answer: ((value?: unknown) => void) | undefined
    stubDocument(() => new Promise((resolve) => (answer = resolve)))
    const { clock, transport } = setUp()
    await transport.send(batch)
    const early = transport.flush(100)
    await clock.advance(100)
    expect(await early).toBe(false)
    const flushing = transport.flush(100)
    answer?.()
    expect(await flushing).toBe(true)
    await transport.send(batch)
    const late = transport.flush(20_000)
    await clock.advance(10_000)
    expect(await late).toBe(true)
  })

  test('is retryable where no form can be made, and rejected where the fields cannot', async () => {
    expect(await setUp().transport.send(batch)).toEqual({ status: 'retryable', reason: 'threw' })
    stubDocument()
    const fields = () => {
      throw new Error('no')
    }
    expect(await setUp({ fields }).transport.send(batch)).toMatchObject({
      status: 'rejected',
      code: 'unserialisable',
    })
  })

  test('wants an address it can use', () => {
    expect(() => setUp({ action: 'javascript:alert(1)' })).toThrow(/^formTransport: /)
    expect(() => setUp({ action: '' })).toThrow(TypeError)
  })
})

describe('formTransport and a real server', () => {
  let server: Server
  beforeEach(async () => {
    server = await createCollector()
  })
  afterEach(() => server.close())

  transportSuite(
    'formTransport',
    () => {
      const { arrived } = stubDocument(({ action, type, text }) =>
        fetch(action, { method: 'POST', body: text, headers: { 'content-type': type } }),
      )
      const transport = formTransport({ action: server.url, timeoutMs: 50 })
      const page = document
      return {
        transport: {
          ...transport,
          async send(events) {
            const result = await transport.send(events)
            await arrived()
            return result
          },
        },
        received: () => [...server.stored],
        setWorking(working) {
          vi.stubGlobal('document', working ? page : undefined)
        },
      }
    },
    'unconfirmed',
  )
})
