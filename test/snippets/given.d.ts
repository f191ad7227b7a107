// What the documents speak of without declaring it: it is the reader's own, or stands in a block before.

import type { Action, Conversation } from '@earshot/core/conversation'
import type { EarshotEvent } from '@earshot/core/event'
import type { Prompt } from '@earshot/core/prompt'
import type { Situation } from '@earshot/core/situation'
import type { Transport } from '@earshot/core/transport'
import type { lintPrompt as LintPrompt } from '@earshot/lint'
import type { fetchTransport as FetchTransport } from '@earshot/transports/fetch'
import type { outbox as Outbox } from '@earshot/transports/outbox'
import type { RunNews } from '@earshot/widget'

declare global {
  const lunch: Prompt
  const state: Conversation
  const action: Action
  const situation: Situation
  const transport: Transport
  const fetchTransport: typeof FetchTransport
  const outbox: typeof Outbox
  const lintPrompt: typeof LintPrompt
  const run: string
  const now: number
  const url: string
  const here: string
  const html: string
  const myApi: { save(batch: readonly EarshotEvent[], options: { signal: AbortSignal }): Promise<void> }
  const showSent: (result: unknown) => void
  const checkoutIsOpen: () => boolean
  const posthog: { get_distinct_id(): string }
  const analytics: { user(): { anonymousId(): string } }
  const LockService: { getScriptLock(): { waitLock(ms: number): void; releaseLock(): void } }
  const ContentService: {
    MimeType: { JSON: string }
    createTextOutput(text: string): { setMimeType(type: string): object }
  }
  const SpreadsheetApp: {
    getActiveSpreadsheet(): {
      getSheets(): {
        getLastRow(): number
        getLastColumn(): number
        appendRow(cells: readonly unknown[]): void
        getRange(
          row: number,
          column: number,
          height: number,
          width: number,
        ): {
          getValues(): string[][]
          setValues(rows: readonly unknown[][]): void
        }
      }[]
    }
  }
  interface Window {
    ReactNativeWebView: { postMessage(text: string): void }
    webkit: { messageHandlers: { earshot: { postMessage(text: unknown): void } } }
    Android: { postMessage(text: string): void }
  }
  /** What the news of a widget carry, for whoever listens on the page. */
  type News = RunNews
}
