/** Words low first (stored as 1 to n), or a range of numbers (stored as the number shown). Higher is better. */
export type Scale = readonly string[] | NumericScale

/** A scale of numbers of which only the two ends have words, such as 0 to 10. */
export interface NumericScale {
  readonly from: number
  readonly to: number
  readonly low: string
  readonly high: string
}

/** How the points of a rating look. The stored value is the same for each look. */
export type RatingLook = 'words' | 'numbers' | 'faces' | 'stars' | 'thumbs'

/** One option of a closed question. Its `id` is what travels, in every language. */
export interface Option {
  readonly id: string
  readonly text: string
  /** Offers a line of text beside the option ("Something else"). */
  readonly other?: boolean
  /** Excludes the others ("None of these"), in `choices`. */
  readonly none?: boolean
}

/**
 * Why the options stand in the order they stand in: drawn by `random`, by their meaning (`ordinal`), so that the
 * commonest is reached fastest (`speed`), because the `staff` know it so, or simply as `given`.
 */
export type OptionOrder = 'random' | 'ordinal' | 'speed' | 'staff' | 'given'

interface Asked {
  /** `[a-z0-9-]{1,64}`, unique in its prompt. */
  readonly id: string
  readonly text: string
  readonly help?: string
  /** A question that is not required can be skipped. Default: false. */
  readonly required?: boolean
  /** A condition over earlier questions and `context.*`. While it is false the question is passed over. */
  readonly when?: string
}

interface Optioned extends Asked {
  readonly options: readonly Option[]
  /** Default: `given`. */
  readonly order?: OptionOrder
  /** Ids that stay at the end, in this order, when the order is random. */
  readonly last?: readonly string[]
}

/** Asks for a point of a scale. */
export interface RatingQuestion extends Asked {
  readonly type: 'rating'
  readonly scale: Scale
  /** Default: `words` for a list of words, `numbers` for a range. */
  readonly show?: RatingLook
  /** Marks a one-sided scale ("Not at all" to "Fully"). */
  readonly unipolar?: boolean
  /** The label of an answer that stands apart, after the scale, and is stored as `null`. */
  readonly notApplicable?: string
}

/** Asks for one of several options. */
export interface ChoiceQuestion extends Optioned {
  readonly type: 'choice'
}

/** Asks for any number of options. */
export interface ChoicesQuestion extends Optioned {
  readonly type: 'choices'
  /** How many must be chosen, where any is; an option that excludes the others is enough by itself. */
  readonly min?: number
  readonly max?: number
}

/** Asks for words. */
export interface TextQuestion extends Asked {
  readonly type: 'text'
  /** Several lines. Default: one line. */
  readonly long?: boolean
  /** In characters (code points). Default and most: 10,000. */
  readonly maxLength?: number
  /** What the text must be. Default: anything. */
  readonly form?: 'email' | 'number' | 'phone'
}

/** A way to reach somebody that can be asked for. */
export type ContactField = 'name' | 'email' | 'phone'

/** Asks how the person wants to be reached, with a consent of its own. */
export interface ContactQuestion extends Asked {
  readonly type: 'contact'
  /** Default: name, email and phone. One way of reaching the person is enough. */
  readonly fields?: readonly ContactField[]
  /** A line with a box that starts empty; while it is not ticked, nothing is kept. */
  readonly consent?: string
}

/** One line of a matrix. */
export interface Row {
  readonly id: string
  readonly text: string
}

/** Several things on one scale. `required` asks for each row; else any of them may stay open. */
export interface MatrixQuestion extends Asked {
  readonly type: 'matrix'
  readonly rows: readonly Row[]
  readonly scale: Scale
  readonly notApplicable?: string
}

/** All options, the first one first. A part of them is no ranking: the places of the rest would be a guess. */
export interface RankingQuestion extends Optioned {
  readonly type: 'ranking'
}

/** Asks for a number. */
export interface NumberQuestion extends Asked {
  readonly type: 'number'
  readonly min?: number
  readonly max?: number
  /** Stands after the number: `people`, `minutes`. */
  readonly unit?: string
  /** How many digits after the point are taken, 0 to 10. Default: 0, whole numbers. */
  readonly decimals?: number
}

/** Asks for a day. */
export interface DateQuestion extends Asked {
  readonly type: 'date'
  /** The first and the last day that are taken, `YYYY-MM-DD`. */
  readonly min?: string
  readonly max?: string
}

/** One box that starts empty. `required` asks for the tick. */
export interface ConsentQuestion extends Asked {
  readonly type: 'consent'
}

/** A text, and perhaps a link, that asks nothing. */
export interface MessageQuestion extends Asked {
  readonly type: 'message'
  readonly link?: {
    readonly text: string
    /** `https:`, `http:`, `mailto:`, `tel:`, or a path of the same site. */
    readonly url: string
    /** Marks a review or social site: shown after every answer or after none. */
    readonly public?: boolean
  }
}

/** One item asked. */
export type Question =
  | RatingQuestion
  | ChoiceQuestion
  | ChoicesQuestion
  | TextQuestion
  | ContactQuestion
  | MatrixQuestion
  | RankingQuestion
  | NumberQuestion
  | DateQuestion
  | ConsentQuestion
  | MessageQuestion

/** The kinds of questions, by their names. */
export type QuestionType = Question['type']

/** Every question type that a prompt may declare. */
export const questionTypes: readonly QuestionType[] = [
  'rating',
  'choice',
  'choices',
  'text',
  'contact',
  'matrix',
  'ranking',
  'number',
  'date',
  'consent',
  'message',
]

/** One point of a scale: the stored number and the words beside it (the number itself where it has none). */
export interface ScalePoint {
  readonly value: number
  readonly label: string
}

/**
 * The points of a scale, low first. A list of words is stored as 1 to n, a range as the numbers shown.
 *
 * @example scalePoints(['Poor', 'Good']) // [{ value: 1, label: 'Poor' }, { value: 2, label: 'Good' }]
 */
export function scalePoints(scale: Scale): readonly ScalePoint[] {
  // Not by `from`: pages with old libraries have one on every list.
  if ('length' in scale) return scale.map((label, index) => ({ value: index + 1, label }))
  const { from, to, low, high } = scale
  return [...Array(to - from + 1)].map((_, index) => {
    const value = from + index
    return { value, label: `${value} ${index ? (value < to ? '' : high) : low}`.trim() }
  })
}
