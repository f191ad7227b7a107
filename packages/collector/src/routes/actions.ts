import { type Context, Hono } from 'hono'
import { type Action, takeBackMs, twiceWithinMs } from '../actions/action.ts'
import { effectWords, figureBefore, figureSince } from '../actions/action-effect.ts'
import { readAction } from '../actions/read-action.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { ofLastMonths, releasedAnswers } from '../colleagues/released-answers.ts'
import { easierQuestions, easierWords } from '../ideas/easier.ts'
import { openIdeas } from '../ideas/staff-ideas.ts'
import { dayMs } from '../listening/digest-keeper.ts'
import { waitingNow } from '../listening/waiting-now.ts'
import { actionsPage } from '../pages/actions/actions-page.ts'
import { replyPage } from '../pages/reply-page.ts'
import { peopleOnly } from '../people/people-only.ts'
import { postedFields } from '../posted.ts'
import { insideMonths } from '../results/inside-block.ts'
import { proposalFor } from '../results/next-block.ts'
import { english } from '../words/speech.ts'
import type { TeamWords } from '../words/words.ts'

const maxFormBytes = 16_384
const yearMs = 371 * dayMs
/** More ideas than these are no list that anybody reads. */
const most = 500

/** What the owner will change, and what became of it. */
export function actionRoutes(parts: AppParts): Hono<AppEnv> {
  const { storage, now, keeper } = parts
  const { listening } = storage
  const routes = new Hono<AppEnv>()

  const show = async (c: Context, refused?: ActionRefused): Promise<Response> => {
    const at = now()
    const { speech = english } = c.get('person')
    const { days } = await keeper.ready(at - yearMs, at)
    const cause = c.req.query('cause') ?? ''
    const actions = await listening.actions()
    const ideas = openIdeas(await said('staff-idea', at - yearMs, at), actions, at)
    const idea = ideas.find(({ id }) => id === c.req.query('idea'))
    const page = actionsPage({
      actions: actions.map((action) => ({
        action,
        effect: effectWords(action, figureSince(days, action, at), speech),
      })),
      draft: {
        cause,
        words: idea?.words ?? c.req.query('words')?.slice(0, 500) ?? proposalFor(cause, speech),
        due: new Date(at + 14 * dayMs).toISOString().slice(0, 10),
        owner: '',
        ...(idea && { idea: idea.id }),
        ...(refused && typedIn(refused.form)),
      },
      ideas,
      easier: easierWords(
        ofLastMonths(
          await releasedAnswers(parts, Object.keys(easierQuestions), at),
          insideMonths,
          at,
        ).flatMap(({ answers }) => answers),
      ),
      waiting: await waitingNow(storage, at, c.get('person')),
      now: at,
      ...(refused && { problem: refused.why }),
    })
    return replyPage(c, page, { status: refused ? 422 : 200, locale: speech.locale })
  }
  const said = async (prompt: string, from: number, before: number) =>
    (await storage.responses({ prompt, from, before: before + 1 }, { limit: most })).responses
  const formOf = (c: Context): Promise<URLSearchParams> => postedFields(c, maxFormBytes)
  routes.get('/actions', peopleOnly(parts, 'manager'), (c) => show(c))

  routes.post('/actions', peopleOnly(parts, 'manager'), async (c) => {
    const at = now()
    const form = await formOf(c)
    const [idea = '', told = ''] = ['idea', 'told'].map((name) => (form.get(name) ?? '').trim().slice(0, 300))
    if (form.get('do') === 'decline') {
      if (!told) return show(c, { why: 'why', form })
      const answered = { words: told, owner: '', madeAt: at, dueAt: at, doneAt: at }
      const isAnswered = (action: Action): boolean => action.idea === idea && action.told === told
      if (!(await listening.actions()).some(isAnswered)) await listening.addAction({ ...answered, idea })
      return c.redirect('/actions', 303)
    }
    const read = readAction(form, at)
    if (read.status === 'refused') return show(c, { why: read.why, form })
    const { cause, words, owner, dueAt } = read.draft
    // A button that was tapped twice begins one thing.
    const isThere = (action: Action): boolean =>
      action.doneAt === undefined &&
      at - action.madeAt < twiceWithinMs &&
      [words, owner, dueAt].every(
        (value, index) => value === [action.words, action.owner, action.dueAt][index],
      )
    if ((await listening.actions()).some(isThere)) return c.redirect('/actions', 303)
    const before = cause && figureBefore((await keeper.ready(at - yearMs, at)).days, cause, at)
    await listening.addAction({ ...read.draft, ...(before && { before }) })
    return c.redirect('/actions', 303)
  })

  routes.post('/actions/:id', peopleOnly(parts, 'manager'), async (c) => {
    const form = await formOf(c)
    const told = (form.get('told') ?? '').trim().slice(0, 300)
    const action = (await listening.actions()).find(({ id }) => `${id}` === c.req.param('id'))
    if (action?.doneAt !== undefined) {
      // A slip must not stay on the public board, nor begin the limits of the chart anew.
      const { doneAt: _, told: __, ...open } = action
      if (form.get('do') === 'undo' && action.owner && now() - action.doneAt <= takeBackMs)
        await listening.changeAction(open)
    } else if (action) await listening.changeAction({ ...action, doneAt: now(), ...(told && { told }) })
    return c.redirect('/actions', 303)
  })
  return routes
}

interface ActionRefused {
  readonly why: keyof TeamWords['actions']['refused']
  readonly form: URLSearchParams
}

/** What stood in the form of a new action. Why an idea is not taken up stands in another. */
function typedIn(form: URLSearchParams) {
  if (form.get('do') === 'decline') return undefined
  const field = (name: string): string => form.get(name) ?? ''
  const idea = field('idea')
  return {
    ...{ words: field('words'), cause: field('cause'), owner: field('owner'), due: field('due') },
    ...(idea && { idea }),
  }
}
