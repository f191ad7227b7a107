import { afterEach, describe, expect, test, vi } from 'vitest'
import { areaOf, placesFrom } from '../src/manners/free-place.ts'
import { isWatched } from '../src/manners/in-the-way.ts'

afterEach(() => void vi.unstubAllGlobals())

describe('places that are tried', () => {
  test.each([
    ['bottom-end', ['bottom-end', 'bottom-start', 'top-end', 'top-start']],
    ['top-start', ['top-start', 'top-end', 'bottom-start', 'bottom-end']],
    ['bottom', ['bottom', 'bottom-end', 'bottom-start', 'top', 'top-end', 'top-start']],
    ['start', ['start', 'end', 'bottom-start', 'bottom-end', 'top-start', 'top-end']],
  ] as const)('from %s on', (at, places) => {
    expect(placesFrom(at)).toEqual(places)
  })

  test('the center first, where it is wanted, and each only once', () => {
    const places = placesFrom('center')
    expect(places[0]).toBe('center')
    expect(new Set(places).size).toBe(9)
  })
})

describe('the part of the window that is taken', () => {
  const desk = { width: 1000, height: 800, rtl: false }
  test.each([
    ['bottom-end', desk, { left: 600, top: 384 }],
    ['top-start', desk, { left: 16, top: 16 }],
    ['bottom', desk, { left: 308, top: 384 }],
    ['center', desk, { left: 308, top: 200 }],
    ['bottom-end', { ...desk, rtl: true }, { left: 16, top: 384 }],
    ['bottom-start', { ...desk, rtl: true }, { left: 600, top: 384 }],
  ] as const)('%s of %j', (at, page, corner) => {
    expect(areaOf(at, page)).toEqual({ width: 384, height: 400, ...corner })
  })

  test('up to 480 px it is the whole edge', () => {
    expect(areaOf('bottom', { width: 480, height: 700, rtl: false })).toEqual({
      left: 0,
      top: 300,
      width: 480,
      height: 400,
    })
    expect(areaOf('top', { width: 390, height: 300, rtl: false })).toEqual({
      left: 0,
      top: 0,
      width: 390,
      height: 300,
    })
    expect(areaOf('bottom-end', { ...desk, width: 481 }).width).toBe(384)
  })
})

describe('a film or a sound is watched', () => {
  const playing = { paused: false, ended: false, muted: false, volume: 1, controls: false }
  test.each([
    [{}, true],
    [{ paused: true }, false],
    [{ ended: true }, false],
    [{ muted: true }, false],
    [{ volume: 0 }, false],
    [{ muted: true, controls: true }, true],
    [{ paused: true, controls: true }, false],
  ])('%j: %s', (state, watched) => {
    expect(isWatched({ ...playing, ...state })).toBe(watched)
  })
})
