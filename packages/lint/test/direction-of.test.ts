import type { Scale } from '@earshot/core/question'
import { expect, it } from 'vitest'
import { type Direction, directionOf } from '../src/direction-of.ts'

const scales: readonly (readonly [Scale, Direction | undefined])[] = [
  [['Poor', 'Fair', 'Good', 'Outstanding'], 'rising'],
  [['Outstanding', 'Good', 'Fair', 'Poor'], 'falling'],
  [['Not at all', 'A little', 'Mostly', 'Fully'], 'rising'],
  [['Always', 'Often', 'Never'], 'falling'],
  [['1 – Very bad', '2', '3 – Very good'], 'rising'],
  [{ from: 0, to: 10, low: 'Not at all likely', high: 'Extremely likely' }, 'rising'],
  [{ from: 1, to: 5, low: 'Excellent', high: 'Poor' }, 'falling'],
  [['Not at all hard', 'Very hard'], undefined],
  [['Too small', 'Just right', 'Too big'], undefined],
  [['Schlecht', 'Gut'], undefined],
]

it.each(scales)('%j: %s', (scale, direction) => {
  expect(directionOf(scale)).toBe(direction)
})
