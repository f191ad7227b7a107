import { ofDocument } from '../page.ts'

/** What came of something that had to pass the page's policy. */
export interface Tried<T> {
  readonly value?: T
  readonly error?: unknown
  /** The directive of the page's Content-Security-Policy that has stopped it. */
  readonly policy?: string
}

/** Does something, and tells whether the page's policy has stopped it. */
export async function tried<T>(work: () => Promise<T>): Promise<Tried<T>> {
  let policy: string | undefined
  const hear = (event: Event): void => {
    // The event of this name; engines tell of it before or soon after what it has stopped.
    policy = (event as SecurityPolicyViolationEvent).effectiveDirective
  }
  ofDocument('addEventListener', 'securitypolicyviolation', hear)
  try {
    return { value: await work() }
  } catch (error) {
    await new Promise((resolve) => setTimeout(resolve, 100))
    return { error, ...(policy && { policy }) }
  } finally {
    ofDocument('removeEventListener', 'securitypolicyviolation', hear)
  }
}
