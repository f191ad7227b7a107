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
  sendTo = [],
}: Settings): readonly string[] {
  return [
    ...sendTo
      .filter((name) => name !== 'collector')
      .map(
        (name) =>
          `send-to="${name}" is not part of this version, which sends to “collector” only. Use createEarshot({ transport }) for another destination.`,
      ),
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
      trigger &&
      `trigger="${trigger}" does nothing with display="inline": it is shown at once.`,
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
    display === 'kiosk' && 'display="kiosk" is not part of this version and is shown as a popover.',
    trigger === 'visible' &&
      !selector &&
      'trigger="visible" never fires without selector="what comes into view".',
    depth !== undefined &&
      trigger &&
      trigger !== 'scroll' &&
      `depth="${depth}" does nothing with trigger="${trigger}". Use trigger="scroll".`,
  ].filter((sentence) => typeof sentence === 'string')
}
