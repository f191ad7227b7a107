import type { Messages } from '@earshot/core/messages/messages'
import type { ComponentChild } from 'preact'
import type { Deeds, Draft } from '../view.ts'

/** It comes in below what the person sees of a long list, so it is brought into view. */
const reveal = (label: HTMLLabelElement | null): void => label?.scrollIntoView({ block: 'nearest' })

/** The line beside "Something else". */
export function OtherText(props: {
  readonly question: string
  readonly draft: Draft
  readonly deeds: Deeds
  readonly messages: Messages
}): ComponentChild {
  const { question, draft, deeds, messages } = props
  return (
    <label class="field other" ref={reveal}>
      <span>{messages.otherText}</span>
      <input
        class="input"
        part="input"
        type="text"
        maxLength={500}
        autocomplete="off"
        dir="auto"
        value={draft.other ?? ''}
        onInput={(event) => deeds.draft(question, { ...draft, other: event.currentTarget.value })}
      />
    </label>
  )
}
