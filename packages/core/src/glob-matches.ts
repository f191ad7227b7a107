/** Whether a text matches a glob: `*` any run of characters, `?` one. Takes one product of both lengths at the most. */
export function globMatches(pattern: string, text: string): boolean {
  let star = -1
  let retry = 0
  let p = 0
  for (let at = 0; at < text.length; at++, p++)
    if (pattern[p] === '*') {
      star = p
      retry = at--
    } else if (pattern[p] !== '?' && pattern[p] !== text[at]) {
      if (star < 0) return false
      // The last star takes one character more.
      p = star
      at = retry++
    }
  return !/[^*]/.test(pattern.slice(p))
}
