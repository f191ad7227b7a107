import type { Question } from '@earshot/core/question'
import type { Naming } from './formbricks-questions.ts'
import { isJson, quoted, type Reading } from './moved.ts'

/** A jump: to what is named `target` there, where `when` holds, or in any case. */
export interface Way {
  readonly when?: string
  readonly target: string
}

/** Reads the jumps of a question or a block, in the order in which they are tried. */
export function readLogic(read: Reading, naming: Naming): readonly Way[] {
  const ways = read.each('logic').flatMap((rule): readonly Way[] => {
    rule.ignore('id')
    const old = rule.text('destination')
    if (old) {
      rule.lose(
        'condition',
        'Logic of this older form is not read. Save the definition once in a newer version and take it from there.',
      )
      rule.ignore('value')
      return []
    }
    const targets = rule.each('actions').flatMap((action) => {
      action.ignore('id')
      const objective = action.text('objective')
      if (/^jumpTo/.test(objective)) return [action.text('target')]
      action.lose('objective', `“${objective}” has no equal here, so it is left out.`)
      return []
    })
    const target = targets[0]
    if (!target) return []
    try {
      return [{ when: groupCondition(rule.take('conditions'), naming), target }]
    } catch (error) {
      rule.lose('conditions', `${(error as Error).message} The jump is left out.`)
      return []
    }
  })
  const fallback = read.text('logicFallback')
  return fallback ? [...ways, { target: fallback }] : ways
}

/** @throws Error with a sentence where a part has no equal */
function groupCondition(group: unknown, naming: Naming): string {
  if (!isJson(group)) throw new Error('There is no condition.')
  if (!Array.isArray(group.conditions)) return partCondition(group, naming)
  const parts = group.conditions.map((part) => groupCondition(part, naming))
  const joined = parts.map((part) => (parts.length > 1 && / (and|or) /.test(part) ? `(${part})` : part))
  return joined.join(group.connector === 'or' ? ' or ' : ' and ')
}

const compared: Readonly<Record<string, string>> = {
  equals: '=',
  isGreaterThan: '>',
  isGreaterThanOrEqual: '>=',
  isLessThan: '<',
  isLessThanOrEqual: '<=',
  isBefore: '<',
  isAfter: '>',
}

function partCondition(part: Readonly<Record<string, unknown>>, naming: Naming): string {
  const left = isJson(part.leftOperand) ? part.leftOperand : {}
  const right = isJson(part.rightOperand) ? part.rightOperand : {}
  const operator = `${part.operator}`
  const there = `${left.value}`
  const question = naming.questions.get(there)
  if (left.type === 'hiddenField') return fieldCondition(there, operator, right.value)
  if (!question) throw new Error(`It looks at ${left.type} “${there}”, which is not here.`)
  if (right.type !== undefined && right.type !== 'static')
    throw new Error('It compares two answers with each other.')
  const { id } = question
  const value = (given: unknown): string => written(given, question, there, naming)
  const values = (): readonly string[] =>
    (Array.isArray(right.value) ? right.value : [right.value]).map(value)
  switch (operator) {
    case 'isSubmitted':
    case 'isAccepted':
    case 'isCompletelySubmitted':
    case 'isPartiallySubmitted':
      return id
    case 'isSkipped':
      return `not ${id}`
    case 'doesNotEqual':
      return `not (${id} = ${values()[0]})`
    case 'equalsOneOf':
      return `${id} in (${values().join(', ')})`
    case 'includesAllOf':
      return values()
        .map((item) => `${id} has ${item}`)
        .join(' and ')
    case 'includesOneOf':
      return values()
        .map((item) => `${id} has ${item}`)
        .join(' or ')
    case 'doesNotIncludeOneOf':
      return `not (${values()
        .map((item) => `${id} has ${item}`)
        .join(' and ')})`
    case 'doesNotIncludeAllOf':
      return `not (${values()
        .map((item) => `${id} has ${item}`)
        .join(' or ')})`
    case 'contains':
      return `${id} ~ ${text(`*${right.value}*`)}`
    case 'doesNotContain':
      return `not (${id} ~ ${text(`*${right.value}*`)})`
    case 'startsWith':
      return `${id} ~ ${text(`${right.value}*`)}`
    case 'endsWith':
      return `${id} ~ ${text(`*${right.value}`)}`
  }
  const sign = compared[operator]
  if (!sign) throw new Error(`“${operator}” has no equal here.`)
  // Of a list, equality asks for one item.
  return `${id} ${sign === '=' && question.type === 'choices' ? 'has' : sign} ${values()[0]}`
}

function fieldCondition(name: string, operator: string, value: unknown): string {
  const sign = compared[operator]
  if (operator === 'isSet') return `context.${name}`
  if (operator === 'isNotSet') return `not context.${name}`
  if (operator === 'doesNotEqual') return `not (context.${name} = ${text(`${value}`)})`
  if (!sign) throw new Error(`“${operator}” has no equal here.`)
  return `context.${name} ${sign} ${text(`${value}`)}`
}

function written(given: unknown, question: Question, there: string, naming: Naming): string {
  if (typeof given === 'number' || (question.type === 'rating' && /^\d+$/.test(`${given}`)))
    return `${Number(given)}`
  const option = naming.options.get(`${there}/${given}`)
  if ('options' in question && !option)
    throw new Error(`It names “${given}”, which is no option of its question.`)
  return text(option ?? `${given}`)
}

function text(words: string): string {
  const found = quoted(words)
  if (!found) throw new Error(`A text in a condition can have no quote: ${words}`)
  return found
}
