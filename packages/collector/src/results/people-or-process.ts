import { type Cause, isCause } from '../cases/causes.ts'
import { english, type Speech } from '../words/speech.ts'
import type { NeedLine } from './better-block.ts'
import type { DataTable } from './figure-block.ts'

/** Whether people, a process, or both bring it about. What is in none of the lists is not marked. */
const marks: Readonly<Partial<Record<Cause, 'people' | 'process' | 'both'>>> = {
  friendliness: 'people',
  understanding: 'people',
  fairness: 'both',
  options: 'process',
  control: 'both',
  information: 'process',
  time: 'process',
  promise: 'both',
}

const order = ['people', 'process', 'both', 'unmarked'] as const

/** How often what fell short lies with people, and how often with a process. What is not marked is told, and not spread. */
export function peopleOrProcess(
  needs: readonly Pick<NeedLine, 'code' | 'count'>[],
  { words, figures, counted }: Speech = english,
): readonly DataTable[] {
  const { better, how } = words.results
  const all = needs.reduce((sum, { count }) => sum + count, 0)
  if (!all) return []
  const markOf = (code: string) => (isCause(code) && marks[code]) || 'unmarked'
  return [
    {
      caption: counted(better.lies, all),
      columns: [better.liesWith, better.mentions, how.share],
      rows: order.map((mark) => {
        const count = needs
          .filter(({ code }) => markOf(code) === mark)
          .reduce((sum, one) => sum + one.count, 0)
        const share = count / all
        return [
          better.marks[mark],
          figures.number(count),
          figures.cell({ share, low: share, high: share }).share,
        ]
      }),
    },
  ]
}
