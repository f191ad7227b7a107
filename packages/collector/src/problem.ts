import { STATUS_CODES } from 'node:http'
import type { Context } from 'hono'
import type { PlainReply } from './plain-reply.ts'

export type ProblemStatus =
  | 400
  | 401
  | 403
  | 404
  | 405
  | 408
  | 409
  | 410
  | 413
  | 415
  | 422
  | 429
  | 431
  | 500
  | 503

/** Why a request was not done, for programs (`code`, stable) and for people (`detail`). */
export interface Problem {
  readonly status: ProblemStatus
  readonly code: string
  /** What is wrong and how to mend it. */
  readonly detail: string
  /** When it may succeed. Said in the header `Retry-After` and in the body. */
  readonly retryInMs?: number
}

/** Replies with `application/problem+json` (RFC 9457). `more` adds members to the body. */
export function problem(c: Context, given: Problem, more: object = {}): Response {
  const { headers, body } = problemReply(given, more)
  return c.body(body, given.status, headers)
}

/** The same, for whoever has no context. */
export function problemReply({ status, code, detail, retryInMs }: Problem, more: object = {}): PlainReply {
  const waits = retryInMs !== undefined
  const body = {
    type: 'about:blank',
    title: STATUS_CODES[status],
    status,
    code,
    detail,
    ...(waits && { retryAfterMs: retryInMs }),
    ...more,
  }
  const headers = {
    'Content-Type': 'application/problem+json',
    // Every key may come as a bearer token.
    ...(status === 401 && { 'WWW-Authenticate': 'Bearer' }),
    ...(waits && { 'Retry-After': `${Math.ceil(retryInMs / 1000)}` }),
  }
  return { status, headers, body: JSON.stringify(body) }
}
