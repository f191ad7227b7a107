import type { Conversation } from '@earshot/core/conversation'
import type { QuestionPage } from '../asking/next-page.ts'
import { carriedNames, proofName } from '../asking/read-form.ts'
import { trapName } from '../asking/suspicion.ts'
import type { Speech } from '../words/speech.ts'
import { contextChips } from './context-chips.ts'
import { type Html, html } from './html.ts'
import { inLanguage } from './in-language.ts'
import { layout } from './layout.ts'
import { renderQuestion } from './questions/forms.ts'
import { questionId } from './questions/frame.ts'
import { type FormProblem, problemWords } from './questions/problem-words.ts'
import { drawLink } from './thanks-page.ts'

export interface AskPage {
  readonly state: Conversation
  /** What is said around the questions. */
  readonly speech: Speech
  readonly page: QuestionPage
  /** Ids of the questions of earlier pages. */
  readonly shown: readonly string[]
  /** Where the form goes: the address of the page itself. */
  readonly action: string
  /** What was typed, where the page is shown again. */
  readonly posted?: URLSearchParams
  readonly problems?: ReadonlyMap<string, FormProblem>
  /** Said above the form. */
  readonly notice?: string
  /** The JSON of the work that is taken in the place of waiting. Without script nothing comes of it. */
  readonly challenge?: string
  /** Whether an answer for the same is there already, such as for this order. */
  readonly answered?: boolean
  /**
   * Lets the widget take the form's place. Only on the first page: later ones hold answers that the widget, which comes
   * when it comes, knows nothing of.
   */
  readonly enhance: boolean
  /** A draw that is open, for everybody alike. */
  readonly draw?: string | undefined
  /** The two sides of a handover. */
  readonly roles?: Html | undefined
  /** In the place of the usual ones. */
  readonly buttons?: Html
}

/** One page of questions as a form that works without script. */
export function askPage(ask: AskPage): Html {
  const { state, speech, enhance, problems, answered, draw, roles, challenge } = ask
  const { words } = speech
  const asked = inLanguage(state.locale, speech.locale)
  const { title, purpose, id } = state.prompt
  const context = Object.entries(state.context).map(
    ([name, value]) => html` data-earshot-context-${name}="${value}"`,
  )
  const form = askForm(ask)
  const main = html`<header class="top">
<h1${asked}>${title}</h1>
${contextChips(state.context, ['table', 'place'], speech)}
${purpose && html`<p class="purpose"${asked}>${purpose}</p>`}
${answered && html`<p class="answered">${words.ask.answered}</p>`}
${roles}
</header>
${enhance ? html`<div data-earshot="${id}" data-earshot-display="page" data-earshot-channel="page"${context}>${form}</div>` : form}
${draw && drawLink(draw, speech)}`
  return layout({
    title: problems?.size ? speech.fill(words.signIn.check, { title }) : title,
    kind: 'asking',
    speech,
    main,
    ...(challenge && { script: html`<script type="module" src="/proof.js"></script>` }),
    ...(enhance && {
      script: html`<script async src="/earshot.js"></script>
<script async src="/own-answer.js" data-mine="${words.ask.mine}"></script>`,
    }),
  })
}

/** What only a program fills in. It is out of sight, out of the way of keys and of screen readers, and says what it is. */
export function trap({ words }: Speech): Html {
  return html`<p class="trap" aria-hidden="true"><label>${words.ask.leaveEmpty} <input type="text" name="${trapName}" tabindex="-1" autocomplete="off"></label></p>`
}

/** The form alone. */
export function askForm(ask: AskPage): Html {
  const { state, speech, page, shown, action, posted, problems, notice, buttons, challenge } = ask
  const { messages } = speech
  const { run, askedAt, answers, locale } = state
  const given = answers.map(({ question, value, other }) => ({ question, value, ...(other && { other }) }))
  const carried = {
    run,
    version: state.version,
    askedAt: `${askedAt ?? ''}`,
    given: JSON.stringify(given),
    shown: shown.join(' '),
    asked: page.questions.map(({ id }) => id).join(' '),
  }
  const hidden = Object.entries(carried).map(
    ([name, value]) =>
      html`<input type="hidden" name="${carriedNames[name as keyof typeof carried]}" value="${value}">`, // keys of `carried`
  )
  const questions = page.questions.map((question) => {
    const code = problems?.get(question.id)
    return renderQuestion(question, {
      posted: posted ?? new URLSearchParams(),
      problem: code && problemWords(question, code, speech),
      code,
      run,
      locale,
      speech,
    })
  })
  return html`<form method="post" action="${action}" novalidate>
${notice && html`<p class="notice" role="alert">${notice}</p>`}
${summary(ask)}
${hidden}
${challenge && html`<input type="hidden" name="${proofName}" value="" data-challenge="${challenge}" data-sending="${messages.sending}">`}
${!shown.length && !buttons && trap(speech)}
${questions}
<div class="actions">
${
  buttons ??
  html`<button class="main" name="do" value="next">${page.more ? messages.next : messages.send}</button>
${page.more && answers.length > 0 && html`<button name="do" value="finish">${messages.sendNow}</button>`}`
}
</div>
</form>`
}

/** Takes people straight to the answers that were not taken, where there is more than one question to look through. */
function summary({ page: { questions }, problems, state, speech }: AskPage): Html | undefined {
  if (!problems?.size || questions.length < 2) return undefined
  const wrong = questions.filter(({ id }) => problems.has(id))
  const links = wrong.map(
    (question) =>
      html`<li><a href="#${questionId(question)}"${inLanguage(state.locale, speech.locale)}>${question.text}</a></li>`,
  )
  return html`<div class="notice" role="alert"><p>${speech.counted(speech.words.ask.lookAgain, wrong.length)}</p><ul>${links}</ul></div>`
}
