// The same as the plain limit, with Preact and signals.
import { signal } from '@preact/signals'
import { h, render } from 'preact'
import { sendAnswer } from './answer.ts'
import { style } from './style.ts'

const rating = signal(0)
const comment = signal('')
const said = signal('')

const Face = () =>
  said.value
    ? h('p', { role: 'status' }, said.value)
    : h(
        'form',
        {
          onSubmit: async (submitted: Event) => {
            submitted.preventDefault()
            said.value = (await sendAnswer(rating.value, comment.value)) ? 'Sent' : 'Not sent'
          },
        },
        h(
          'fieldset',
          null,
          h('legend', null, 'How did we do?'),
          [1, 2, 3, 4, 5].map((n) =>
            h(
              'label',
              null,
              h('input', {
                type: 'radio',
                name: 'rating',
                value: n,
                required: true,
                checked: rating.value === n,
                onChange: () => {
                  rating.value = n
                },
              }),
              ` ${n} `,
            ),
          ),
        ),
        h(
          'p',
          null,
          h(
            'label',
            null,
            'What could be better? ',
            h('textarea', {
              value: comment.value,
              onInput: (typed: Event) => {
                comment.value = (typed.target as HTMLTextAreaElement).value
              },
            }),
          ),
        ),
        h('button', null, 'Send'),
      )

export function ask(): void {
  const host = document.createElement('div')
  host.style.cssText = style
  document.body.append(host)
  render(h(Face, null), host)
  dispatchEvent(new Event('earshot:shown'))
}
