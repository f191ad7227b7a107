export {
  describeShare,
  fewestForCertainty,
  fewestForPercentage,
  percentWithInterval,
  type ShareWords,
} from './describe-share.ts'
export { responseRate } from './response-rate.ts'
export { type Share, wilson } from './wilson.ts'
