/**
 * Fetches a definition that the collector has, by its id: `/v1/prompts/<id>` beside `/v1/events`. `undefined` where it has
 * none, and where answers go to something else than a collector.
 */
export async function fetchDefinition(id: string, endpoint = '/v1/events'): Promise<unknown> {
  const { href } = new URL(endpoint, document.baseURI)
  if (!/\/v1\/events$/.test(href) || !/^[a-z0-9-]+$/.test(id)) return undefined
  try {
    const reply = await fetch(href.replace(/events$/, `prompts/${id}`), { credentials: 'omit' })
    return reply.ok ? await reply.json() : undefined
  } catch {
    return undefined // offline, or no JSON: then it is as if there were none
  }
}
