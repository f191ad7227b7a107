import type { Prompt, Trigger } from '@earshot/core/prompt'

/** These two wait for the person or for the page's own call. */
const byHand = ['click', 'manual']

/** The first trigger by which a prompt opens without the person's doing. */
export function opensItself({ trigger }: Prompt): Trigger | undefined {
  return trigger?.find(({ on }) => !byHand.includes(on))
}
