import type { Situation } from '@earshot/core/decide'
import { describe, expect, test } from 'vitest'
import { ask, explained, limited, names, verdict } from './decisions.ts'

const holding = (path: string, more: Partial<Situation> = {}): boolean =>
  names(ask(limited({}), { page: { path }, ...more }).because).includes('payment')

describe('where people pay', () => {
  test.each([
    '/checkout',
    '/checkout/',
    '/checkout/step-2',
    '/checkouts/c/abc123',
    '/en/checkout',
    '/pay',
    '/pay/A-1',
    '/payment',
    '/payments/new',
    '/order/A-1/payment',
    '/Checkout',
    '/billing',
    '/checkout-2',
  ])('%s nothing opens itself', (path) => {
    expect(holding(path)).toBe(true)
    expect(holding(path, { opened: 'place' })).toBe(true)
    expect(verdict('payment', limited({}), { page: { path } })).toEqual([path, false])
  })

  test.each([
    '/',
    '/cart',
    '/order/A-1/thanks',
    '/checkout/thank-you',
    '/checkouts/c/abc123/thank_you',
    '/checkout/order-received/77',
    '/checkout/confirmation',
    '/payment/success',
    '/thanks/checkout',
    '/payroll',
    '/paypal-explained',
    '/how-to-pay',
    '/blog/the-checkout',
    '/billings-montana',
  ])('%s is no such page', (path) => {
    expect(holding(path)).toBe(false)
    expect(verdict('payment', limited({}), { page: { path } })).toEqual([path, true])
  })

  test('a site may name its own paths in their place', () => {
    const paymentPaths = ['/kasse*', '/shop/*/zahlung']
    expect(holding('/kasse/2', { paymentPaths })).toBe(true)
    expect(holding('/shop/7/zahlung', { paymentPaths })).toBe(true)
    expect(holding('/checkout', { paymentPaths })).toBe(false)
    expect(holding('/checkout', { paymentPaths: [] })).toBe(false)
  })

  test('what a person opens is not held back by a mere address', () => {
    expect(holding('/checkout', { opened: 'person' })).toBe(false)
    expect(holding('/kasse', { opened: 'person', paymentPaths: ['/kasse'] })).toBe(false)
  })

  test.each(['self', 'place', 'person'] as const)('beside card fields nothing opens: %s', (opened) => {
    for (const path of ['/anything', '/order/A-1/thanks']) {
      const page = { path, cardFields: true }
      expect(names(ask(limited({}), { page, opened, paymentPaths: [] }).because)).toEqual(['payment'])
      expect(names(ask(limited({}), { page: { path, cardFields: false }, opened }).because)).toEqual([])
    }
  })

  test('time alone does not lift it, and without a page the rule does not apply', () => {
    expect(explained(limited({}), { page: { path: '/checkout' } }).nextAt).toBeUndefined()
    expect(names(ask(limited({})).rules)).not.toContain('payment')
  })
})
