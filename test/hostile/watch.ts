/** What the page's watch knows of its globals. */
declare global {
  interface Window {
    hostileWatch: {
      /** Remembers all globals as they stand now. */
      begin(): void
      /** What has changed since: `Array.prototype.map`. */
      changes(): string[]
    }
  }
}

/**
 * Runs in the page, before everything else, and serves as a text: it uses nothing from outside. Remembers every own
 * property of the window, of each of its values, and of each value's prototype, with the identity of what it holds.
 */
export function watch(): void {
  const { getOwnPropertyDescriptor, defineProperty } = Object
  const { ownKeys, apply } = Reflect
  const same = Object.is
  const { get, set, has } = Map.prototype
  const { push } = Array.prototype
  const OwnMap = Map
  const text = String
  const objects = new OwnMap<string, object>()
  const before = new OwnMap<string, Map<string | symbol, PropertyDescriptor>>()
  const isObject = (value: unknown): value is object =>
    (typeof value === 'object' && value !== null) || typeof value === 'function'
  const skipped = /^(window|globalThis|self|frames|parent|top|opener|event|hostileWatch|earshot|\d+)$/
  const read = (object: object): Map<string | symbol, PropertyDescriptor> => {
    const found = new OwnMap<string | symbol, PropertyDescriptor>()
    for (const key of ownKeys(object)) {
      const descriptor = getOwnPropertyDescriptor(object, key)
      // Elements with names are properties of the document, and come and go with the markup.
      const named = object === document && isObject(descriptor?.value)
      if (descriptor && !named) apply(set, found, [key, descriptor])
    }
    return found
  }
  const add = (name: string, object: unknown): void => {
    if (!isObject(object) || object === window) return
    apply(set, objects, [name, object])
    const prototype = getOwnPropertyDescriptor(object, 'prototype')?.value
    if (isObject(prototype)) apply(set, objects, [`${name}.prototype`, prototype])
  }
  const begin = (): void => {
    objects.clear()
    before.clear()
    for (const key of ownKeys(window))
      if (typeof key === 'string' && !skipped.test(key))
        add(key, getOwnPropertyDescriptor(window, key)?.value)
    apply(set, objects, ['window', window])
    for (const name of ['document', 'history', 'navigator', 'performance', 'screen', 'location'] as const)
      apply(set, objects, [name, window[name]])
    objects.forEach((object, name) => {
      before.set(name, read(object))
    })
  }
  const changes = (): string[] => {
    const changed: string[] = []
    for (const [name, object] of objects) {
      const then = apply(get, before, [name])
      const now = read(object)
      const note = (key: string | symbol): unknown => apply(push, changed, [`${name}.${text(key)}`])
      for (const [key, { value, get: getter, set: setter }] of now) {
        if (name === 'window' && typeof key === 'string' && skipped.test(key)) continue
        const old = apply(get, then, [key])
        if (!old || !same(old.value, value) || old.get !== getter || old.set !== setter) note(key)
      }
      for (const [key] of then) if (!apply(has, now, [key])) note(key)
    }
    return changed
  }
  defineProperty(window, 'hostileWatch', { value: { begin, changes }, configurable: true })
}
