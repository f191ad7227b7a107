import { type Context, Hono } from 'hono'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { behindAll } from '../behind/behind.ts'
import { actOnCase } from '../cases/act-on-case.ts'
import type { Case, CaseState } from '../cases/case.ts'
import { caseFigures } from '../cases/case-figures.ts'
import { openCases } from '../cases/open-cases.ts'
import { openCasesOf } from '../cases/open-cases-of.ts'
import { mostLetters, readDeed } from '../cases/read-deed.ts'
import type { Refusal } from '../cases/step.ts'
import { talkToken } from '../cases/talk-token.ts'
import { waitingStates } from '../cases/waiting-cases.ts'
import { dayMs } from '../listening/digest-keeper.ts'
import { waitingNow } from '../listening/waiting-now.ts'
import { ownOrigin } from '../own-hosts.ts'
import { type CaseProblem, casePage } from '../pages/inbox/case-page.ts'
import { givenPage } from '../pages/inbox/given-page.ts'
import { type CaseLine, inboxPage } from '../pages/inbox/inbox-page.ts'
import { messagePage } from '../pages/message-page.ts'
import { replyPage } from '../pages/reply-page.ts'
import { peopleOnly } from '../people/people-only.ts'
import type { SignedIn } from '../people/role.ts'
import { mostBytesOfLetter, postedFields } from '../posted.ts'
import { answerLines } from '../reading/answer-lines.ts'
import { readIn } from '../reading/read-in.ts'
import { whereOf, wordsTo } from '../results/comments.ts'
import { english } from '../words/speech.ts'

const perPage = 100
/** Three long texts, in any script, and who writes them. */
const maxFormBytes = 3 * mostLetters * mostBytesOfLetter + 4_096
const againMs = 90 * dayMs

const shown = {
  open: waitingStates,
  closed: ['resolved', 'looked-at'],
  spam: ['spam'],
} as const satisfies Readonly<Record<string, readonly CaseState[]>>

/** The cases, and what is done to them. */
export function inboxRoutes(parts: AppParts): Hono<AppEnv> {
  const { storage, now } = parts
  const { listening } = storage
  const routes = new Hono<AppEnv>()

  routes.get('/inbox', peopleOnly(parts, 'staff'), async (c) => {
    const at = now()
    await openCases(storage, at, 1)
    const person = c.get('person')
    if (person.role === 'staff') return givenTo(c, parts, person)
    const asked = c.req.query('show')
    const show = asked === 'closed' || asked === 'spam' ? asked : 'open'
    const from = at - 28 * dayMs
    const [cases, counts, { late }, times, open, again, ways, waiting] = await Promise.all([
      listening.cases({
        states: shown[show],
        now: at,
        order: show === 'open' ? 'urgent' : 'newest',
        limit: perPage,
      }),
      listening.caseCounts(at),
      listening.openCounts(at),
      listening.caseTimes(from, at),
      listening.openStates(at),
      listening.causesAgain(from, againMs, at),
      listening.offeredWays(from, at),
      waitingNow(storage, at, person),
    ])
    const lines = await linesOf(parts, cases, person)
    const figures = caseFigures(times, at)
    const page = inboxPage({ show, lines, counts, late, open, figures, again, ways, waiting, now: at })
    return replyPage(c, page, { trustedTypes: 'earshot-page', locale: person.speech?.locale })
  })

  routes.get('/inbox/:id', peopleOnly(parts, 'staff'), async (c) => {
    const id = c.req.param('id')
    const person = c.get('person')
    const item = await listening.case(id)
    // A case that was given to somebody else is none for them.
    if (!mayRead(person, item)) return noCase(c)
    // A browser that only looks ahead has shown it to nobody, and who asks for the headers alone has read nothing.
    if (item && item.readAt === undefined && c.req.method === 'GET' && !c.req.header('sec-purpose'))
      await actOnCase(storage, id, { at: now(), by: nameOf(person) ?? 'owner', deed: { type: 'read' } })
    return caseReply(c, parts, id)
  })

  routes.post('/inbox/:id', peopleOnly(parts, 'manager'), async (c) => {
    const form = await postedFields(c, maxFormBytes)
    const deed = readDeed(form)
    // Whoever has a name here acts under it.
    const by = nameOf(c.get('person')) ?? (form.get('by') ?? '').trim().slice(0, 100)
    const id = c.req.param('id')
    const refuse = (code: Refusal) => caseReply(c, parts, id, { code, form })
    if (!deed || !by) return refuse('every')
    const acted = await actOnCase(storage, id, { at: now(), by, deed })
    if (acted.status === 'refused') return refuse(acted.code)
    return c.redirect(acted.status === 'done' ? `/inbox/${encodeURIComponent(id)}` : '/inbox', 303)
  })
  return routes
}

