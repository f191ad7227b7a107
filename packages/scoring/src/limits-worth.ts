/** How much a chart's limits are worth: none below 6 periods, provisional from 6, firm from 20 (after Wheeler). */
export type LimitsWorth = 'none' | 'provisional' | 'firm'

const fewestForLimits = 6
const fewestForFirmLimits = 20

/** What limits that were computed from so many periods are worth. */
export function limitsWorth(periods: number): LimitsWorth {
  if (periods < fewestForLimits) return 'none'
  return periods < fewestForFirmLimits ? 'provisional' : 'firm'
}
