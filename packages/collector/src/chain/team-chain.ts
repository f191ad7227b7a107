import { type ChainEdge, chain } from '@earshot/scoring/chain'
import { type CountedShare, countedShare } from '@earshot/scoring/counted-share'
import { fewestForPercentage } from '@earshot/scoring/describe-share'
import { masked } from '../results/masked.ts'
import type { StoredResponse } from '../storage/port.ts'

/** An arrow from a team that gives to one that needs it: how well that works, 0 to 100, as the one that needs it says. */
export interface ChainArrow {
  readonly from: string
  readonly to: string
  readonly n: number
  readonly index: number
  /** Five people of the giving team name the other as who needs their work. Else the arrow is dotted. */
  readonly bothSay: boolean
}

/** What others need of a team. */
export interface TeamCard {
  readonly team: string
  readonly needs: readonly { readonly what: string; readonly count: CountedShare }[]
  /** What would make their job easier, in the order of its letters. */
  readonly easier: readonly string[]
  readonly people: number
}

/** The internal chain, as far as it may be told. */
export interface TeamChain {
  readonly people: number
  readonly arrows: readonly ChainArrow[]
  /** Arrows that fewer than five people speak of. */
  readonly hidden: number
  /** Know what the others need of them; `undefined` where fewer than five said so. */
  readonly clear: CountedShare | undefined
  /** See how their work helps customers. */
  readonly seesCustomers: CountedShare | undefined
  /** Are treated well by the team that they need: Mostly or Fully. */
  readonly treated: CountedShare | undefined
  /** Of the arrows that are told, those that both sides name. */
  readonly matched: CountedShare | undefined
  /** By team; the teams that too few named are one card together, or none. */
  readonly cards: readonly TeamCard[]
}

/** One answer to `internal-chain`. */
interface Link {
  readonly response: StoredResponse
  readonly person: string
  readonly team: string | undefined
  readonly supplier: string
  readonly customer: string | undefined
  readonly rate: number | undefined
  /** How well they are treated, 1 to 4. */
  readonly treat: number | undefined
  readonly gets: readonly string[]
  readonly easier: string | undefined
  readonly clear: string | undefined
  readonly end: string | undefined
}

/** What stands over the card of teams that are too small for one of their own. */
export const togetherName = 'Other teams together'

const getNames: Readonly<Record<string, string>> = {
  work: 'Work done for them',
  things: 'Things they use',
  facts: 'Facts they need',
  decision: 'A decision',
}

/**
 * Makes the chain from answers to `internal-chain`; the team that somebody is in is `context.team`.
 *
 * @param apart - of these, the answers that may be told team by team
 */
export function teamChain(
  responses: readonly StoredResponse[],
  apart: readonly StoredResponse[] = responses,
): TeamChain {
  const links = linksOf(responses)
  const own = links.filter(({ response }) => apart.includes(response))
  const rated = own.flatMap(({ team, supplier, rate, person }) =>
    team !== undefined && rate !== undefined && team !== supplier ? [{ team, supplier, rate, person }] : [],
  )
  const { edges } = chain(rated, { from: 1, to: 4 })
  const arrows = edges.flatMap((edge) => arrowOf(edge, links))
  const pairs = new Set(
    links.flatMap(({ team, supplier }) => (team === undefined ? [] : `${supplier} > ${team}`)),
  )
  return {
    people: peopleIn(links),
    arrows: arrows.sort((a, b) => a.from.localeCompare(b.from, 'en') || a.to.localeCompare(b.to, 'en')),
    hidden: pairs.size - arrows.length,
    clear: shareOfYes(links, 'clear'),
    seesCustomers: shareOfYes(links, 'end'),
    treated: shareOfWell(links),
    matched: arrows.length
      ? countedShare(arrows.filter(({ bothSay }) => bothSay).length, arrows.length)
      : undefined,
    cards: cardsOf(own, arrows),
  }
}

/** The two figures of teams that need each other, where both may be told. */
export function mutualPairs(
  arrows: readonly ChainArrow[],
): readonly (readonly [there: ChainArrow, back: ChainArrow])[] {
  return arrows.flatMap((there) => {
    const back = arrows.find(({ from, to }) => from === there.to && to === there.from)
    return back && there.from < there.to ? [[there, back] as const] : []
  })
}

