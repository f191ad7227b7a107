import { howDidWeDo } from '@earshot/presets/how-did-we-do'
import * as drain from '@earshot/transports/drain'
import * as arming from '../arming/arming.ts'
import * as asking from '../asking/asking.ts'
import * as beside from '../beside/beside.ts'
import * as deciding from '../deciding/deciding.ts'
import * as behind from '../left-behind/left-behind.ts'
import { loadBeside as loadFile } from '../load-beside.ts'
import * as manners from '../manners/manners.ts'

/**
 * What stands in the place of `load-beside.ts` in `earshot-one.js`: what one `how-did-we-do` needs is in the file itself, from
 * its tag to the answer that is delivered later. Anything else is fetched from beside it, where the page's policy lets it in.
 */
const within: Readonly<Record<string, unknown>> = {
  'arming.js': arming,
  'asking.js': asking,
  'beside.js': beside,
  'deciding.js': deciding,
  'drain.js': drain,
  'left-behind.js': behind,
  'manners.js': manners,
  'presets/how-did-we-do.js': { value: howDidWeDo },
}

/** Where the script's own tag is found, when it does not run by it. */
export const ownTags = 'script[src*="/earshot-one.js"]'

export async function loadBeside<T>(file: string, script: URL | undefined): Promise<T> {
  // The files are ours; the caller names what they export.
  return Object.hasOwn(within, file) ? (within[file] as T) : loadFile(file, script)
}
