import { STATUS_CODES } from 'node:http'
import { type Problem, problemReply } from './problem.ts'
import { asIs, forEveryPage } from './public-headers.ts'

const problems: Readonly<Record<string, Problem>> = {
  HPE_HEADER_OVERFLOW: {
    status: 431,
    code: 'headers-too-large',
    detail:
      'The address and the headers may have at most 16 KiB together. Shorten them; events go into the body.',
  },
  HPE_CHUNK_EXTENSIONS_OVERFLOW: {
    status: 413,
    code: 'too-large',
    detail: 'The pieces of the body carry too much beside it. Send them without extensions.',
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    code: 'too-slow',
    detail:
      'The request did not come to its end in time: 5 seconds for its headers, 10 for all of it. Send it again.',
  },
}

const notHttp: Problem = {
  status: 400,
  code: 'not-http',
  detail:
    'This is no request of HTTP/1.1: look at its method, at the form of its headers and at Content-Length, which must be the bytes of the body.',
}

/**
 * What is said, in full, to a request that could not be read as HTTP. It has the headers of every other reply: a page of
 * another origin could not see otherwise that there was one.
 *
 * @param code - of the error that Node gives to `clientError`
 */
export function unreadableReply(code: string | undefined): string {
  const { status, headers, body } = problemReply(problems[code ?? ''] ?? notHttp)
  const lines = Object.entries({
    ...asIs,
    ...forEveryPage,
    ...headers,
    'Content-Length': Buffer.byteLength(body),
    Connection: 'close',
  }).map(([name, value]) => `${name}: ${value}`)
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', body].join('\r\n')
}
