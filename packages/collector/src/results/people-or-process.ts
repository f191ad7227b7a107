import { type Cause, isCause } from '../cases/causes.ts'
import type { NeedLine } from './better-block.ts'
import type { DataTable } from './figure-block.ts'
import { many } from './say.ts'

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

const names = { people: 'People', process: 'Processes', both: 'Both', unmarked: 'Not marked' } as const

/** How often what fell short lies with people, and how often with a process. What is not marked is told, and not spread. */
export function peopleOrProcess(needs: readonly Pick<NeedLine, 'code' | 'count'>[]): readonly DataTable[] {
  const all = needs.reduce((sum, { count }) => sum + count, 0)
  if (!all) return []
  const markOf = (code: string) => (isCause(code) && marks[code]) || 'unmarked'
  return [
    {
      caption: `People or processes, of ${many(all, 'mention')}`,
      columns: ['It lies with', 'Mentions', 'Share'],
      rows: (Object.keys(names) as (keyof typeof names)[]).map((mark) => {
        const count = needs
          .filter(({ code }) => markOf(code) === mark)
          .reduce((sum, one) => sum + one.count, 0)
        return [names[mark], `${count}`, `${Math.round((100 * count) / all)} %`]
      }),
    },
  ]
}
