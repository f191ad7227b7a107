/** A message without an answer in it, to try an address with. */
export function testBody(madeAt: number): string {
  const timestamp = new Date(madeAt).toISOString()
  return JSON.stringify({ type: 'response.submitted', timestamp, data: { test: true } })
}
