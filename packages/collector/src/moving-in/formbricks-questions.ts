import type { Option, Question, RatingQuestion } from '@earshot/core/question'
import { readLogic, type Way } from './formbricks-logic.ts'
import type { Wording } from './formbricks-wording.ts'
import type { Reading } from './moved.ts'

/** A question, and where it leads. */
export interface Step {
  readonly question: Question
  /** What a jump to it may name: its own id there, and that of its block where it is the first in it. */
  readonly targets: readonly string[]
  readonly ways: readonly Way[]
  readonly path: string
  /** Its place among all questions there, from 0. */
  readonly place: number
  lose(name: string, message: string): void
}

/** How answers are named in conditions: by the id there the id here, and by a choice there the option here. */
export interface Naming {
  readonly questions: ReadonlyMap<string, Question>
  readonly options: ReadonlyMap<string, string>
}

interface Item {
  readonly read: Reading
  readonly path: string
  /** Where the ways out of it stand: at the question itself, or at the block whose last it is. */
  readonly logic: Reading | undefined
  readonly block: string
}

/** The questions of a survey in their order, and where each leads. */
export function readSteps(survey: Reading, words: Wording): readonly Step[] {
  const named = new Map<string, Question>()
  const options = new Map<string, string>()
  const asked = itemsOf(survey).flatMap(({ read, path, logic, block }, place) => {
    const id = read.text('id')
    const question = readQuestion(read, `q${named.size + 1}`, words, (choice, option) =>
      options.set(`${id}/${choice}`, option),
    )
    if (!question) return []
    named.set(id, question)
    return [{ read, path, place, logic, targets: [id, block].filter(Boolean), question }]
  })
  const naming = { questions: named, options }
  return asked.map(({ read, path, place, logic, targets, question }) => {
    const ways = logic ? readLogic(logic, naming) : []
    read.end()
    if (logic !== read) logic?.end()
    return { question, targets, ways, path, place, lose: (name, message) => read.lose(name, message) }
  })
}

function itemsOf(survey: Reading): readonly Item[] {
  const blocks = survey.each('blocks')
  if (!blocks.length)
    return survey
      .each('questions')
      .map((read, index) => ({ read, path: `questions[${index}]`, logic: read, block: '' }))
  return blocks.flatMap((block, number) => {
    const elements = block.each('elements')
    block.ignore('name', 'buttonLabel', 'backButtonLabel')
    const id = block.text('id')
    return elements.map((read, index) => ({
      read,
      path: `blocks[${number}].elements[${index}]`,
      logic: index === elements.length - 1 ? block : undefined,
      block: index ? '' : id,
    }))
  })
}

const noPlace = 'Pictures and films have no place in a prompt.'
const ownButtons = 'Buttons have their own words here, in every language.'

function readQuestion(
  read: Reading,
  id: string,
  words: Wording,
  name: (choice: string, option: string) => void,
): Question | undefined {
  const help = [words.take(read, 'subheader', `${id}.help`), words.take(read, 'html', `${id}.help`)].find(
    Boolean,
  )
  const asked = {
    id,
    text: words.take(read, 'headline', id),
    ...(help && { help }),
    ...(read.take('required') === true && { required: true }),
  }
  read.loseAll(['imageUrl', 'videoUrl'], noPlace)
  const buttons = [read.take('buttonLabel'), read.take('backButtonLabel')]
  if (
    buttons.some(
      (label) => label && !/^("|\{"default":")?(next|back|finish|submit|)"?/i.test(JSON.stringify(label)),
    )
  )
    read.lose('buttonLabel', ownButtons)
  read.ignore('isColorCodingEnabled', 'isDraft')
  read.loseAll(
    ['validation', 'validationRules'],
    'Only a longest length and the forms e-mail, number and phone are checked here.',
  )
  read.loseAll(
    ['placeholder'],
    'A box has no words in it here: they vanish while one writes. What helps goes below the question, as "help".',
  )
  const type = read.text('type')
  switch (type) {
    case 'openText':
      return { ...asked, type: 'text', ...readText(read) }
    case 'rating':
    case 'csat':
    case 'ces':
      return { ...asked, type: 'rating', ...readRating(read, id, words) }
    case 'nps':
      return { ...asked, type: 'rating', scale: { from: 0, to: 10, ...ends(read, id, words, 0, 10) } }
    case 'multipleChoiceSingle':
    case 'multipleChoiceMulti':
      read.loseAll(['otherOptionPlaceholder'], 'The line beside “other” has its own words here.')
      return {
        ...asked,
        type: type === 'multipleChoiceSingle' ? 'choice' : 'choices',
        ...readOptions(read, id, words, name),
      }
    case 'ranking':
      return { ...asked, type, ...readOptions(read, id, words, name) }
    case 'pictureSelection':
      return readPictures(read, asked, name)
    case 'matrix':
      return readMatrix(read, asked, words)
    case 'consent': {
      const label = words.take(read, 'label', id)
      return { ...asked, type, text: label || asked.text, ...(label && asked.text && { help: asked.text }) }
    }
    case 'date':
      read.ignore('format') // each person writes and reads a date in the form of the own language
      return { ...asked, type }
    case 'cta':
      return readMessage(read, asked, words)
    case 'contactInfo':
      return readContact(read, asked)
    default:
      read.lose('type', `“${type}” has no equal here, so this question is left out.`)
      read.ignore('logic', 'logicFallback')
      return undefined
  }
}

