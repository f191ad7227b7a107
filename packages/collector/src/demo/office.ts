import { careQuotient } from '@earshot/presets/care-quotient'
import { careQuotientMirror } from '@earshot/presets/care-quotient-mirror'
import { handover } from '@earshot/presets/handover'
import { heard as heardForm } from '@earshot/presets/heard'
import { internalChain } from '@earshot/presets/internal-chain'
import { vendor } from '@earshot/presets/vendor'
import type { DemoDay } from './restaurant.ts'
import { type Asked, type Heard, sayAs } from './say-as.ts'
import { easier } from './words.ts'

const teams = ['Kitchen', 'Service', 'Buying', 'Office'] as const
/** Whose work each team needs most, and how often it names another. */
const supplierOf = {
  Service: { Kitchen: 8, Office: 1 },
  Kitchen: { Buying: 7, Service: 5 },
  Buying: { Office: 6, Kitchen: 1 },
  Office: { Service: 4, Buying: 3 },
} as const
const customerOf = { Service: 'Office', Kitchen: 'Service', Buying: 'Kitchen', Office: 'Service' } as const
const worstOf: Readonly<Record<string, number>> = { Kitchen: 2, Buying: 1, Office: 2, Service: 3 }

/** So many days apart the teams are asked about each other. */
const quarter = 91

/** What a customer says of the same care, in the same quarter. */
function mirrorOf({ start, run }: DemoDay, count: number): readonly Heard[] {
  const point = (item: number): number =>
    3 + ((count * 5 + item * 2) % 7 > 3 ? 1 : 0) + (count % 4 === item ? 1 : 0)
  return sayAs(
    {
      prompt: careQuotientMirror,
      at: start + (10 * 60 + count * 37) * 60_000,
      run: run('mirror'),
      context: { place: 'Linden' },
    },
    { i: point(0), c: point(1), a: point(2), r: point(3), e: point(4) },
  )
}

/** The office behind them: teams that rate each other, suppliers, what staff has heard. */
export function officeDay(day: DemoDay): readonly Heard[] {
  const { chance, ago, start } = day
  const weekday = new Date(start).getUTCDay()
  if (weekday === 0 || weekday === 6) return []
  const at = (): number => start + chance.whole(9 * 60, 17 * 60) * 60_000
  const asked = (prompt: typeof vendor, context: Readonly<Record<string, string>> = {}) => ({
    prompt,
    at: at(),
    run: day.run(prompt.id),
    context: { place: 'Office', ...context },
  })
  const heard: Heard[] = []
  for (let count = chance.times(1.4); count > 0; count -= 1)
    heard.push(
      ...sayAs(asked(handover, { team: chance.pick(teams) }), {
        got: chance.weighted({ yes: 14, partly: 5, no: 2 }),
      }),
    )
  if (chance.happens(0.1))
    heard.push(
      ...sayAs(asked(heardForm), {
        way: chance.weighted({ person: 3, phone: 3, email: 2 }),
        kind: 'problem',
        words: chance.pick([
          'Wants a call when the order is ready.',
          'The door is hard to open with a pram.',
          'Asked again about the wrong invoice.',
        ]),
      }),
    )
  if (chance.happens(0.06))
    heard.push(
      ...sayAs(asked(vendor), {
        rating: chance.whole(2, 4),
        orders: chance.whole(3, 5),
        pay: chance.whole(2, 5),
        answer: chance.whole(2, 5),
        polite: chance.whole(4, 5),
      }),
    )
  if (ago % quarter === 10 || ago % quarter === 11) {
    for (let count = 0; count < 9; count += 1) {
      heard.push(
        ...sayAs(asked(careQuotient), {
          i: chance.whole(2, 4),
          c: chance.whole(3, 5),
          a: chance.whole(3, 5),
          r: chance.whole(2, 4),
          e: chance.whole(2, 4),
        }),
      )
    }
    for (let count = 0; count < 24; count += 1) heard.push(...linkOf(day, asked))
    for (let count = 0; count < 12; count += 1) heard.push(...mirrorOf(day, count))
  }
  return heard
}

/** What somebody of one team says of the team that it needs most. */
function linkOf(
  { chance }: DemoDay,
  asked: (prompt: typeof internalChain, context: Readonly<Record<string, string>>) => Asked,
): readonly Heard[] {
  const team = chance.pick(teams)
  const supplier = chance.weighted<string>(supplierOf[team])
  return sayAs(asked(internalChain, { team }), {
    supplier,
    get: [chance.weighted({ work: 4, things: 3, facts: 5, decision: 2 })],
    rate: chance.whole(worstOf[supplier] ?? 1, 4),
    treat: chance.whole(2, 4),
    easier: chance.pick(easier),
    customer: customerOf[team],
    clear: chance.weighted({ yes: 6, partly: 3, no: 2 }),
    end: chance.weighted({ yes: 5, partly: 3, no: 1 }),
  })
}
