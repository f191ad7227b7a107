import { thanksFor } from '@earshot/core/thanks-for'
import type { ComponentChild } from 'preact'
import { answersAsText } from './answers-as-text.ts'
import { Head } from './head.tsx'
import { NotSentIcon, SavedIcon, SentIcon } from './icons.tsx'
import type { Deeds, View } from './view.ts'

/** What is said about the delivery: one word for each fact. */
function deliveryWord({ delivery, messages }: View): string {
  switch (delivery) {
    case 'sending':
      return messages.sending
    case 'sent':
      return messages.sent
    case 'saved':
      return messages.saved
    case 'not-sent':
      return messages.notSent
    default:
      return ''
  }
}

/** The words of thanks, which never claim more than the delivery allows. Without delivery there is nothing to thank for. */
function thanksIn({ delivery, conversation, messages }: View): string {
  if (delivery === 'sending' || delivery === 'none') return ''
  const thanks = thanksFor(conversation, delivery === 'sent')
  if (delivery !== 'not-sent') return thanks ?? messages.thanks
  // A text made for this case ("please wave to us") is of use; thanks for what did not arrive are not.
  return thanks !== undefined && thanks !== thanksFor(conversation, true) ? thanks : ''
}

/** The end: what became of the answer, in facts. */
export function Ending({ view, deeds }: { readonly view: View; readonly deeds: Deeds }): ComponentChild {
  const { delivery, conversation, messages, copied, refusal } = view
  const Icon = {
    sent: SentIcon,
    saved: SavedIcon,
    'not-sent': NotSentIcon,
    sending: null,
    none: null,
    unconfirmed: null,
  }[delivery]
  const thanks = thanksIn(view)
  const word = deliveryWord(view)
  return (
    <div class="step" part="ending">
      <Head view={view} deeds={deeds}>
        {word && (
          <p class={`state ${delivery}`} part="state">
            {Icon && <Icon />}
            {word}
          </p>
        )}
      </Head>
      <div class="body">
        <h2 class="question" part="thanks">
          {thanks}
        </h2>
        {delivery === 'not-sent' && (
          <>
            <p class="hint">{refusal ?? messages.notSentHelp}</p>
            <textarea
              class="input"
              part="input"
              readOnly
              rows={4}
              aria-label={conversation.prompt.title}
              value={answersAsText(conversation)}
            />
          </>
        )}
      </div>
      {delivery === 'not-sent' && (
        <div class="actions">
          <span class="gap" />
          <button type="button" class="plain" part="copy" onClick={deeds.copy}>
            {copied ? messages.copied : messages.copy}
          </button>
          <button type="button" class="main" part="try-again" onClick={deeds.tryAgain}>
            {messages.tryAgain}
          </button>
        </div>
      )}
    </div>
  )
}
