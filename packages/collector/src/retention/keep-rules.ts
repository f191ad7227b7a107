import { parseDuration } from '@earshot/core/duration'

/** How long what is kept. All durations in milliseconds, at least a day. */
export interface KeepRules {
  /** Answers whose prompt has no rule of its own. Not given: until somebody erases them. */
  readonly allMs?: number
  /** Before this time nothing goes by the rule for all. Milliseconds since 1970. */
  readonly notBefore?: number
  /** Answers to one prompt, whole. `always` where the rule for all does not hold. */
  readonly prompts: Readonly<Record<string, number | 'always'>>
  /** What was answered to one question; the rest of the answer stays. */
  readonly answers: readonly AnswerRule[]
}

export interface AnswerRule {
  /** Not given: whatever the prompt. */
  readonly prompt?: string
  readonly question: string
  readonly ms: number
}

const leastMs = 86_400_000

/** A duration of a day or more; `undefined` where the text is none. */
export function readKeepMs(text: string): number | undefined {
  const ms = parseDuration(text)
  return ms !== undefined && ms >= leastMs ? ms : undefined
}

/** Reads rules such as `always`, or `730d complaint=always how-did-we-do=365d *.how=90d`; `undefined` where one is none, or stands twice. */
export function readKeepRules(text: string): KeepRules | undefined {
  let allMs: number | undefined
  const prompts: Record<string, number | 'always'> = {}
  const answers: AnswerRule[] = []
  const seen = new Set<string>()
  const words = text.split(/[\s,]+/).filter(Boolean)
  // No rule at all would keep everything for good, which is said by a word.
  if (!words.length) return undefined
  for (const word of words) {
    const [, prompt, question, kept = ''] =
      /^(?:(\*|[a-z0-9-]{1,64})(?:\.([\w-]{1,64}))?=)?(\w+)$/.exec(word) ?? []
    const name = `${prompt ?? ''}.${question ?? ''}`
    const ms = readKeepMs(kept)
    if (seen.has(name)) return undefined
    seen.add(name)
    if (prompt === undefined && ms !== undefined) allMs = ms
    else if (prompt === undefined && kept !== 'always') return undefined
    else if (prompt === undefined) continue
    else if (question !== undefined && ms !== undefined)
      answers.push({ ...(prompt !== '*' && { prompt }), question, ms })
    else if (question === undefined && prompt !== '*' && (ms !== undefined || kept === 'always'))
      prompts[prompt] = ms ?? 'always'
    else return undefined
  }
  return { ...(allMs !== undefined && { allMs }), prompts, answers }
}