function arrowOf(edge: ChainEdge, links: readonly Link[]): readonly ChainArrow[] {
  if (edge.status === 'hidden') return []
  const naming = links.filter(({ team, customer }) => team === edge.supplier && customer === edge.team)
  return [
    {
      from: edge.supplier,
      to: edge.team,
      n: edge.n,
      index: edge.index,
      bothSay: peopleIn(naming) >= fewestForPercentage,
    },
  ]
}

function linksOf(responses: readonly StoredResponse[]): readonly Link[] {
  const spelled = new Map<string, string>()
  /** The same team, however it is written. */
  const nameOf = (text: unknown): string | undefined => {
    if (typeof text !== 'string' || !text.trim()) return undefined
    const name = text.trim().replace(/\s+/g, ' ')
    const key = name.toLowerCase()
    if (!spelled.has(key)) spelled.set(key, name)
    return spelled.get(key)
  }
  return responses.flatMap((response): readonly Link[] => {
    const { id, data, state, repeats } = response
    if (state === 'withdrawn' || repeats !== undefined || data.presentation?.marks?.length) return []
    const answer = (question: string) => data.answers.find((one) => one.question === question)
    const text = (question: string): string | undefined => {
      const value = answer(question)?.value
      return typeof value === 'string' ? value : undefined
    }
    const team = (question: string) => nameOf(answer(question)?.label ?? text(question))
    const supplier = team('supplier')
    if (supplier === undefined) return []
    const [rate, treat, get] = ['rate', 'treat', 'get'].map((question) => answer(question)?.value)
    return [
      {
        response,
        person: data.context?.person ?? id,
        team: nameOf(data.context?.team),
        supplier,
        customer: team('customer'),
        rate: typeof rate === 'number' ? rate : undefined,
        treat: typeof treat === 'number' ? treat : undefined,
        gets: Array.isArray(get) ? get.filter((one): one is string => typeof one === 'string') : [],
        easier: text('easier'),
        clear: text('clear'),
        end: text('end'),
      },
    ]
  })
}

function peopleIn(links: readonly Link[]): number {
  return new Set(links.map(({ person }) => person)).size
}

function shareOfYes(links: readonly Link[], question: 'clear' | 'end'): CountedShare | undefined {
  const said = links.filter((link) => link[question] !== undefined)
  return peopleIn(said) < fewestForPercentage
    ? undefined
    : countedShare(said.filter((link) => link[question] === 'yes').length, said.length)
}

function shareOfWell(links: readonly Link[]): CountedShare | undefined {
  const said = links.filter(({ treat }) => treat !== undefined)
  return peopleIn(said) < fewestForPercentage
    ? undefined
    : countedShare(said.filter(({ treat = 0 }) => treat >= 3).length, said.length)
}

/**
 * A card for each team that five people named. Where the people of its hidden arrows are one to four, they are left out of
 * it: else its number less that of the arrows would be about them.
 */
function cardsOf(links: readonly Link[], arrows: readonly ChainArrow[]): readonly TeamCard[] {
  const teams = [...new Set(links.map(({ supplier }) => supplier))].sort((a, b) => a.localeCompare(b, 'en'))
  const small: Link[] = []
  const own = teams.flatMap((team) => {
    const said = links.filter(({ supplier }) => supplier === team)
    const told = said.filter((link) => arrows.some(({ from, to }) => from === team && to === link.team))
    const rest = said.filter((link) => !told.includes(link))
    const left = peopleIn(rest) < fewestForPercentage
    if (left) small.push(...rest)
    const kept = left ? told : said
    return kept.length ? [{ team, said: kept }] : []
  })
  return [
    ...own,
    ...(peopleIn(small) >= fewestForPercentage ? [{ team: togetherName, said: small }] : []),
  ].map(({ team, said }) => cardOf(team, said))
}

function cardOf(team: string, said: readonly Link[]): TeamCard {
  const n = said.filter(({ gets }) => gets.length).length
  return {
    team,
    needs:
      n < fewestForPercentage
        ? []
        : Object.entries(getNames)
            .map(([id, what]) => ({
              what,
              count: countedShare(said.filter(({ gets }) => gets.includes(id)).length, n),
            }))
            .filter(({ count }) => count.count > 0)
            .sort((a, b) => b.count.count - a.count.count),
    easier:
      said.filter(({ easier }) => easier).length < fewestForPercentage
        ? []
        : said
            .flatMap(({ easier }) => (easier ? [masked(easier)] : []))
            .sort((a, b) => a.localeCompare(b, 'en')),
    people: peopleIn(said),
  }
}
