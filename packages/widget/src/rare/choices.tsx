import { plural } from '@earshot/core/messages/plural'
import { h } from '../ui/render.ts'
import type { RareComponent } from './rare-port.ts'

/** Several of the options, with a word about how many, and with "None of these" instead of the others. */
export const choices: RareComponent<'choices'> = (ask) => {
  const { question, messages, conversation, common, keep } = ask
  const { max, options } = question
  const before = (ask.value ?? []) as readonly unknown[] // only this list writes this draft
  return [
    max && <p id="hint">{plural(messages.chooseUpTo, max, conversation.locale)}</p>,
    common?.({
      ...ask,
      keep(part) {
        const chosen = part.value as typeof before | undefined
        const added = chosen?.find((id) => !before.includes(id))
        const stays = options.find(({ id }) => id === added)?.none
          ? (id: unknown) => id === added
          : (id: unknown) => !options.find((option) => option.id === id)?.none
        keep(added ? { ...part, value: chosen?.filter(stays) } : part)
      },
    }),
  ]
}
