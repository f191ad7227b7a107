import { thanksFor } from '@earshot/core/thanks-for'
import type { ComponentChild } from 'preact'
import { answersAsText } from './answers-as-text.ts'
import { head } from './head.tsx'
import { icon } from './icon.tsx'
import type { Deeds, View } from './view.ts'

const icons: { readonly [delivery: string]: string } = {
  sent: 'M4 12.5l5.5 5.5L20 6.5',
  saved: 'M12 4v11m-5-5l5 5 5-5M5 20h14',
  'not-sent': 'M12 5v9m0 4.5v.01',
}

/** The end: what became of the answer, in facts. */
export function ending(view: View, deeds: Deeds): ComponentChild {
  const { delivery, conversation, messages } = view
  const notSent = delivery === 'not-sent'
  // The deliveries without a word are no names of messages.
  const word = messages[notSent ? 'notSent' : (delivery as 'sending')]
  const path = icons[delivery]
  const thanks = thanksFor(conversation, delivery === 'sent')
  // Of thanks for what did not arrive only a text made for this case ("please wave to us") is of use.
  const silent = delivery === 'sending' || (notSent && thanks === thanksFor(conversation, true))
  return (
    <form part="ending" onSubmit={deeds.tryAgain}>
      {head(
        view,
        deeds,
        word && (
          <p class={delivery} part="state">
            {path && icon(path)}
            {word}
          </p>
        ),
      )}
      {!silent && <h2 part="thanks">{thanks ?? messages.thanks}</h2>}
      {notSent && (
        <>
          <p>{view.refusal ?? messages.notSentHelp}</p>
          <textarea
            part="input"
            readOnly
            aria-label={conversation.prompt.title}
            value={answersAsText(conversation)}
          />
          <div class="actions">
            <span />
            <button type="button" part="copy" onClick={deeds.copy}>
              {view.copied ? messages.copied : messages.copy}
            </button>
            <button type="submit" part="try-again">
              {messages.tryAgain}
            </button>
          </div>
        </>
      )}
    </form>
  )
}
