/**
 * Tells whether an event is of a version that this collector does not know yet, in words for whoever runs it. CloudEvents
 * says so with `specversion`, Earshot with the end of the type: `earshot.response.submitted.v2`.
 */
export function laterVersion(value: unknown): string | undefined {
  const { specversion, type }: Readonly<Record<string, unknown>> = Object(value)
  const isLaterEnvelope =
    typeof specversion === 'string' && /^\d{1,3}\.\d{1,3}$/.test(specversion) && Number(specversion) > 1
  const version = typeof type === 'string' && /^earshot\.[\w.]{1,100}\.v(\d{1,3})$/.exec(type)?.[1]
  if (!isLaterEnvelope && !(version && Number(version) > 1)) return undefined
  const what = isLaterEnvelope ? `CloudEvents ${specversion}` : `${type}`
  return `This collector does not know ${what} yet. Update it: the sender keeps the event until then.`
}