async function caseReply(c: Context, parts: AppParts, id: string, problem?: CaseProblem): Promise<Response> {
  const { storage, prompts, now, publicUrl, secrets } = parts
  const { listening } = storage
  const at = now()
  const [item, events, response] = await Promise.all([
    listening.case(id),
    listening.caseEvents(id),
    storage.response(id),
  ])
  if (!item || !response) return noCase(c)
  const again = item.cause
    ? await listening.sameCause(item.cause, item.place, {
        from: item.openedAt - againMs,
        before: item.openedAt,
      })
    : 0
  const { locale } = c.get('person').speech ?? english
  const page = casePage({
    case: item,
    events,
    response,
    again,
    read: await readIn([response], prompts, locale),
    waiting: await waitingNow(storage, at, c.get('person')),
    behind: await behindAll(storage),
    people: (await storage.people.list()).map(({ name }) => name),
    now: at,
    ...(item.contact &&
      c.get('person').role !== 'staff' && {
        link: `${ownOrigin(c, publicUrl)}/talk/${talkToken(id, { secret: secrets.secret, now: at })}`,
      }),
    ...(problem && { problem }),
  })
  return replyPage(c, page, { status: problem ? 422 : 200, trustedTypes: 'earshot-page', locale })
}

/** Staff sees the cases that were given to them, and reads them. */
async function givenTo(c: Context, parts: AppParts, person: SignedIn) {
  const { storage, now } = parts
  const at = now()
  const lines = await linesOf(parts, await openCasesOf(storage.listening, person, at), person)
  const waiting = await waitingNow(storage, at, person)
  return replyPage(c, givenPage({ lines, waiting, now: at }), {
    trustedTypes: 'earshot-page',
    locale: person.speech?.locale,
  })
}

function mayRead({ role, name }: SignedIn, item: Case | undefined): boolean {
  return role !== 'staff' || item?.owner === name
}

/** The first owner has no name here, and writes one into each form. */
function nameOf({ id, name }: SignedIn): string | undefined {
  return id === undefined ? undefined : name
}

function noCase(c: Context): Promise<Response> {
  const speech = c.get('person').speech ?? english
  const { oneCase: words } = speech.words
  const link = { href: '/inbox', text: words.toInbox }
  return replyPage(c, messagePage(words.gone, words.goneHelp, link, speech), {
    status: 404,
    locale: speech.locale,
  })
}

/** Each case with what was said, in one line. What was withdrawn has no words any more. */
async function linesOf(
  { storage, prompts }: AppParts,
  cases: readonly Case[],
  { speech }: SignedIn,
): Promise<readonly CaseLine[]> {
  const said = new Map(
    (await storage.several(cases.map(({ id }) => id))).map((response) => [response.id, response] as const),
  )
  return cases.flatMap((item) => {
    const response = said.get(item.id)
    if (!response) return []
    const written = ['why', 'words', 'text', 'still', 'one'].flatMap(
      (question) => wordsTo(response, question) ?? [],
    )
    // What a program sends without a label stands there as it is: only what was taken back says nothing.
    const chosen = answerLines(response.data, prompts.get(item.prompt)).flatMap(
      (line, at) => line.chosen ?? wordsTo(response, `${response.data.answers[at]?.question}`) ?? [],
    )
    const words = written[0] ?? (chosen.slice(0, 2).join(': ') || undefined)
    return { case: item, words, where: whereOf(response, speech) }
  })
}
