import type { Route } from './port.ts'

/** Which requests fail, for an engine that can only be asked about each one. */
export interface Routes {
  set(glob: string, handle: (route: Route) => unknown): void
  delete(glob: string): void
  /** Whether the handler of the last route that fits made it fail. */
  refuses(url: string): boolean
}

export function createRoutes(): Routes {
  const routes = new Map<string, (route: Route) => unknown>()
  return {
    set: (glob, handle) => void routes.set(glob, handle),
    delete: (glob) => void routes.delete(glob),
    refuses(url) {
      const [handle] = [...routes]
        .flatMap(([glob, one]) => (patternOf(glob).test(url) ? [one] : []))
        .reverse()
      let aborted = false
      handle?.({
        async abort() {
          aborted = true
        },
      })
      return aborted
    },
  }
}

function patternOf(glob: string): RegExp {
  const source = glob
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\*\*\/|\*+/g, (stars) => (stars === '*' ? '[^/]*' : stars === '**/' ? '(.*/)?' : '.*'))
  return new RegExp(`^${source}$`)
}
