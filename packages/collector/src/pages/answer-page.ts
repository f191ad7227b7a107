import type { KnownPrompts } from '../ingest/record-of.ts'
import type { StoredResponse } from '../storage/port.ts'
import { english } from '../words/speech.ts'
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
  const speech = waiting.who.speech ?? english
  const { oneCase, team } = speech.words
  const { title, all } = team.answer
  const prompt = prompts.get(response.data.prompt.id)
  return layout({
    title,
    kind: 'owner',
    speech,
    before: ownerHeader('/answers', waiting),
    main: html`<p class="pages"><a href="/answers">${all}</a></p><h1>${title}</h1><h2 class="unseen">${oneCase.said}</h2>
${responseCard(response, { prompt, now, who: waiting.who }, speech)}`,
  })
}
