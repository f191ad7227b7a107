const mostLetters = 60

/** A name as somebody wrote it, in one line and without blanks around it; `undefined` where it is none. */
export function readName(text: string): string | undefined {
  const name = text
    .normalize('NFC')
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim()
  return name && name.length <= mostLetters ? name : undefined
}

/** A name as it is signed in with: people write it in small or large letters. */
export function loginOf(name: string): string {
  return (readName(name) ?? '').normalize('NFKC').toLowerCase()
}
