import { commonChecks } from '@earshot/core/common-checks'
import type { Messages } from '@earshot/core/messages/messages'
import type { Prompt } from '@earshot/core/prompt'
import { h } from 'preact'
import type { Loads } from './loads.ts'
import type { Kit } from './ui/kit.ts'
import { componentFor } from './ui/questions/component-for.ts'

/** As JSON, a mark inside a text is `\"`, so no text can look like one of these fields. */
const rare = /"(none|max|show)":|"type":"(?!rating|choice|text|contact)/

/**
 * What a prompt's questions are asked with. Rare types, looks and limits are fetched before anything is shown, so that
 * nothing is missing if the network goes away in the middle.
 */
export async function kitFor({ questions }: Prompt, messages: Messages, load: Loads): Promise<Kit> {
  const common = { checks: commonChecks, componentFor, messages }
  return rare.test(JSON.stringify(questions)) ? (await load.rare()).rareKit(common, h) : common
}
