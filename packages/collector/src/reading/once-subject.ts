/** What a `oncePer` key is about, in words: `this order`, `this table`. */
export function onceSubject(key: string): string {
  const [name = ''] = key.split('=')
  return `this ${name.replaceAll('-', ' ')}`
}
