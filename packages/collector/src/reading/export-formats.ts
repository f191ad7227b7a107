import type { StoredResponse } from '../storage/port.ts'
import { csvHeader, csvLines } from './csv.ts'
import { wireResponse } from './wire-response.ts'

/** A way to write responses into a file. */
export interface ExportFormat {
  /** Also the file's ending. */
  readonly name: string
  readonly type: string
  readonly head: string
  readonly lines: (responses: readonly StoredResponse[]) => string
}

export const exportFormats: readonly ExportFormat[] = [
  { name: 'csv', type: 'text/csv; charset=utf-8', head: csvHeader(), lines: csvLines },
  {
    name: 'ndjson',
    type: 'application/x-ndjson',
    head: '',
    lines: (responses) => responses.map((response) => `${JSON.stringify(wireResponse(response))}\n`).join(''),
  },
]
