/** Counts what the collector does, and tells it as OpenMetrics. No label holds anything that somebody wrote. */
export interface Metrics {
  /** Adds to a counter. */
  count(name: CounterName, label: string, by?: number): void
  /** A request was answered. */
  answered(status: number, ms: number): void
  /** Everything as text, in the format of OpenMetrics 1.0. */
  text(gauges: Readonly<Record<GaugeName, number>>): string
}

const counters = {
  earshot_events: { label: 'verdict', help: 'Events that came in, by what became of them.' },
  earshot_refused: {
    label: 'code',
    help: 'Requests with events that were refused as a whole, by the code of the problem.',
  },
  earshot_given_up: {
    label: 'reason',
    help: 'Responses that browsers could not deliver and have given up, as they say with their next event.',
  },
} as const
export type CounterName = keyof typeof counters

const gauges = {
  earshot_waiting_records: 'Records that wait to be written.',
  earshot_resident_memory_bytes: 'Memory of the process.',
  earshot_uptime_seconds: 'Since the start.',
} as const
export type GaugeName = keyof typeof gauges

/** In seconds; the last that matters is the time in which a request is cut off. */
const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const
/** Nobody makes series without end by sending ever new codes: ours are few. */
const mostLabels = 100

export function createMetrics(): Metrics {
  const counts = new Map<string, number>()
  const classes = new Map<string, { count: number; seconds: number; readonly within: number[] }>()
  return {
    count(name, label, by = 1) {
      const key = `${name}_total{${counters[name].label}="${label.replace(/[^\w-]/g, '_')}"}`
      if (!counts.has(key) && counts.size >= mostLabels) return
      counts.set(key, (counts.get(key) ?? 0) + by)
    },
    answered(status, ms) {
      const name = `${Math.floor(status / 100)}xx`
      const one = classes.get(name) ?? { count: 0, seconds: 0, within: buckets.map(() => 0) }
      classes.set(name, one)
      one.count++
      one.seconds += ms / 1_000
      const at = buckets.findIndex((most) => ms / 1_000 <= most)
      if (at >= 0) one.within[at] = (one.within[at] ?? 0) + 1
    },
    text(values) {
      const lines: string[] = []
      const family = (name: string, type: string, help: string): void =>
        void lines.push(`# TYPE ${name} ${type}`, `# HELP ${name} ${help}`)
      for (const [name, { help }] of Object.entries(counters)) {
        family(name, 'counter', help)
        for (const [key, value] of counts) if (key.startsWith(`${name}_total{`)) lines.push(`${key} ${value}`)
      }
      family('earshot_request_seconds', 'histogram', 'Requests, by the class of their status.')
      for (const [name, { count, seconds, within }] of classes) {
        let sum = 0
        for (const [index, most] of buckets.entries()) {
          sum += within[index] ?? 0
          lines.push(`earshot_request_seconds_bucket{status="${name}",le="${most}"} ${sum}`)
        }
        lines.push(
          `earshot_request_seconds_bucket{status="${name}",le="+Inf"} ${count}`,
          `earshot_request_seconds_count{status="${name}"} ${count}`,
          `earshot_request_seconds_sum{status="${name}"} ${seconds}`,
        )
      }
      for (const [name, help] of Object.entries(gauges)) {
        family(name, 'gauge', help)
        lines.push(`${name} ${values[name as GaugeName]}`) // the keys are those of the table
      }
      return `${lines.join('\n')}\n# EOF\n`
    },
  }
}
