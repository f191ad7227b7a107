import type { CataloguedPreset } from '@earshot/presets/catalogue'

const explored = '`what` `why` `hope` `right` `may` `how`'

/** The row of a preset in the README's table. */
export function readmeRow({ prompt, note }: CataloguedPreset): string {
  const asks = prompt.questions.map(({ id }) => `\`${id}\``).join(' ')
  const scoring = note.scoring.map(
    ({ method, questions }) => `${method}: ${questions.map((id) => `\`${id}\``).join(' ')}`,
  )
  const cells = [
    `\`${prompt.id}\``,
    note.when,
    asks.replace(explored, '*explore*'),
    note.seconds,
    scoring.join('; '),
    note.source,
  ]
  return `| ${cells.join(' | ')} |`
}
