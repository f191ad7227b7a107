import { mustBeFinite } from './must-be.ts'

/** How much a need matters to people and how well it is met, on one scale. */
export interface MatterAndMet {
  readonly need: string
  readonly matter: number
  readonly met: number
}

/**
 * Needs with how much more they matter than they are met, widest gap first.
 *
 * @throws RangeError where a figure is not a finite number
 */
export function matterAndMet(
  needs: readonly MatterAndMet[],
): readonly (MatterAndMet & { readonly gap: number })[] {
  for (const { matter, met } of needs) mustBeFinite('matterAndMet', 'figures', [matter, met])
  return needs
    .map(({ need, matter, met }) => ({ need, matter, met, gap: matter - met }))
    .sort((a, b) => b.gap - a.gap)
}
