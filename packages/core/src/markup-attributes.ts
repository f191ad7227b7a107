import type { OptionTable } from './options.ts'
import type { PageOnly } from './page-only.ts'
import type { OptionOrder, QuestionType, RatingLook } from './question.ts'

/** True and false as attributes write them, and as frameworks do. */
export type FlagText = boolean | '' | 'true' | 'yes' | 'on' | '1' | 'false' | 'no' | 'off' | '0'
/** A number, or one that is written as a text. */
export type NumberText = number | `${number}`
/** `500ms`, `5s`, `2m`, `4h` or `30d`. */
export type DurationText = `${number}${'ms' | 's' | 'm' | 'h' | 'd'}`

/** What an attribute takes whose option is of this kind. What a type cannot say is `string`, and told on the console. */
type TextOf<Kind> = Kind extends readonly (infer Word)[]
  ? Word
  : Kind extends 'duration'
    ? DurationText
    : Kind extends 'share'
      ? NumberText | `${number}%`
      : Kind extends 'flag'
        ? FlagText
        : string

/** Attributes of `<earshot-prompt>`, each with what it takes: the options of a single prompt, made from THE table. */
export type OptionAttributes = {
  readonly [Name in Exclude<keyof OptionTable, PageOnly>]?: TextOf<OptionTable[Name][0]> | undefined
} & {
  readonly [Name in `context-${string}`]?: string | number | undefined
}

/** Attributes of `<earshot-question>`. */
export interface QuestionAttributes {
  readonly id?: string | undefined
  /** Default: `text`. */
  readonly type?: QuestionType | undefined
  /** A condition over earlier questions and `context.<name>`. */
  readonly when?: string | undefined
  readonly help?: string | undefined
  /** The points, the lowest first, with `|` between them. */
  readonly scale?: string | undefined
  /** With `|` between them; `other: Something else` gives an id. */
  readonly options?: string | undefined
  readonly rows?: string | undefined
  readonly order?: OptionOrder | undefined
  /** Ids with spaces between them. */
  readonly last?: string | undefined
  readonly show?: RatingLook | undefined
  readonly form?: string | undefined
  readonly consent?: string | undefined
  readonly 'not-applicable'?: string | undefined
  readonly 'max-length'?: NumberText | undefined
  /** A number, or the day of a date, such as `2026-11-22`. */
  readonly min?: number | string | undefined
  readonly max?: number | string | undefined
  readonly unit?: string | undefined
  readonly decimals?: NumberText | undefined
  readonly required?: FlagText | undefined
  readonly long?: FlagText | undefined
  readonly unipolar?: FlagText | undefined
}
