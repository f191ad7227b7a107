import { orderOptions } from '@earshot/core/order-options'
import { Options } from './options.tsx'
import { OtherText } from './other-text.tsx'
import type { QuestionComponent } from './question-port.ts'

/** Any of several options, as native checkboxes. */
export const Choices: QuestionComponent<'choices'> = ({
  question,
  draft,
  deeds,
  messages,
  seed,
  ...rest
}) => {
  const chosen = new Set(Array.isArray(draft.value) ? draft.value : [])
  const options = orderOptions(question, seed)
  const toggle = (id: string): void => {
    const next = chosen.has(id) ? [...chosen].filter((item) => item !== id) : [...chosen, id]
    deeds.draft(question.id, { ...draft, value: next })
  }
  return (
    <>
      <Options
        {...rest}
        type="checkbox"
        name={question.id}
        required={!!question.required}
        items={options.map(({ id, text }) => ({
          value: id,
          label: text,
          checked: chosen.has(id),
          onChoose: () => toggle(id),
        }))}
      />
      {options.some(({ id, other }) => other && chosen.has(id)) && (
        <OtherText question={question.id} draft={draft} deeds={deeds} messages={messages} />
      )}
    </>
  )
}
