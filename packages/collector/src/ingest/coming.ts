/** What an answer takes, with words. So much is taken of everybody: a person must not wait for whoever sends a lot. */
const smallBytes = 16_384
/** What may have come of larger bodies that are not whole yet. There may be thousands, of half a megabyte each. */
const mostComing = 8_388_608

// There is one memory in a process, and so one of it.
let coming = 0

/** A body on its way. */
export interface ComingBody {
  /** Counts a piece of it. False where it is to be refused, because too much is on its way; nothing of it counts then. */
  add(bytes: number): boolean
  /** It has come, or never will. */
  end(): void
}

/**
 * Counts a body while it comes, so that memory does not grow with the number of those who send at once.
 *
 * @param announced how many bytes it will have, where it has said so
 */
export function comingBody(announced?: number): ComingBody {
  let [come, counted] = [0, 0]
  const end = (): void => {
    coming -= counted
    counted = 0
  }
  return {
    add(bytes) {
      come += bytes
      if ((announced ?? come) <= smallBytes) return true
      if (coming + bytes > mostComing) {
        end()
        return false
      }
      counted += bytes
      coming += bytes
      return true
    },
    end,
  }
}
