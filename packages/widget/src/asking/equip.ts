import { commonChecks } from '@earshot/core/common-checks'
import { en } from '@earshot/core/messages/en'
import type { DisplayName, Prompt } from '@earshot/core/prompt'
import type { Asking } from '../engine.ts'
import { isRare } from '../is-rare.ts'
import type { Language } from '../language/language.ts'
import type { Loads } from '../loads.ts'
import { readPage } from '../page.ts'
import { mergeSettings, type Settings } from '../settings.ts'
import type { Kit } from '../ui/kit.ts'
import { components } from '../ui/questions/components.ts'
import type { Asker } from './show.ts'

/** What a prompt is shown with. */
export interface Equipped extends Kit, Omit<Language, 'messages'> {
  /** What was set where it is asked. */
  readonly own: Settings
  readonly display: DisplayName
  /** What places it. Default: a popover in its corner. */
  readonly places: Awaited<ReturnType<Loads['beside' | 'displays']>> | undefined
  readonly calls: Awaited<ReturnType<Loads['calls']>> | '' | undefined
}

/** What a prompt is shown with, fetched, so that nothing is missing if the network goes away in the middle. */
export async function equip(
  { load, definitions }: Pick<Asker, 'load' | 'definitions'>,
  prompt: Prompt,
  settings: Settings,
  { settings: given, within, opened }: Asking,
): Promise<Equipped> {
  const languageFor = (locale = readPage().language): Language | Promise<Language> =>
    /^en\b/i.test(locale) && !prompt.translations
      ? { locale, dir: 'ltr' }
      : load.language().then(
          ({ languageOf }) => languageOf(locale, prompt, definitions.isReadyMade(prompt.id), load),
          () => ({ locale }), // what cannot be fetched is no reason not to ask
        )
  const own = mergeSettings((await given) ?? {})
  const { messages = en, ...language } = await languageFor(settings.locale)
  const common = { checks: commonChecks, questions: components, messages }
  const kit: Kit = isRare(prompt) ? (await load.rare()).rareKit(common) : common
  // Where nothing says otherwise, an element shows it in its place, all else as a popover.
  const as = own.display ?? (within ? 'inline' : (settings.display ?? prompt.display?.as ?? 'popover'))
  const display: DisplayName = as === 'inline' && !within ? 'popover' : as
  // A popover that opens itself beside a mouse needs nothing more, and comes to its corner also without it.
  const popped = display === 'popover'
  const places =
    display === 'kiosk' || (popped && opened === 'self' && readPage().device === 'desktop')
      ? undefined
      : await (popped ? load.beside() : load.displays()).catch((error: unknown) => {
          if (!popped) throw error
          return undefined
        })
  const calls = prompt.call && (await load.calls())
  return { ...language, ...kit, own, display, places, calls }
}
