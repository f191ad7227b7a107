import type { RuleName } from '@earshot/core/decide'
import { type Explanation, explain } from '@earshot/core/explain'
import type { Prompt } from '@earshot/core/prompt'

/** A made-up visitor, as the form has them. */
export interface Visitor {
  readonly path: string
  readonly device: string
  readonly language: string
  /** How often they came, this visit included. */
  readonly visits: number
  /** Days since they answered this prompt; absent where they never did. */
  readonly answeredDaysAgo?: number
  readonly closedDaysAgo?: number
}

const dayMs = 86_400_000

/** Reads the visitor of a form. What is not told is that of a first visit on a phone. */
export function readVisitor(form: URLSearchParams): Visitor {
  const days = (name: string): number | undefined => {
    const text = (form.get(name) ?? '').trim()
    return /^\d{1,4}$/.test(text) ? Number(text) : undefined
  }
  const [answeredDaysAgo, closedDaysAgo] = [days('why.answered'), days('why.closed')]
  return {
    path: form.get('why.path')?.trim() || '/',
    device: form.get('why.device') || 'phone',
    language: form.get('why.language')?.trim() || 'en',
    visits: Math.max(1, days('why.visits') ?? 1),
    ...(answeredDaysAgo !== undefined && { answeredDaysAgo }),
    ...(closedDaysAgo !== undefined && { closedDaysAgo }),
  }
}

/** Every rule that decides whether this visitor is asked, by the same rules as the widget's. */
export function whyAsked(prompt: Prompt, visitor: Visitor, now: number): Explanation {
  const { path, device, language, visits, answeredDaysAgo, closedDaysAgo } = visitor
  return explain(prompt, {
    now,
    page: { path },
    device: { type: device },
    visitor: { language, id: 'somebody' },
    visit: { count: visits },
    history: {
      prompts: {
        [prompt.id]: {
          ...(answeredDaysAgo !== undefined && { answeredAt: now - answeredDaysAgo * dayMs }),
          ...(closedDaysAgo !== undefined && { dismissedAt: now - closedDaysAgo * dayMs }),
        },
      },
    },
  })
}

/** What each rule looks at, in words. */
export const ruleNames: Readonly<Record<RuleName, string>> = {
  payment: 'Nobody pays on this page',
  targeting: 'It is meant for this page and visitor',
  never: 'They have not said “Do not ask me again”',
  from: 'Its first day has come',
  until: 'Its last day is not over',
  oncePer: 'It was not answered for the same occasion',
  share: 'They are among the visitors who are asked',
  every: 'Long enough since they answered',
  everyPer: 'Long enough since they answered for the same context',
  timesPer: 'Not too many times for the same occasion',
  afterDismissed: 'Long enough since they closed it',
  afterLater: 'Long enough since “Ask me later”',
  afterIgnored: 'Long enough since they passed it by',
  rest: 'Long enough since any prompt opened itself',
  perDay: 'Not too many prompts today',
  perShift: 'Not too many prompts in this shift',
  quiet: 'No quiet hours',
  open: 'The place is open',
}
