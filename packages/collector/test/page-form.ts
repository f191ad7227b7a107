/** A form of a page, as a browser without script has it. */
export interface PageForm {
  readonly action: string
  /** What would be posted if nothing were changed. */
  readonly fields: URLSearchParams
  /** Names of everything that can be filled in, each once. */
  readonly names: readonly string[]
  /** Values of the buttons. */
  readonly buttons: readonly string[]
}

/** The first form of a page that posts to `action`, or the first of all. */
export function pageForm(html: string): PageForm {
  const [, attributes = '', body = ''] = /<form([^>]*)>([\s\S]*?)<\/form>/.exec(html) ?? []
  const fields = new URLSearchParams()
  const names = new Set<string>()
  const controls = /<input\b([^>]*)>|<(textarea|select)\b([^>]*)>([\s\S]*?)<\/\2>/g
  for (const [, ofInput, tag, ofTag = '', content = ''] of body.matchAll(controls)) {
    const { name = '', type = 'text', value = '', ...marks } = attributesOf(ofInput ?? ofTag)
    if (type !== 'hidden') names.add(name)
    if (tag === 'textarea') fields.append(name, unescaped(content.replace(/^\n/, '')))
    else if (tag === 'select')
      fields.append(name, unescaped(/<option selected>([^<]*)/.exec(content)?.[1] ?? ''))
    else if ((type !== 'radio' && type !== 'checkbox') || 'checked' in marks) fields.append(name, value)
  }
  const buttons = [...body.matchAll(/<button\b([^>]*)>/g)].map(
    ([, given = '']) => attributesOf(given).value ?? '',
  )
  return { action: attributesOf(attributes).action ?? '', fields, names: [...names], buttons }
}

function attributesOf(text: string): Record<string, string> {
  const found = [...text.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)]
  return Object.fromEntries(found.map(([, name = '', value = '']) => [name, unescaped(value)]))
}

export function unescaped(text: string): string {
  const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' }
  return text.replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => signs[name] ?? '')
}
