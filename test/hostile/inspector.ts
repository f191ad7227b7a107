import type { CDPSession, Page } from 'playwright-core'

/** Looks into a page past everything that the page has done to its own language. */
export interface Inspector {
  /** The value of an expression in the page's own world. A promise is waited for. */
  evaluate(expression: string): Promise<unknown>
  /** Listeners that a script of this origin has left on anything that is still in the page: `window keydown`. */
  left(origin: string): Promise<string[]>
}

/**
 * Asks the browser itself which listeners are there: on the window, on every node that is connected, and on everything
 * else that can have some, such as a media query or a channel. The page cannot tell, and nothing of it is wrapped.
 */
export async function inspect(page: Page): Promise<Inspector> {
  const session = await page.context().newCDPSession(page)
  const addresses = new Map<string, string>()
  session.on('Debugger.scriptParsed', ({ scriptId, url }) => addresses.set(scriptId, url))
  await session.send('Debugger.enable')
  // A library may have left a statement in that would stop its page now.
  await session.send('Debugger.setSkipAllPauses', { skip: true })
  return {
    async evaluate(expression) {
      const answer = session.send('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      })
      const silence = new Promise<never>((_, reject) =>
        setTimeout(() => reject(new Error(`The page does not answer to ${expression}`)), 20_000).unref(),
      )
      const { result, exceptionDetails } = await Promise.race([answer, silence])
      if (exceptionDetails)
        throw new Error(`${exceptionDetails.exception?.description ?? exceptionDetails.text}`)
      return result.value
    },
    async left(origin) {
      const found: string[] = []
      for (const target of await targetsOf(session)) {
        const { listeners } = await session.send('DOMDebugger.getEventListeners', { objectId: target.id })
        for (const { type, scriptId } of listeners)
          if (addresses.get(scriptId)?.startsWith(origin)) found.push(`${target.name} ${type}`)
      }
      return found
    },
  }
}

async function targetsOf(session: CDPSession): Promise<readonly { id: string; name: string }[]> {
  const group = { objectGroup: 'listeners' }
  const { result: prototype } = await session.send('Runtime.evaluate', {
    expression: 'EventTarget.prototype',
    ...group,
  })
  const { objects } = await session.send('Runtime.queryObjects', {
    prototypeObjectId: prototype.objectId ?? '',
    ...group,
  })
  // Signals and requests of what is over live until they are collected; nothing can reach them any more.
  const { result: alive } = await session.send('Runtime.callFunctionOn', {
    functionDeclaration: `function () {
      const over = /^(AbortSignal|IDB\\w+|EventTarget)$/
      const kept = []
      for (let i = 0; i < this.length; i++) {
        const target = this[i]
        if (target instanceof Node ? target.isConnected : !over.test(target.constructor.name)) kept[kept.length] = target
      }
      return kept
    }`,
    objectId: objects.objectId ?? '',
    ...group,
  })
  const { result } = await session.send('Runtime.getProperties', {
    objectId: alive.objectId ?? '',
    ownProperties: true,
  })
  return result.flatMap(({ name, value }) =>
    /^\d+$/.test(name) && value?.objectId ? [{ id: value.objectId, name: value.description ?? name }] : [],
  )
}
