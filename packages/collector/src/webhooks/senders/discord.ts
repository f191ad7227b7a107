import { cutTo, type Notice } from './notice.ts'

/** What Discord takes of an embed; all of them together hold 6,000 characters at most. */
const mostTitle = 256
const mostDescription = 4_000

/** The body for a webhook of Discord. Nobody is pinged by it, whatever stands in it. */
export function discordBody({ title, lines, links }: Notice): string {
  const ways = links.map(({ text, url }) => `[${plain(text)}](${url})`).join('  ')
  const said = cutTo(lines.map(plain).join('\n'), mostDescription - ways.length - 2)
  const [first] = links
  return JSON.stringify({
    embeds: [
      {
        title: cutTo(title, mostTitle),
        description: [said, ways].filter(Boolean).join('\n\n'),
        ...(first && { url: first.url }),
      },
    ],
    allowed_mentions: { parse: [] },
  })
}

function plain(text: string): string {
  return text.replace(/[\\*_[\]()`~|#>@]/g, '\\$&')
}
