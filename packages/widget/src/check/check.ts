/**
 * What `?earshot-check` in the address of a page shows: whether the widget is installed there as it should be. It looks as soon
 * as it is fetched. Pages without these words in their address never fetch it.
 */
import { ofDocument } from '../page.ts'
import { checkPage } from './check-page.ts'

const [tag] = ofDocument('querySelectorAll', 'script[src*="/earshot.js"],script[src*="/earshot-one.js"]')
const script = tag instanceof HTMLScriptElement ? tag : undefined
// It stands beside the script.
void checkPage(script, script ? new URL(script.src) : new URL('earshot.js', import.meta.url))
