/**
 * How long to wait after the given number of failures, in milliseconds: at least 1 s, at random up to a ceiling
 * that doubles with every failure, 2 s after the first and 5 min at most. This is "full jitter" (Marc Brooker,
 * "Exponential Backoff And Jitter", AWS Architecture Blog, 2015) above a floor of 1 s.
 *
 * @param failures failures so far, 1 or more
 * @param random a source of numbers from 0 up to 1
 */
export function backoff(failures: number, random: () => number = Math.random): number {
  return 1000 + random() * (Math.min(300_000, 1000 * 2 ** failures) - 1000)
}
