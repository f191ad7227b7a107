/** What becomes of a request after it has come in; `stored` says whether the collector gets to see it. */
export type Fate =
  /** It is passed on, and so is the reply. */
  | 'pass'
  /** The connection is reset before a byte is read. */
  | 'refuse'
  /** It is read and never answered. */
  | 'hang'
  /** Stored, and the connection is closed without a reply. */
  | 'cut'
  /** Stored, and the reply begins and never ends. */
  | 'endless'
  /** A hotel's page for those who have not paid, with 200: one that scripts may read, and one that they may not. */
  | 'portal'
  | 'closed-portal'
  /** Not stored, and a receipt that names something else. */
  | 'wrong-receipt'
  /** The connection is reset after so many bytes of the request's body. */
  | { readonly resetInRequest: number }
  /** Stored, and the connection is reset after so many bytes of the reply's body. */
  | { readonly resetInReply: number }
  /** Not stored. An error or a redirect of something between, which knows nothing of CORS. */
  | { readonly status: number }
  /** Not stored. Sent on to another address, which may take it. */
  | { readonly redirect: string }
  /** Not stored. 429 of the collector's own kind, with this as `Retry-After`, seconds, and in the body. */
  | { readonly busy: string }

/** How the network is. What is left out does no harm. */
export interface Weather {
  /** How long everything takes, each way, in milliseconds. */
  readonly latencyMs?: number
  /** Each way. */
  readonly bytesPerSecond?: number
  /** The share of packets (1,400 bytes, and the first of each way) that are lost, and sent again a second later. */
  readonly lossShare?: number
  /** `pass` where it is left out. One of several by turns. */
  readonly fate?: Fate | readonly Fate[]
}

const packetBytes = 1_400
const repeatMs = 1_000

/** How long so many bytes are on their way. */
export function travelMs(
  { latencyMs = 0, bytesPerSecond = Number.POSITIVE_INFINITY, lossShare = 0 }: Weather,
  bytes: number,
  random: () => number,
): number {
  const packets = 1 + Math.floor(bytes / packetBytes)
  let lost = 0
  for (let packet = 0; packet < packets; packet++) while (random() < lossShare) lost++
  return latencyMs + (bytes / bytesPerSecond) * 1_000 + lost * repeatMs
}
