import type { ReadPrompts } from '../reading/read-in.ts'
import type { StoredResponse } from '../storage/port.ts'
import { english } from '../words/speech.ts'
import { type Html, html } from './html.ts'
import { layout } from './layout.ts'
import { ownerHeader, type Waiting } from './owner-header.ts'
import { responseCard } from './response-card.ts'

export interface AnswerPage {
  readonly response: StoredResponse
  readonly read: ReadPrompts
  readonly now: number
  readonly waiting: Waiting
}

/** One answer that is no case. */
export function answerPage({ response, read, now, waiting }: AnswerPage): Html {
  const speech = waiting.who.speech ?? english
  const { oneCase, team } = speech.words
  const { title, all } = team.answer
  return layout({
    title,
    kind: 'owner',
    speech,
    before: ownerHeader('/answers', waiting),
    main: html`<p class="pages"><a href="/answers">${all}</a></p><h1>${title}</h1><h2 class="unseen">${oneCase.said}</h2>
${responseCard(response, { read: read.get(response.data.prompt.id), now, who: waiting.who }, speech)}`,
  })
}
