export { adjustedWald } from './adjusted-wald.ts'
export { benjaminiHochberg } from './benjamini-hochberg.ts'
export { chiSquareTail } from './chi-square-tail.ts'
export {
  describeShare,
  fewestForCertainty,
  fewestForPercentage,
  percentWithInterval,
  type ShareWords,
} from './describe-share.ts'
export { incompleteGamma } from './incomplete-gamma.ts'
export { logGamma } from './log-gamma.ts'
export { type Difference, newcombe } from './newcombe.ts'
export { normalProbability } from './normal-probability.ts'
export { normalQuantile } from './normal-quantile.ts'
export { responseRate } from './response-rate.ts'
export { tProbability } from './t-probability.ts'
export { tQuantile } from './t-quantile.ts'
export type { Tally } from './tally.ts'
export { type Share, wilson } from './wilson.ts'
