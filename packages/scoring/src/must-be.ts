/** A file of answers may hold `null` or "0.2", which compare like numbers. */
const isNumber = (value: unknown): boolean => typeof value === 'number'

/** Refuses what cannot be a number of people or answers. */
export function mustBeCount(who: string, what: string, value: number, least = 0): void {
  if (!Number.isSafeInteger(value) || value < least)
    throw new RangeError(`${who}: ${what} must be a whole number from ${least}, not ${value}`)
}

/** Refuses what cannot be a share. */
export function mustBeShare(who: string, what: string, value: number): void {
  if (!(isNumber(value) && value >= 0 && value <= 1))
    throw new RangeError(`${who}: ${what} must be from 0 to 1, not ${value}`)
}

/** Refuses what cannot be a probability that leaves something on both sides. */
export function mustBeInside(who: string, what: string, value: number): void {
  if (!(isNumber(value) && value > 0 && value < 1))
    throw new RangeError(`${who}: ${what} must be between 0 and 1, not ${value}`)
}

/** Refuses a number that is not above 0. */
export function mustBePositive(who: string, what: string, value: number): void {
  if (!(isNumber(value) && value > 0 && value < Infinity))
    throw new RangeError(`${who}: ${what} must be positive, not ${value}`)
}

/** Refuses what cannot be a length of time. */
export function mustBeTime(who: string, what: string, value: number): void {
  if (!(isNumber(value) && value >= 0 && value < Infinity))
    throw new RangeError(`${who}: ${what} must be from 0, not ${value}`)
}

/** Refuses a list in which something is no finite number. */
export function mustBeFinite(who: string, what: string, values: readonly number[]): void {
  const bad = values.find((value) => !Number.isFinite(value))
  if (bad !== undefined) throw new RangeError(`${who}: ${what} must be finite numbers, not ${bad}`)
}
