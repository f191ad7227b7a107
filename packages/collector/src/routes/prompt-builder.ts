import { parsePrompt } from '@earshot/core/parse-prompt'
import type { Prompt } from '@earshot/core/prompt'
import { versionOf } from '@earshot/core/version'
import { type Context, Hono } from 'hono'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { type CheckedDraft, checkDraft } from '../drafts/check-draft.ts'
import { draftGroups } from '../drafts/draft-fields.ts'
import { type Draft, readDraft } from '../drafts/read-draft.ts'
import { readVisitor } from '../drafts/why-asked.ts'
import { waitingNow } from '../listening/waiting-now.ts'
import { messagePage } from '../pages/message-page.ts'
import { type BuilderPage, builderPage } from '../pages/prompts/builder-page.ts'
import { noPreviewPage, previewPage } from '../pages/prompts/preview-page.ts'
import { promptsPage } from '../pages/prompts/prompts-page.ts'
import { replyPage } from '../pages/reply-page.ts'
import { peopleOnly } from '../people/people-only.ts'
import { postedFields } from '../posted.ts'
import { StorageUnavailable } from '../storage/port.ts'

const maxFormBytes = 500_000

/** Where the owner writes prompts of their own. */
export function promptBuilderRoutes(parts: AppParts): Hono<AppEnv> {
  const { storage, keeper, shelf, now } = parts
  const routes = new Hono<AppEnv>()
  const ownersOnly = peopleOnly(parts, 'owner')

  /** What is in the form, held against the rules. */
  const look = (
    base: Prompt,
    editing: string | undefined,
    form: URLSearchParams,
  ): Draft & { readonly checked: CheckedDraft } => {
    const draft = readDraft(base, form)
    const fields = new Set(draftGroups(base).flatMap((group) => group.fields.map(({ name }) => name)))
    const isSame = draft.definition.id === editing
    const previous = isSame && editing !== undefined ? shelf.saved.get(editing)?.prompt : undefined
    return {
      ...draft,
      checked: checkDraft(draft, { fields, previous, nameProblem: (id) => nameProblem(id, editing) }),
    }
  }

  const nameProblem = (id: string, editing: string | undefined): string | undefined => {
    if (shelf.isFixed(id))
      return `“${id}” is the name of a ready-made prompt, or of one in your file. Give yours another.`
    if (id !== editing && shelf.saved.has(id))
      return `You have a prompt “${id}” already. Give this one another name.`
    if (shelf.deleted.has(id))
      return `You have deleted a prompt “${id}”, and its answers are still there. Bring it back, or give this one another name.`
    return undefined
  }

  const show = async (
    c: Context,
    base: Prompt,
    {
      editing,
      form,
      notice,
      json,
    }: { readonly editing?: string | undefined; readonly form?: URLSearchParams } & Pick<
      BuilderPage,
      'notice' | 'json'
    >,
    status: 200 | 422 | 503 = 200,
  ): Promise<Response> => {
    const { definition, checked } = look(base, editing, form ?? new URLSearchParams())
    const page = builderPage({
      ...{ base, editing, posted: form, definition, checked, now: now() },
      visitor: readVisitor(form ?? new URLSearchParams()),
      versions: editing ? await storage.versions(editing) : [],
      answers: editing ? await answersTo(editing) : 0,
      waiting: await waitingNow(storage, now(), c.get('person')),
      ...(notice && { notice }),
      ...(json !== undefined && { json }),
    })
    return replyPage(c, page, { status, trustedTypes: 'earshot-page', frame: 'own' })
  }

  const nothingHere = (c: Context): Promise<Response> => {
    const link = { href: '/prompts', text: 'To all prompts' }
    return replyPage(c, messagePage('No such prompt', 'There is no prompt of this name.', link), {
      status: 404,
    })
  }

  routes.get('/prompts', ownersOnly, async (c) => {
    const from = c.req.query('from')
    const begun = from === undefined ? undefined : parts.prompts.get(from)
    if (from !== undefined && !begun) return nothingHere(c)
    if (begun && shelf.deleted.has(begun.id)) return nothingHere(c)
    if (begun && shelf.saved.has(begun.id)) return c.redirect(`/prompts/${begun.id}`, 303)
    if (begun) return show(c, { ...begun, id: freeName(begun.id, parts) }, {})
    await shelf.refresh()
    const fixed = [...parts.prompts.values()].filter(({ id }) => shelf.isFixed(id))
    const waiting = await waitingNow(storage, now(), c.get('person'))
    const deleted = [...shelf.deleted.values()]
    return replyPage(c, promptsPage({ saved: [...shelf.saved.values()], deleted, fixed, waiting }))
  })

  routes.get('/prompts/:id', ownersOnly, async (c) => {
    await shelf.refresh()
    const id = c.req.param('id')
    const saved = shelf.saved.get(id)
    if (!saved) return nothingHere(c)
    const version = versionOf(saved.prompt)
    const words = `Saved as version ${version}. Whoever is asked from now on sees it.`
    const isJustSaved = c.req.query('saved') === version
    return show(c, saved.prompt, { editing: id, ...(isJustSaved && { notice: { kind: 'good', words } }) })
  })

  /** The form that was posted, with the definition that it began with; a reply where it is none of ours. */
  const posted = async (c: Context) => {
    const form = await postedFields(c, maxFormBytes)
    const base = promptFrom(form.get('base') ?? '')
    if (base === undefined) {
      const link = { href: '/prompts', text: 'Start again' }
      return replyPage(
        c,
        messagePage('Please start again', 'This form was not complete when it came to us.', link),
        { status: 400 },
      )
    }
    const editing = form.get('editing') ?? undefined
    return { form, base, editing: editing !== undefined && shelf.saved.has(editing) ? editing : undefined }
  }

  const answersTo = async (id: string): Promise<number> => {
    const its = (await keeper.totals(now())).tallies.filter(({ prompt }) => prompt === id)
    return its.reduce((sum, { responses, leftOut = 0 }) => sum + responses + leftOut, 0)
  }

  routes.post('/prompts/:id/delete', ownersOnly, async (c) => {
    await shelf.refresh()
    const isDone = await shelf.remove(c.req.param('id'), now())
    return isDone ? c.redirect('/prompts#deleted', 303) : nothingHere(c)
  })

  routes.post('/prompts/:id/back', ownersOnly, async (c) => {
    await shelf.refresh()
    const isDone = await shelf.bringBack(c.req.param('id'))
    return isDone ? c.redirect(`/prompts/${c.req.param('id')}`, 303) : nothingHere(c)
  })

  routes.post('/prompts', ownersOnly, async (c) => {
    const got = await posted(c)
    if (got instanceof Response) return got
    const { form, base, editing } = got
    const wanted = form.get('do')
    if (wanted === 'json') return takeJson(c, base, editing, form.get('json') ?? '')
    if (wanted !== 'save') return show(c, base, { editing, form })
    const { prompt } = look(base, editing, form).checked
    const refused = {
      kind: 'bad',
      words: 'Not saved yet: what is marked below must be mended first. Everything is still here.',
    } as const
    if (!prompt) return show(c, base, { editing, form, notice: refused }, 422)
    try {
      await shelf.save(prompt, now())
    } catch (error) {
      if (!(error instanceof StorageUnavailable)) throw error
      parts.report(error)
      c.header('Retry-After', '5')
      const words =
        'This could not be saved just now. Everything is still here. Please try again in a moment.'
      return show(c, base, { editing, form, notice: { kind: 'bad', words } }, 503)
    }
    return c.redirect(`/prompts/${prompt.id}?saved=${versionOf(prompt)}`, 303)
  })

  const takeJson = (
    c: Context,
    base: Prompt,
    editing: string | undefined,
    text: string,
  ): Promise<Response> => {
    const prompt = promptFrom(text)
    if (prompt) return show(c, prompt, { editing })
    const words = `That is no definition yet: ${whyNot(text)} What you wrote is still there, below.`
    return show(c, base, { editing, json: text, notice: { kind: 'bad', words } }, 422)
  }

  routes.post('/prompts/preview', ownersOnly, async (c) => {
    const got = await posted(c)
    if (got instanceof Response) return got
    const { form, base, editing } = got
    const { definition } = look(base, editing, form)
    // What the lint refuses may still be looked at; what the parser refuses cannot be shown.
    const parsed = parsePrompt({ ...definition, id: 'preview' })
    const page =
      parsed.status === 'ok'
        ? previewPage({
            prompt: parsed.prompt,
            theme: form.get('preview.theme') === 'dark' ? 'dark' : 'light',
            locale: form.get('preview.locale') || 'en',
          })
        : noPreviewPage('When what is marked in the form is mended, the prompt stands here.')
    return replyPage(c, page, { frame: 'mine' })
  })
  return routes
}

/** A name of the owner's own that nobody has, near that of what they began with. */
function freeName(id: string, { prompts }: Pick<AppParts, 'prompts'>): string {
  const plain = `our-${id}`.slice(0, 60)
  let name = plain
  for (let number = 2; prompts.has(name); number++) name = `${plain}-${number}`
  return name
}

function promptFrom(text: string): Prompt | undefined {
  try {
    const parsed = parsePrompt(JSON.parse(text))
    return parsed.status === 'ok' ? parsed.prompt : undefined
  } catch {
    return undefined // no JSON; the reply says so
  }
}

/** The first thing that keeps a text from being a definition, in a sentence. */
function whyNot(text: string): string {
  try {
    return parsePrompt(JSON.parse(text)).issues[0]?.message ?? ''
  } catch (error) {
    return `${error instanceof Error ? error.message : error}.`
  }
}
