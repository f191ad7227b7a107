import { describe, expect, it } from 'vitest'
import { blockedBy, type Wanted } from '../../src/setup/blocked-by.ts'

const url = 'https://listen.example/earshot.js'
const page = 'https://shop.example/thanks'
const script = (policy: string, more: Partial<Wanted> = {}) =>
  blockedBy(policy, { what: 'script', url, page, ...more })

describe('blockedBy', () => {
  it.each([
    [''],
    ["img-src 'none'"],
    ['script-src https://listen.example'],
    ['script-src listen.example'],
    ['SCRIPT-SRC Listen.Example'],
    ['script-src *'],
    ['script-src https:'],
    ['script-src *.example'],
    ['script-src listen.example:443'],
    ['script-src listen.example:*'],
    ['script-src https://listen.example/earshot.js'],
    ["default-src 'none'; script-src http://listen.example"],
    ["default-src 'none'; script-src-elem https://listen.example; script-src 'none'"],
    ["script-src listen.example; script-src 'none'"],
  ])('lets the script in: %s', (policy) => {
    expect(script(policy)).toBeUndefined()
  })

  it.each([
    ["default-src 'self'", 'default-src'],
    ["script-src 'none'", 'script-src'],
    ['script-src', 'script-src'],
    ["script-src 'self' 'unsafe-inline'", 'script-src'],
    ['script-src https://cdn.example', 'script-src'],
    ['script-src *.listen.example', 'script-src'],
    ['script-src listen.example:8080', 'script-src'],
    ['script-src https://listen.example/js/', 'script-src'],
    ['script-src https://listen.example, script-src cdn.example', 'script-src'],
    ["script-src listen.example 'strict-dynamic'", 'script-src'],
    ["script-src-elem 'self'; script-src *", 'script-src-elem'],
    ["script-src 'nonce-abc'", 'script-src'],
  ])('keeps the script out: %s', (policy, directive) => {
    expect(script(policy)).toBe(directive)
  })

  it('knows nonces and hashes', () => {
    expect(script("script-src 'nonce-abc'", { nonce: 'abc' })).toBeUndefined()
    expect(script("script-src 'strict-dynamic' 'nonce-abc'", { nonce: 'abc' })).toBeUndefined()
    const integrity = 'sha384-AAAA'
    expect(script("script-src 'strict-dynamic' 'sha384-AAAA'", { integrity })).toBeUndefined()
    // The companions of the script would stay out.
    expect(script("script-src 'sha384-AAAA'", { integrity })).toBe('script-src')
  })

  it('knows the page’s own host, and what a page without https may load', () => {
    expect(script("script-src 'self'", { page: 'https://listen.example/x' })).toBeUndefined()
    expect(script("script-src 'self'", { page: 'http://listen.example/x' })).toBeUndefined()
    const plain = { url: 'http://listen.example/earshot.js', page: 'https://listen.example/x' }
    expect(script("script-src 'self'", plain)).toBe('script-src')
    expect(script('script-src listen.example', { page: 'http://shop.example/' })).toBeUndefined()
    expect(script('script-src listen.example', { url: 'http://listen.example/earshot.js' })).toBe(
      'script-src',
    )
  })

  it('tells of what answers need too', () => {
    const wanted = { what: 'connect', url: 'https://listen.example/v1/events', page } as const
    expect(blockedBy('script-src *; connect-src https://listen.example', wanted)).toBeUndefined()
    expect(blockedBy("script-src *; default-src 'self'", wanted)).toBe('default-src')
    expect(blockedBy("connect-src 'self'", wanted)).toBe('connect-src')
  })
})
