import type { KnownPrompts } from '../ingest/record-of.ts'
import type { StoredResponse } from '../storage/port.ts'
import { type Html, html } from './html.ts'
import { layout } from './layout.ts'
import { ownerHeader, type Waiting } from './owner-header.ts'
import { responseCard } from './response-card.ts'

export interface AnswerPage {
  readonly response: StoredResponse
  readonly prompts: KnownPrompts
  readonly now: number
  readonly waiting: Waiting
}

/** One answer that is no case. */
export function answerPage({ response, prompts, now, waiting }: AnswerPage): Html {
  return layout({
    title: 'One answer',
    kind: 'owner',
    before: ownerHeader('/answers', waiting),
    main: html`<p class="pages"><a href="/answers">To all answers</a></p><h1>One answer</h1><h2 class="unseen">What was said</h2>
${responseCard(response, prompts.get(response.data.prompt.id), now)}`,
  })
}
