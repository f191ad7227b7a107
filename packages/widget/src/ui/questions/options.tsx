import type { ComponentChild } from 'preact'

interface OptionItem {
  readonly value: string
  readonly label: string
  readonly checked: boolean
  /** Stands apart from the others, after them: it is no point of the scale. */
  readonly apart?: boolean
  readonly onChoose: () => void
}

/**
 * A list of native radios or checkboxes. All options have the same size, weight and colour, and none is chosen
 * beforehand. The look puts a short scale side by side where there is room.
 */
export function Options(props: {
  readonly type: 'radio' | 'checkbox'
  readonly name: string
  readonly items: readonly OptionItem[]
  readonly labelledBy: string
  readonly describedBy: string | undefined
  readonly invalid: boolean
  readonly required: boolean
  readonly scale?: boolean
}): ComponentChild {
  const { type, name, items, labelledBy, describedBy, invalid, required, scale } = props
  const radio = type === 'radio'
  const option = ({ value, label, checked, onChoose }: OptionItem): ComponentChild => (
    <label key={value} class="option" part="option">
      <input type={type} name={name} value={value} checked={checked} onClick={onChoose} />
      <span>{label}</span>
    </label>
  )
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the role is a group or a radio group, and both have these
    <div
      class="options"
      part="options"
      role={radio ? 'radiogroup' : 'group'}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      aria-invalid={(radio && invalid) || undefined}
      aria-required={(radio && required) || undefined}
    >
      <div class={scale ? 'options scale' : 'options'}>{items.filter(({ apart }) => !apart).map(option)}</div>
      {items.filter(({ apart }) => apart).map(option)}
    </div>
  )
}
