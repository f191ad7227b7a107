import { describe, expect, it } from 'vitest'
import { caseOf, dueAfterMs } from '../src/cases/case-of.ts'
import { isGrave } from '../src/cases/grave-words.ts'
import { stored } from './test-responses.ts'

const contact = { may: 'yes', how: { name: 'Ann', email: 'ann@mail.example' } }
const severity = (answers: Readonly<Record<string, unknown>>, of?: string) =>
  caseOf(stored({ answers, ...(of && { of }) }))?.severity

describe('caseOf', () => {
  it('opens a case for criticism, and for nothing else', () => {
    expect(caseOf(stored({ run: 'a', answers: { rating: 1 }, context: { place: 'Linden' }, at: 5 }))).toEqual(
      {
        id: 'a',
        kind: 'criticism',
        severity: 4,
        contact: false,
        prompt: 'how-did-we-do',
        place: 'Linden',
        state: 'new',
        openedAt: 5,
        dueAt: 5 + dueAfterMs[4],
        reopened: 0,
      },
    )
    expect(caseOf(stored({ answers: { rating: 3 } }))).toBeUndefined()
    expect(caseOf(stored({ type: 'withdrawn' }))).toBeUndefined()
  })

  it('never of what staff said of each other, but of what staff has heard', () => {
    expect(caseOf(stored({ of: 'handover', answers: { got: 'no' } }))).toBeUndefined()
    const heard = { way: 'phone', kind: 'problem', words: 'The door is heavy.' }
    expect(caseOf(stored({ of: 'heard', answers: heard }))).toMatchObject({
      kind: 'staff-entry',
      severity: 3,
    })
  })

  it('knows what cannot wait', () => {
    expect(severity({ rating: 2, why: 'I had an allergic reaction.' })).toBe(1)
    expect(severity({ state: 'wrong', wrong: ['allergy'] }, 'table-check')).toBe(1)
    expect(severity({ rating: 1, ...contact })).toBe(2)
    expect(severity({ rating: 2, ...contact })).toBe(3)
    expect(severity({ rating: 1 })).toBe(4)
    expect(severity({ kept: 'no', ...contact }, 'promise-kept')).toBe(2)
    expect(severity({ kept: 'no' }, 'promise-kept')).toBe(2)
  })

  it('F4-40 unfair treatment is a case of severity 2, not 3', () => {
    expect(severity({ rating: 2, what: ['time'], ...contact })).toBe(3)
    expect(severity({ rating: 2, what: ['fairness'], ...contact })).toBe(2)
  })

  it('F2-25 below what was expected, with a contact, is a customer at risk: severity 2', () => {
    const below = { of: 'post-purchase', context: { part: 'delivered' } }
    expect(caseOf(stored({ ...below, answers: { expect: 2, ...contact } }))).toMatchObject({
      kind: 'at-risk',
      severity: 2,
    })
    expect(caseOf(stored({ ...below, answers: { expect: 2 } }))).toMatchObject({
      kind: 'criticism',
      severity: 4,
    })
  })
})

describe('isGrave', () => {
  it.each(['She called an ambulance', 'BROKEN GLASS in the soup', 'That was racist.', 'He threatened us'])(
    '%s',
    (text) => {
      expect(isGrave(text)).toBe(true)
    },
  )
  it.each(['The hospitality was fine', 'A threadbare chair', 'I was choking up with joy, no: it was lovely'])(
    'not: %s',
    (text) => {
      expect(isGrave(text)).toBe(false)
    },
  )

  it.each([
    ['de', 'Ich habe eine Nussallergie'],
    ['de-AT', 'Er hat uns bedroht.'],
    ['es', 'Tuve que ir al hospital'],
    ['fr', 'Il a été blessé par le verre'],
    ['it', 'Sono allergica alle noci'],
    ['ja', '卵アレルギーがあります'],
    ['nl', 'Mijn kind heeft een notenallergie'],
    ['pl', 'Mam zatrucie po rybie'],
    ['pt-BR', 'Sou alérgico a amendoim'],
    ['tr', 'Fıstığa alerjim var'],
    ['uk', 'У мене алергія на горіхи'],
    ['zh-Hans', '我对花生过敏'],
    ['ar', 'عندي حساسية من المكسرات'],
  ])('in %s: %s', (locale, text) => expect(isGrave(text, locale)).toBe(true))
  it.each([
    ['es', '¡Qué hospitalidad!'],
    ['fr', 'La salle était étouffante'],
    ['pl', 'Pracownik niedawno zatrudniony'],
    ['de', 'Das Essen war gut.'],
    ['xx', 'Das war gut.'],
  ])('not in %s: %s', (locale, text) => expect(isGrave(text, locale)).toBe(false))
})
