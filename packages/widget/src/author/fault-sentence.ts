/** What can go wrong beside what is written in a page, by a short name. */
export type Fault =
  | 'ask'
  | 'call'
  | 'config'
  | 'consent'
  | 'element'
  | 'listener'
  | 'manners'
  | 'push'
  | 'queue'
  | 'refused'
  | 'twice'

const sentences: Readonly<Record<Fault, (detail: string) => string>> = {
  ask: (detail) =>
    `a prompt could not be asked: ${detail.replace(/TypeError: conditionHolds: (.*)(?= \(word)/, '“$1” is no condition')}.`,
  call: (detail) => `a call could not be carried out: ${detail}.`,
  config: (detail) => `data-earshot-config could not be read: ${detail}.`,
  consent: (detail) => `consent “${detail}” does nothing: it is granted, denied or required.`,
  element: (detail) => `<earshot-prompt> could not be shown: ${detail}.`,
  listener: (detail) => `on(“${detail}”) does nothing: it takes a function to call.`,
  manners: (detail) =>
    `“${detail}” does not open by itself: arming.js or manners.js, which it needs for that, could not be fetched.`,
  push: (detail) =>
    `earshot.push([“${detail}”]) does nothing. There are: ask, track, explain, setContext, setConsent, setLocale, on, flush and destroy.`,
  queue: (detail) => `${detail} calls were waiting; only the first ones are carried out.`,
  refused: (detail) => `what was said here is not taken by its destination: ${detail}`,
  twice: () => 'the script is on this page twice; the first one counts. Put all ids into one data-prompt.',
}

/** The sentence about something that went wrong, with what is known of it. */
export function faultSentence(fault: Fault, detail: string): string {
  return sentences[fault](detail)
}
