import type { Settings } from './settings.ts'

/** Options that do nothing together, each in a sentence. */
export function idleCombinations({
  display,
  launcher,
  placement,
  trigger,
  delay,
  depth,
  event,
  selector,
}: Settings): readonly string[] {
  return [
    launcher &&
      `launcher="${launcher}" does nothing: it is the label of display="tab", which is not part of this version.`,
    display === 'inline' &&
      placement &&
      `placement="${placement}" does nothing with display="inline": it stands where the element stands.`,
    display === 'inline' &&
      trigger &&
      `trigger="${trigger}" does nothing with display="inline": it is shown at once.`,
    trigger === 'manual' &&
      delay &&
      `delay="${delay}" does nothing with trigger="manual": only a call opens it.`,
    trigger &&
      trigger !== 'event' &&
      event &&
      `event="${event}" does nothing with trigger="${trigger}". Use trigger="event".`,
    trigger === 'event' && !event && 'trigger="event" never fires without event="the name of the event".',
    trigger === 'click' && !selector && 'trigger="click" never fires without selector="what is clicked".',
    display &&
      /^(tab|banner|page|kiosk)$/.test(display) &&
      `display="${display}" is not part of this version and is shown as a popover.`,
    trigger === 'visible' &&
      !selector &&
      'trigger="visible" never fires without selector="what comes into view".',
    depth !== undefined &&
      trigger &&
      trigger !== 'scroll' &&
      `depth="${depth}" does nothing with trigger="${trigger}". Use trigger="scroll".`,
  ].filter((sentence) => typeof sentence === 'string')
}
