import { orderOptions } from '@earshot/core/order-options'
import { weave } from '@earshot/core/weave'
import { asked } from '../ui/asked.ts'
import { icon } from '../ui/icon.tsx'
import { h } from '../ui/render.ts'
import type { RareComponent } from './rare-port.ts'

/**
 * A list that is put in order with two buttons on each item. It starts in a neutral order, which becomes an answer when
 * something is moved, or when the person goes on and so agrees with it.
 */
export const ranking: RareComponent<'ranking'> = ({
  conversation,
  messages,
  question,
  value,
  moved,
  keep,
}) => {
  const neutral = orderOptions(question, conversation.run)
  // Only this list writes this draft.
  const items =
    (value as readonly string[] | undefined)?.flatMap((id) => neutral.filter((item) => item.id === id)) ??
    neutral
  const ids = items.map(({ id }) => id)
  const mover = (word: string, path: string, from: number, to: number) => (
    <button
      type="button"
      aria-label={`${word}: ${items[from]?.text}`}
      // A button that cannot be used keeps the focus, which would get lost at the ends of the list.
      aria-disabled={!items[to]}
      onclick={({ currentTarget }) => {
        const item = items[from]
        if (!item || !items[to]) return
        const said: Readonly<Record<string, string | number>> = {
          item: item.text,
          place: to + 1,
          total: ids.length,
        }
        const others = ids.filter((id) => id !== item.id)
        keep({
          value: [...others.slice(0, to), item.id, ...others.slice(to)],
          moved: weave(messages.moved, (name) => said[name]),
        })
        // The rows stay where they are and say something else; the focus goes with the item.
        const row = currentTarget.closest('ol')?.children[to]
        row?.querySelectorAll('button')[to < from ? 0 : 1]?.focus()
      }}
    >
      {icon(path)}
    </button>
  )
  return (
    <fieldset
      part="options"
      {...asked}
      ref={(list) => {
        const inOrder = (): (string | undefined)[] =>
          Array.from(list.querySelectorAll('li'), ({ dataset }) => dataset.item)
        list.form?.addEventListener('submit', () => keep({ value: inOrder() }), true) // before what goes on
      }}
    >
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari passes over a list without its marks */}
      <ol role="list">
        {items.map(({ id, text }, place) => (
          <li data-item={id}>
            <i>{place + 1}</i>
            <b>{text}</b>
            {mover(messages.moveUp, 'M2.5 7.5L6 4l3.5 3.5', place, place - 1)}
            {mover(messages.moveDown, 'M2.5 4.5L6 8l3.5-3.5', place, place + 1)}
          </li>
        ))}
      </ol>
      <p class="said" role="status">
        {moved}
      </p>
    </fieldset>
  )
}
