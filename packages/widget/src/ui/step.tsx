import {
  type Conversation,
  currentQuestion,
  progress,
  transition,
  visibleQuestions,
} from '@earshot/core/conversation'
import type { Question } from '@earshot/core/question'
import type { ComponentChild } from 'preact'
import { Head } from './head.tsx'
import { componentFor } from './questions/component-for.ts'
import type { Deeds, Draft, View } from './view.ts'

/** One question with its way on, its way out and its way back. */
export function Step({ view, deeds }: { readonly view: View; readonly deeds: Deeds }): ComponentChild {
  const { conversation, messages, drafts } = view
  const question = currentQuestion(conversation)
  const Component = question && componentFor(question.type)
  if (!question || !Component) return null
  const draft = drafts.get(question.id) ?? {}
  const { problem, prompt } = conversation
  const first = progress(conversation).step === 1
  return (
    <form
      class="step"
      part="step"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        deeds.next()
      }}
    >
      <Head view={view} deeds={deeds} />
      <div class="body">
        <h2 id="question" class="question" part="question" tabIndex={-1}>
          {question.text}
        </h2>
        {question.help && (
          <p id="help" class="hint">
            {question.help}
          </p>
        )}
        <Component
          key={question.id}
          question={question}
          draft={draft}
          deeds={deeds}
          messages={messages}
          locale={conversation.locale}
          seed={conversation.run}
          labelledBy="question"
          describedBy={[problem && 'problem', question.help && 'help'].filter(Boolean).join(' ') || undefined}
          invalid={!!problem}
        />
        {problem && (
          <p id="problem" class="problem" part="problem" role="alert">
            {messages.problems[problem]}
          </p>
        )}
        {first && prompt.purpose && <p class="hint">{prompt.purpose}</p>}
      </div>
      <Actions view={view} deeds={deeds} question={question} draft={draft} />
    </form>
  )
}

function Actions(props: {
  readonly view: View
  readonly deeds: Deeds
  readonly question: Question
  readonly draft: Draft
}): ComponentChild {
  const { view, deeds, question, draft } = props
  const { conversation, messages } = view
  const begun = conversation.answers.length > 0
  const last = endsWith(conversation, question, draft)
  // Where a tap is the answer, a button would only be in the way until something is chosen on the keyboard.
  const tapped = (question.type === 'rating' || question.type === 'choice') && draft.value === undefined
  const canSkip = !question.required
  const canPutOff = view.selfOpened && !begun
  if (tapped && !canSkip && !canPutOff && !begun) return null
  return (
    <div class="actions">
      {canPutOff && (
        <>
          <button type="button" class="quiet" part="later" onClick={deeds.later}>
            {messages.later}
          </button>
          <button type="button" class="quiet" part="never" onClick={deeds.never}>
            {messages.never}
          </button>
        </>
      )}
      {begun && !last && (
        <button type="button" class="quiet" part="send-now" onClick={deeds.sendNow}>
          {messages.sendNow}
        </button>
      )}
      <span class="gap" />
      {canSkip && (
        <button type="button" class="plain" part="skip" onClick={deeds.skip}>
          {messages.skip}
        </button>
      )}
      {!tapped && (
        <button type="submit" class="main" part="next">
          {last ? messages.send : messages.next}
        </button>
      )}
    </div>
  )
}

/** Whether the response is finished when the person goes on from here. */
function endsWith(conversation: Conversation, { id }: Question, { value, other }: Draft): boolean {
  const [after] = transition(conversation, {
    type: 'answer',
    question: id,
    value,
    advance: true,
    ...(other && { other }),
  })
  return after.problem ? visibleQuestions(conversation).at(-1)?.id === id : after.phase !== 'asking'
}
