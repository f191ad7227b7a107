import type { ProblemStatus } from './problem.ts'

/** A reply before it is one of a certain server. */
export interface PlainReply {
  readonly status: 202 | ProblemStatus
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}
