import { progress } from '@earshot/core/conversation'
import type { Question } from '@earshot/core/question'
import { step as take } from '@earshot/core/step'
import { weave } from '@earshot/core/weave'
import { button } from './button.tsx'
import { head } from './head.tsx'
import { type Children, h } from './render.ts'
import { reveal } from './reveal.ts'
import type { Scene } from './view.ts'

/** One question with its way on, its way out and its way back. */
export function step(scene: Scene, question: Question): Children {
  const { conversation, messages, drafts, deeds, selfOpened, checks, questions, place } = scene
  const { problem, prompt, answers } = conversation
  const { id, type, help, required } = question
  const draft = drafts.get(id) ?? {}
  const at = progress(conversation)
  const [begun] = answers
  const [after] = take(
    conversation,
    {
      value: undefined,
      ...draft,
      type: 'answer',
      question: id,
      advance: true,
    },
    checks,
  )
  /** Whether the response is finished when the person goes on from here. */
  const last = after.problem ? at.step === at.total : after.phase !== 'asking'
  // Where a tap is the answer, a button would only be in the way until something is chosen on the keyboard.
  const tapped = /rating|choice$/.test(type) && draft.value === undefined
  return (
    <form key={id} part="step" onsubmit={deeds.next}>
      {head(
        scene,
        at.step > 1 && button(scene, { part: 'back' }, 'M8 3l-3 3 3 3'),
        at.total > 1 && (
          <p part="progress" dir="auto">
            {weave(messages.progress, (name) => at[name as 'step'])}
          </p>
        ),
      )}
      <h2 id="question" part="question" tabindex={-1}>
        {question.text}
      </h2>
      {help && <p id="help">{help}</p>}
      {questions[type]?.({
        ...scene,
        ...draft,
        question,
        keep: (part) => deeds.draft(id, { ...draft, ...part }),
      })}
      {problem && (
        <p id="problem" part="problem" role="alert" ref={reveal}>
          {/* A limit that was broken has its name in the text. */}
          {weave(`${messages.problems[problem]}`, (name) => question[name as 'id'])}
        </p>
      )}
      {at.step === 1 && prompt.purpose && <p>{prompt.purpose}</p>}
      <div class="actions">
        <span>
          {!begun && [
            selfOpened && button(scene, { part: 'later' }),
            (selfOpened || place.lasts) && button(scene, { part: 'never' }),
          ]}
          {begun && !last && (
            <button type="button" part="send-now" onclick={deeds.sendNow}>
              {messages.sendNow}
            </button>
          )}
        </span>
        {!required && type !== 'message' && button(scene, { part: 'skip' })}
        {!tapped && (
          <button type="submit" part="next">
            {last ? messages.send : messages.next}
          </button>
        )}
      </div>
    </form>
  )
}
