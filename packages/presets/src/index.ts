import type { Prompt } from '@earshot/core/prompt'
import { howDidWeDo } from './how-did-we-do.ts'
import { postPurchase } from './post-purchase.ts'
import { tableCheck } from './table-check.ts'

export { howDidWeDo, postPurchase, tableCheck }

/** Every ready-made prompt. */
export const presets: readonly Prompt[] = [howDidWeDo, postPurchase, tableCheck]
