import type { Line } from '../debug/open-panel.ts'
import type { Installed } from './read-installed.ts'

/** Whether an answer could be kept while there is no network. Nothing is stored: it is only asked for. */
export async function checkStorage({ options }: Pick<Installed, 'options'>): Promise<readonly Line[]> {
  const storage = options.get('storage') ?? 'local'
  const consent = options.get('consent')
  if (storage !== 'local' || consent === 'required' || consent === 'denied')
    return [
      {
        mark: 'none',
        text: 'Answers are not kept in this browser, because the page says so.',
        more: 'What cannot be sent at once stays in its box, to be sent again.',
      },
    ]
  try {
    await indexedDB.databases?.()
    return [{ mark: 'yes', text: 'An answer can be kept in this browser while there is no network.' }]
  } catch (error) {
    return [
      {
        mark: 'maybe',
        text: 'This browser keeps nothing, so an answer that cannot be sent at once stays in its box.',
        more: `A private window or a setting of the browser does that. (${error})`,
      },
    ]
  }
}
