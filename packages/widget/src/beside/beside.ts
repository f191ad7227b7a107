/**
 * What a popover needs that a person has opened, or that may meet a keyboard on the screen: its place beside what opened it,
 * its focus, and the page's own dialogs around it. A popover that opens itself beside a mouse does without.
 */
export { popoverFor as placeFor } from './popover-for.ts'
