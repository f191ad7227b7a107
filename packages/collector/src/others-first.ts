/** An event is heard, read, put into a group and answered in turns of its own. */
const turnsOfEvent = 4

/**
 * Lets events in that have come meanwhile. What reckons for long does it in pieces with this between them, so that nobody who
 * answers waits for a page of the owner.
 */
export async function othersFirst(): Promise<void> {
  for (let turn = 0; turn < turnsOfEvent; turn++) await new Promise(setImmediate)
}
