import type { Prompt } from '../../packages/core/src/prompt.ts'
import type { Browser, Page } from './engines/port.ts'
import { everyQuestion } from './every-question.ts'
import { type GuestPage, openGuestPage } from './guest-page.ts'

/** A page that shows a prompt in its place, or as a popover that opened itself. */
export function openQuestions(
  { browser, collector }: { readonly browser: Browser; readonly collector: string },
  prompt: Prompt | string,
  options: { readonly display?: string; readonly attributes?: string; readonly width?: number } = {},
): Promise<GuestPage> {
  const { display = 'inline', attributes = '', ...page } = options
  const id = typeof prompt === 'string' ? prompt : prompt.id
  const wait = display === 'inline' ? '' : ' data-earshot-delay="0s"' // what is shown at once waits for nothing
  const block =
    typeof prompt === 'string'
      ? ''
      : `<script type="application/json" data-earshot-config>${JSON.stringify({ prompts: [prompt] })}</script>`
  return openGuestPage(
    browser,
    `<main><h1>A page</h1><div data-earshot="${id}" data-earshot-display="${display}"${wait}></div></main>${block}`,
    {
      head: `<style nonce="page">:root{color-scheme:light dark}h1{background:Canvas}</style><script async src="${collector}/earshot.js" data-storage="none" ${attributes}></script>`,
      headers: {
        // What the README promises: no style in the markup, no address but the script's.
        'content-security-policy': `default-src 'none'; style-src 'nonce-page'; script-src ${collector}; connect-src ${collector}`,
      },
      ...page,
    },
  )
}

/** Waits for a question of the prompt that has them all. */
export const asks = (page: Page, id: string): Promise<void> =>
  page
    .getByRole('heading', { name: everyQuestion.questions.find((item) => item.id === id)?.text ?? '' })
    .waitFor()
