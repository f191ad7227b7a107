import { cutTo, type Notice } from './notice.ts'

/** A header holds 150 characters, a section 3,000 (Slack's reference of blocks). */
const mostHeader = 150
const mostSection = 3_000
/** What escaping adds is at most five times this, which fits a section. */
const mostText = 550

/**
 * The body for an incoming webhook of Slack. `text` is what notifications and screen readers say. Nothing in it can name
 * people or channels: `&`, `<` and `>` are Slack's only signs for that, and they are escaped.
 */
export function slackBody({ title, lines, links }: Notice): string {
  const said = lines.map((line) => escaped(cutTo(line, mostText))).reduce(fitting, '')
  const ways = links.map(({ text, url }) => `<${escaped(url)}|${escaped(text)}>`).join('  ')
  const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } })
  return JSON.stringify({
    text: escaped(cutTo(title, mostText)),
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: cutTo(title, mostHeader) } },
      ...(said ? [section(said)] : []),
      ...(ways ? [section(ways)] : []),
    ],
    unfurl_links: false,
  })
}

/** Whole lines only: half of an escaped sign would be another. */
function fitting(text: string, line: string): string {
  const longer = text ? `${text}\n${line}` : line
  return longer.length <= mostSection ? longer : text
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
