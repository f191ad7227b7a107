import { thanksFor } from '@earshot/core/thanks-for'
import { answersAsText } from './answers-as-text.ts'
import { head } from './head.tsx'
import { icon } from './icon.tsx'
import { type Children, h } from './render.ts'
import type { Scene } from './view.ts'

const icons: { readonly [delivery: string]: string } = {
  sent: 'M2 6l3 3 5-6',
  saved: 'M6 2v6m-3-3l3 3 3-3m-6 5h6',
  'not-sent': 'M6 2v5m0 3v0',
}

/** The end: what became of the answer, in facts. */
export function ending(scene: Scene): Children {
  const { delivery, conversation, messages, deeds, refusal, copied } = scene
  const notSent = delivery === 'not-sent'
  // The deliveries without a word are no names of messages.
  const word = messages[notSent ? 'notSent' : (delivery as 'sending')]
  const path = icons[delivery]
  const isSending = delivery === 'sending'
  const thanks = thanksFor(conversation, isSending || delivery === 'sent')
  return (
    <form part="ending" onsubmit={deeds.tryAgain}>
      {head(
        scene,
        word && (
          <p class={delivery} part="state">
            {path && icon(path)}
            {word}
          </p>
        ),
      )}
      {
        // Of thanks for what did not arrive only a text made for this case ("please wave to us") is of use. While it is on its
        // way they only keep their room, so that nothing moves when it has arrived.
        !(notSent && thanks === thanksFor(conversation, true)) && (
          <h2 part="thanks" inert={isSending}>
            {thanks ?? messages.thanks}
          </h2>
        )
      }
      {notSent && [
        <p>{refusal ?? messages.notSentHelp}</p>,
        <textarea
          part="input"
          readonly
          aria-label={conversation.prompt.title}
          value={answersAsText(conversation)}
        />,
        <div class="actions">
          <span />
          <button type="button" part="copy" onclick={deeds.copy}>
            {copied ? messages.copied : messages.copy}
          </button>
          <button type="submit" part="try-again">
            {messages.tryAgain}
          </button>
        </div>,
      ]}
    </form>
  )
}
