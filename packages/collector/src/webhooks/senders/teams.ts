import { cutTo, type Notice } from './notice.ts'

/** Teams takes messages of 28 KB at most; this leaves room whatever the characters are. */
const mostText = 500
const mostLines = 12

/**
 * The body for "When a Teams webhook request is received" of the Workflows app, which takes a message with one Adaptive
 * Card. A line of a TextBlock is Markdown, so what would be a sign of it is escaped.
 */
export function teamsBody({ title, lines, links }: Notice): string {
  const block = (text: string) => ({ type: 'TextBlock', text: plain(cutTo(text, mostText)), wrap: true })
  return JSON.stringify({
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        contentUrl: null,
        content: {
          $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
          type: 'AdaptiveCard',
          version: '1.4',
          body: [
            { ...block(title), size: 'Medium', weight: 'Bolder' },
            ...lines.slice(0, mostLines).map(block),
          ],
          actions: links.map(({ text, url }) => ({ type: 'Action.OpenUrl', title: text, url })),
        },
      },
    ],
  })
}

function plain(text: string): string {
  return text.replace(/[\\*_[\]()`~#>]/g, '\\$&').replace(/^(\d+)\./, '$1\\.')
}
