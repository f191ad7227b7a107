/** WCAG 2.2, success criterion 2.2.1: the least time between a warning and what it warns of. */
export const warnMs = 20_000

export interface IdleOptions {
  /** Told each second while the warning stands, and with `undefined` when it goes. */
  warn(secondsLeft: number | undefined): void
  reset(): void
}

/** Notices that nobody is there any more. */
export interface Idle {
  /** Waits anew, for so long, and then warns or, where it need not, resets. */
  start(afterMs: number, warns: boolean): void
  /** Somebody is there. It ends no warning: that is done by the words on it. */
  touch(): void
  /** Somebody has asked for more time: as often as they like. */
  more(): void
  stop(): void
}

export function createIdle({ warn, reset }: IdleOptions): Idle {
  let timer: ReturnType<typeof setTimeout> | undefined
  let afterMs = 0
  let warns = false
  let warning = false

  const stop = (): void => {
    clearTimeout(timer)
    timer = undefined
    if (warning) warn(undefined)
    warning = false
  }
  const end = (): void => {
    stop()
    reset()
  }
  const countDown = (seconds: number): void => {
    if (seconds < 1) end()
    else {
      warning = true
      warn(seconds)
      timer = setTimeout(() => countDown(seconds - 1), 1_000)
    }
  }
  const wait = (): void => {
    stop()
    timer = setTimeout(() => (warns ? countDown(warnMs / 1_000) : end()), afterMs)
  }
  return {
    start(nextMs, nextWarns) {
      afterMs = nextMs
      warns = nextWarns
      wait()
    },
    touch() {
      if (timer !== undefined && !warning) wait()
    },
    more: wait,
    stop,
  }
}
