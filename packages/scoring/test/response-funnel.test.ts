import { describe, expect, it } from 'vitest'
import { responseFunnel } from '../src/response-funnel.ts'
import { wilson } from '../src/wilson.ts'

const counts = {
  eligible: 5_000,
  free: 3_600,
  drawn: 2_900,
  shown: 2_864,
  touched: 700,
  answered: 482,
  finished: 401,
}

describe('responseFunnel', () => {
  it('gives the three rates, and where people are lost', () => {
    const { response, completion, cooperation, lost } = responseFunnel(counts)
    expect(response.share).toEqual(wilson(482, 2_864))
    expect(completion.share).toEqual(wilson(401, 482))
    expect(cooperation.share).toEqual(wilson(482, 700))
    expect(lost).toEqual({ free: 1_400, drawn: 700, shown: 36, touched: 2_164, answered: 218, finished: 81 })
  })

  it('is counts alone where it begins', () => {
    const none = { eligible: 0, free: 0, drawn: 0, shown: 0, touched: 0, answered: 0, finished: 0 }
    expect(responseFunnel(none).response).toEqual({ count: 0, n: 0, share: undefined })
  })

  it('refuses a step that holds more than the one before', () => {
    expect(() => responseFunnel({ ...counts, touched: 481 })).toThrow(
      'responseFunnel: 482 answered, but only 481 touched',
    )
    expect(() => responseFunnel({ ...counts, finished: 0.5 })).toThrow(/^responseFunnel: finished/)
  })
})
