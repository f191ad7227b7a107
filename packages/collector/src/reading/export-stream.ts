import type { Cursor, ResponsePage } from '../storage/port.ts'
import type { ExportFormat } from './export-formats.ts'

export interface ExportSource {
  readonly format: ExportFormat
  readonly first: ResponsePage
  readonly more: (after: Cursor) => Promise<ResponsePage>
  /** Is told why an export broke off. */
  readonly report: (error: unknown) => void
}

/** Writes page after page, holding one in memory, as fast as it is read. */
export function exportStream({ format, first, more, report }: ExportSource): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let page: ResponsePage | undefined = first
  return new ReadableStream({
    start: (controller) => controller.enqueue(encoder.encode(format.head)),
    async pull(controller) {
      if (!page) return controller.close()
      controller.enqueue(encoder.encode(format.lines(page.responses)))
      try {
        page = page.next && (await more(page.next))
      } catch (error) {
        // The reply has begun: only breaking it off tells the reader that it is not whole.
        report(error)
        controller.error(error)
      }
    },
  })
}
