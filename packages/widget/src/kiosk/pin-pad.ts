/** So many wrong PINs, and then a wait. */
const tries = 5
const waitMs = 30_000

export interface PinPad {
  /** Takes a digit; with the last one it is told whether it was right. */
  type(digit: string, now: number): { readonly typed: number; readonly wrong: boolean }
  clear(): void
}

/** Lets those out who know the PIN. Without a PIN nobody gets out. */
export function createPinPad(pin: string, open: () => void): PinPad {
  let typed = ''
  let wrongTries = 0
  let waitsUntil = 0
  return {
    type(digit, now) {
      if (!pin || now < waitsUntil) return { typed: 0, wrong: true }
      typed += digit
      if (typed.length < pin.length) return { typed: typed.length, wrong: false }
      const right = typed === pin
      typed = ''
      if (right) {
        open()
        return { typed: pin.length, wrong: false }
      }
      if (++wrongTries % tries === 0) waitsUntil = now + waitMs
      return { typed: 0, wrong: true }
    },
    clear() {
      typed = ''
    },
  }
}
