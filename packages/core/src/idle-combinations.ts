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
  hours,
  timeZone,
  pin,
}: Settings): readonly string[] {
  return [
    launcher &&
      display &&
      display !== 'tab' &&
      `launcher="${launcher}" does nothing with display="${display}". Use display="tab".`,
    display === 'inline' &&
      placement &&
      `placement="${placement}" does nothing with display="inline": it stands where the element stands.`,
    placement &&
      /^((modal|page) (?!center)|banner (?!top|bottom)|tab center)/.test(`${display} ${placement}`) &&
      `placement="${placement}" does nothing with display="${display}".`,
    display === 'inline' &&
      (trigger ?? delay) &&
      `${trigger ? `trigger="${trigger}"` : `delay="${delay}"`} does nothing with display="inline": it is shown at once.`,
    display === 'tab' &&
      (trigger ?? delay) &&
      `${trigger ? `trigger="${trigger}"` : `delay="${delay}"`} does nothing with display="tab": a person opens it.`,
    trigger === 'manual' &&
      delay &&
      `delay="${delay}" does nothing with trigger="manual": only a call opens it.`,
    trigger &&
      trigger !== 'event' &&
      event &&
      `event="${event}" does nothing with trigger="${trigger}". Use trigger="event".`,
    trigger === 'event' && !event && 'trigger="event" never fires without event="the name of the event".',
    trigger === 'click' && !selector && 'trigger="click" never fires without selector="what is clicked".',
    display === 'kiosk' &&
      (trigger || delay) &&
      'trigger and delay do nothing with display="kiosk": it stands there from the start, and a touch opens it.',
    display === 'kiosk' &&
      placement &&
      `placement="${placement}" does nothing with display="kiosk": it fills the screen.`,
    display &&
      display !== 'kiosk' &&
      (hours || pin) &&
      `${hours ? 'hours' : 'pin'} does nothing with display="${display}": it belongs to display="kiosk".`,
    timeZone && !hours && `time-zone="${timeZone}" does nothing without hours="mon tue 09:00-18:00".`,
    trigger === 'visible' &&
      !selector &&
      'trigger="visible" never fires without selector="what comes into view".',
    depth !== undefined &&
      trigger &&
      trigger !== 'scroll' &&
      `depth="${depth}" does nothing with trigger="${trigger}". Use trigger="scroll".`,
  ].filter((sentence) => typeof sentence === 'string')
}