type Asked = {
  readonly id: string
  readonly text: string
  readonly help?: string
  readonly required?: boolean
}

function readText(read: Reading): object {
  const form = read.text('inputType')
  const most = read.inside('charLimit')
  const maxLength = most.number('max')
  most.loseAll(['min'], 'Nobody has to write more than they want to.')
  most.ignore('enabled')
  if (form === 'url') read.lose('inputType', 'An address of the web is taken as any text.')
  return {
    ...(read.take('longAnswer') !== false && !/email|number|phone/.test(form) && { long: true }),
    ...(/^(email|number|phone)$/.test(form) && { form }),
    ...(maxLength && { maxLength }),
  }
}

function ends(
  read: Reading,
  id: string,
  words: Wording,
  from: number,
  to: number,
): { low: string; high: string } {
  return {
    low: words.take(read, 'lowerLabel', `${id}.${from}`) || 'Low',
    high: words.take(read, 'upperLabel', `${id}.${to}`) || 'High',
  }
}

const looks: Readonly<Record<string, RatingQuestion['show']>> = {
  smiley: 'faces',
  star: 'stars',
  number: 'numbers',
}

function readRating(read: Reading, id: string, words: Wording): Pick<RatingQuestion, 'scale' | 'show'> {
  const to = read.number('range') ?? 5
  const look = read.text('scale')
  const show = looks[look]
  if (show === 'faces' && to > 5)
    read.lose('scale', 'Faces tell five points apart at the most, so numbers are shown.')
  return {
    scale: { from: 1, to, ...ends(read, id, words, 1, to) },
    show: show === 'faces' && to > 5 ? 'numbers' : (show ?? 'numbers'),
  }
}

function readOptions(
  read: Reading,
  id: string,
  words: Wording,
  name: (choice: string, option: string) => void,
): { options: readonly Option[]; order?: 'random'; last?: readonly string[] } {
  const choices = read.each('choices')
  const options = choices.map((choice, index): Option => {
    const option = `o${index + 1}`
    const there = choice.text('id')
    name(there, option)
    return {
      id: option,
      text: words.take(choice, 'label', `${id}.${option}`),
      ...(there === 'other' && { other: true }),
      ...(there === 'none' && { none: true }),
    }
  })
  const shuffle = read.text('shuffleOption')
  if (!/^(all|exceptLast)/.test(shuffle)) return { options }
  const apart = options.filter(
    (option, index) =>
      option.other || option.none || (shuffle === 'exceptLast' && index === options.length - 1),
  )
  return { options, order: 'random', ...(apart.length && { last: apart.map((option) => option.id) }) }
}

function readPictures(read: Reading, asked: Asked, name: (choice: string, option: string) => void): Question {
  read.lose('choices', 'Options are words here. Write beside each number what its picture showed.')
  const options = read.each('choices').map((choice, index) => {
    name(choice.text('id'), `o${index + 1}`)
    return { id: `o${index + 1}`, text: `Picture ${index + 1}` }
  })
  return { ...asked, type: read.take('allowMulti') === true ? 'choices' : 'choice', options }
}

function readMatrix(read: Reading, asked: Asked, words: Wording): Question {
  read.ignore('shuffleOption')
  // Rows and columns are texts in older definitions, and objects with a label in newer ones.
  const label = (item: unknown): unknown =>
    item && typeof item === 'object' && 'label' in item ? item.label : item
  return {
    ...asked,
    type: 'matrix',
    rows: read.list('rows').map((row, index) => ({
      id: `r${index + 1}`,
      text: words.value(label(row), `${asked.id}.r${index + 1}`),
    })),
    scale: read
      .list('columns')
      .map((column, index) => words.value(label(column), `${asked.id}.${index + 1}`)),
  }
}

function readMessage(read: Reading, { id, text, help }: Asked, words: Wording): Question {
  const url = read.text('buttonUrl')
  const open = words.take(read, 'ctaButtonLabel', `${id}.link`)
  read.ignore('buttonExternal', 'dismissButtonLabel')
  return {
    id,
    text,
    ...(help && { help }),
    type: 'message',
    ...(/^https?:/.test(url) && { link: { text: open || 'Open', url } }),
  }
}

function readContact(read: Reading, asked: Asked): Question {
  const shown = (field: string): boolean => {
    const item = read.inside(field)
    return item.take('show') === true
  }
  const fields = [
    ...([shown('firstName'), shown('lastName')].some(Boolean) ? (['name'] as const) : []),
    ...(shown('email') ? (['email'] as const) : []),
    ...(shown('phone') ? (['phone'] as const) : []),
  ]
  if (shown('company'))
    read.lose(
      'company',
      'A contact is a name, an e-mail and a telephone number; ask for the company as a text.',
    )
  return { ...asked, type: 'contact', ...(fields.length && { fields }) }
}
