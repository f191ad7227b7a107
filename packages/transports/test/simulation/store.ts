import type { Queue, QueueRecord } from '../../src/queue.ts'
import type { Actor, Scheduler } from './scheduler.ts'

/** Something that another version has stored, and that is no record to this one. */
export const rowOfAnother = {
  key: ['another', 1],
  parts: [{ text: 'Cold soup' }],
} as unknown as QueueRecord // that it is none is the point

function asOther({ instants: _, restsSince: __, ...record }: QueueRecord): QueueRecord {
  return { ...record, ...{ tries: [record.bornAt] } }
}

/** The browser's database, shared by all tabs: transactions one after the other, each complete or not at all. */
export class Store {
  readonly rows = new Map<string, QueueRecord>()
  /** `refuse` and `hang` befall some of the operations that begin meanwhile. */
  trouble: 'none' | 'refuse' | 'hang' = 'none'
  /** Called whenever something has changed. */
  onChange = (): void => {}
  #free = 0
  readonly #scheduler: Scheduler
  readonly #random: () => number

  constructor(scheduler: Scheduler, random: () => number) {
    this.#scheduler = scheduler
    this.#random = random
  }

  clear(): void {
    this.rows.clear()
  }

  /**
   * What one tab sees of it.
   *
   * @param isOther its script is of another version: it writes what ours does not know, and leaves out what it does not
   */
  queueFor(tab: Actor, isOther: boolean): Queue {
    const work = <Value>(change: () => Value) => this.#work(tab, change)
    const written = (record: QueueRecord) => (isOther ? asOther(record) : record)
    return {
      async prepare() {},
      put: (record) =>
        work(() => {
          const [about, rank] = record.key
          for (const [id, { key }] of this.rows) if (key[0] === about && key[1] < rank) this.rows.delete(id)
          this.rows.set(`${record.key}`, written(record))
          return this.#all()
        }),
      all: () => work(() => this.#all()),
      update: (record) =>
        work(() => {
          if (this.rows.has(`${record.key}`)) this.rows.set(`${record.key}`, written(record))
        }),
      remove: (key) => work(() => this.rows.delete(`${key}`)),
      close() {},
    }
  }

  #all(): readonly QueueRecord[] {
    return [...this.rows.values()]
  }

  /** A transaction: its effect comes at one moment, and word of it at a later one, if the tab still lives. */
  #work<Value>(tab: Actor, change: () => Value): Promise<Value> {
    const random = this.#random
    const fails = this.trouble !== 'none' && random() < 0.5 ? this.trouble : 'none'
    const scheduler = this.#scheduler
    this.#free = Math.max(this.#free, scheduler.elapsed) + random() * 4
    return new Promise((resolve, reject) => {
      scheduler.after(this.#free - scheduler.elapsed, () => {
        // A transaction of a tab that has died before its commit is undone by the browser, or was just in time.
        if (tab.state === 'dead' && random() < 0.5) return
        if (fails === 'refuse') {
          scheduler.after(random() * 2, () => reject(new Error('refused')), tab)
          return
        }
        const value = change()
        this.onChange()
        if (fails === 'none') scheduler.after(random() * 3, () => resolve(value), tab)
      })
    })
  }
}
