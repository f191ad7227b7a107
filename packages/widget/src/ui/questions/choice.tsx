import { orderOptions } from '@earshot/core/order-options'
import { Options } from './options.tsx'
import { OtherText } from './other-text.tsx'
import type { QuestionComponent } from './question-port.ts'

/** One of several options, as native radios. */
export const Choice: QuestionComponent<'choice'> = ({ question, draft, deeds, messages, seed, ...rest }) => {
  const options = orderOptions(question, seed)
  return (
    <>
      <Options
        {...rest}
        type="radio"
        name={question.id}
        required={!!question.required}
        items={options.map(({ id, text, other }) => ({
          value: id,
          label: text,
          checked: draft.value === id,
          // "Something else" waits for its words.
          onChoose: () =>
            other ? deeds.draft(question.id, { ...draft, value: id }) : deeds.choose(question.id, id),
        }))}
      />
      {options.some(({ id, other }) => other && id === draft.value) && (
        <OtherText question={question.id} draft={draft} deeds={deeds} messages={messages} />
      )}
    </>
  )
}
