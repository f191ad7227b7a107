import type { Answer } from '@earshot/core/answer'
import { masked } from '../../results/masked.ts'
import type { Webhook } from '../webhook.ts'
import type { Notice } from './notice.ts'

/** What a message about a response holds, as far as people are told of it. */
interface Told {
  readonly type: string
  readonly data: {
    readonly test?: true
    readonly response?: string
    readonly prompt?: { readonly id: string }
    readonly answers?: readonly Answer[]
    readonly context?: Readonly<Record<string, string>>
    readonly criticism?: boolean
    readonly call?: boolean
  }
}

const titles: Readonly<Record<string, string>> = {
  'response.updated': 'Somebody is answering',
  'response.submitted': 'An answer',
  'response.withdrawn': 'An answer was taken back',
  'call.made': 'A table calls',
}

/** A response for people: where it was, and what was chosen. What was written only where the owner wants it. */
export function noticeOfResponse(
  body: string,
  { withWords }: Pick<Webhook, 'withWords'>,
  origin: string,
): Notice {
  const { type, data }: Told = JSON.parse(body)
  if (data.test) return testNotice(origin)
  const { prompt, answers = [], context = {}, criticism, response = '' } = data
  const where = [context.place, context.table && `Table ${context.table}`, context.shift].filter(Boolean)
  const chosen = answers.flatMap(({ label }) => [label ?? []].flat())
  const written = withWords
    ? answers.flatMap(({ value, label }) =>
        typeof value === 'string' && label === undefined ? `“${masked(value, [context.staff])}”` : [],
      )
    : []
  const title = type === 'response.submitted' && criticism ? 'Criticism' : (titles[type] ?? type)
  return {
    title: [title, ...where].join(' · '),
    lines: [`${prompt?.id ?? ''}${chosen.length ? `: ${chosen.join(', ')}` : ''}`, ...written],
    links:
      type === 'call.made'
        ? [{ text: 'The tables', url: `${origin}/staff` }]
        : [{ text: 'Read it', url: `${origin}/answers/${encodeURIComponent(response)}` }],
  }
}

/** What is sent to try an address. */
export function testNotice(origin: string): Notice {
  return {
    title: 'This is a test',
    lines: ['Whoever reads this is told what Earshot has to say.'],
    links: [{ text: 'Who is told', url: `${origin}/alerts` }],
  }
}
