import { parsePrompt } from '@earshot/core/parse-prompt'
import type { Prompt } from '@earshot/core/prompt'
import type { Question } from '@earshot/core/question'
import { describe, expect, it } from 'vitest'
import { example, open, rating } from '../src/example.ts'
import { applyFix } from '../src/fix.ts'
import { type Finding, lintPrompt } from '../src/lint-prompt.ts'
import { rules } from '../src/rules.ts'

/** The rules whose edges are tested here; the others have files of their own. */
const here =
  /^(?:W-04|W-07|W-08|W-11|W-12|W-14|W-16|S-02|S-03|S-10|S-17|O-01|O-02|O-07|O-08|F-04|F-06|F-07|G-01|G-05|T-01|P-03)$/
const found = (prompt: Prompt): readonly Finding[] => lintPrompt(prompt).filter(({ rule }) => here.test(rule))
const flagged = (prompt: Prompt): readonly string[] => [...new Set(found(prompt).map(({ rule }) => rule))]

describe.each(rules)('$id', (rule) => {
  it('flags its bad example', () => {
    expect(rule.check(rule.bad, rule.badSite ?? {})).not.toEqual([])
  })

  it('does not flag its good example, and no other rule finds an error in it', () => {
    expect(rule.check(rule.good, rule.goodSite ?? {})).toEqual([])
    expect(lintPrompt(rule.good, rule.goodSite).filter(({ level }) => level === 'error')).toEqual([])
  })

  it('has examples that core accepts', () => {
    expect(parsePrompt(rule.good)).toMatchObject({ status: 'ok', issues: [] })
    // A loop is refused before any rule sees it.
    const bad = parsePrompt(rule.bad)
    if (rule.id === 'F-12') expect(bad.status).toBe('invalid')
    else expect(bad).toMatchObject({ status: 'ok', issues: [] })
  })

  it('points at a place and says how to mend it in a sentence', () => {
    for (const { path, message } of rule.check(rule.bad, rule.badSite ?? {})) {
      expect(path).toMatch(
        /^(?:title|purpose|targeting|thanks|limits|criticism|call|suppress|trigger|questions|questions\[\d+\])|^site\.\w|^markup:\d+:\d+$/,
      )
      expect(message).toMatch(/\.$|”$/)
    }
  })

  it('is mended by its own fix, and by nothing that core refuses', () => {
    for (const { fix } of rule.check(rule.bad, rule.badSite ?? {})) {
      if (!fix) continue
      const mended = applyFix(rule.bad, fix)
      expect(parsePrompt(mended)).toMatchObject({ status: 'ok', issues: [] })
      expect(rule.check(mended, rule.badSite ?? {})).toEqual([])
    }
  })
})

/** A rule's id, a stem, and whether the rule flags it under a rating. */
const stems: readonly (readonly [string, string, boolean])[] = [
  ['W-04', 'How amazing was your stay?', true],
  ['W-04', 'How much did you like our awful weather?', true],
  ['W-04', 'Best of all: how was the pool?', true],
  ['W-04', 'How was your trip to Great Britain?', false],
  ['W-04', 'How was our Great Food?', true],
  ['W-04', 'How happy or unhappy are you with the greatest hall?', false],
  ['W-07', 'Did nobody not help you?', true],
  ['W-07', 'Weren’t you unhappy with it?', true],
  ['W-07', 'Did you never get no answer?', true],
  ['W-07', 'Is there something that you did not like or could not find?', false],
  ['W-07', 'How happy or unhappy were you?', false],
  ['W-07', 'Was it not under the unit price until noon?', false],
  ['W-08', 'Do you disagree with the bill?', true],
  ['W-08', 'Did we come at the agreed time?', false],
  ['W-11', 'Please, please tell us: how was it?', true],
  ['W-11', 'It would mean the world to us. How was it?', true],
  ['W-11', 'How well did we help you?', false],
  ['W-12', 'Would you give us five stars?', true],
  ['W-12', 'Was there anything less than 10/10?', true],
  ['W-12', 'Can you leave a 5-star review?', true],
  ['W-12', 'From 1 to 5 stars, how was it?', false],
  ['W-12', 'How was our 5-star hotel?', false],
  ['W-14', 'It was quick, right?', true],
  ['W-14', 'You did not wait, did you?', true],
  ['W-14', 'That was easy, was it not?', true],
  ['W-14', 'Did we get it right?', false],
  ['W-14', 'When you called, did you get an answer?', false],
  ['W-16', 'How was it? 😀', true],
  ['W-16', 'AMAZING or not?', true],
  ['W-16', 'How was the ATM? ® 10 %!', false],
  ['S-17', 'Was it poor?', true],
  ['S-17', 'How poorly did it go?', false],
]

it.each(stems)('%s on “%s”: %s', (id, text, expected) => {
  expect(flagged(example([rating(text), open])).includes(id)).toBe(expected)
})

describe('W-04', () => {
  it('lets an open or closed question compare without praise', () => {
    const question: Question = { id: 'words', type: 'text', text: 'Which of these words fit us best?' }
    expect(flagged(example([question]))).toEqual([])
  })

  it('finds praise of the asker in every type, and in the rows of a matrix', () => {
    const text: Question = { id: 'words', type: 'text', text: 'What did you think of our great team?' }
    const rows = [{ id: 'food', text: 'The delicious food' }]
    const scale = ['Bad', 'In between', 'Good', 'Very good']
    const matrix: Question = { id: 'all', type: 'matrix', text: 'How was it?', rows, scale }
    expect(found(example([text, matrix])).map(({ path }) => path)).toEqual([
      'questions[0].text',
      'questions[1].rows[0].text',
    ])
  })
})

describe('the rules about scales', () => {
  const on = (scale: Parameters<typeof rating>[1], text?: string) =>
    flagged(example([rating(text, scale), open]))

  it('S-02 takes a long scale with words at its ends', () => {
    expect(on({ from: 1, to: 7, low: 'Bad', high: 'Good' })).toEqual(['S-02'])
    expect(on({ from: 1, to: 8, low: 'Bad', high: 'Good' })).toEqual(['S-03'])
    expect(on(['1', '2', '3', '4'])).toEqual(['S-02'])
    expect(on(['😡', '😐', '🙂', '😍'])).toEqual(['S-02'])
  })

  it('S-03 lets 4 to 7 points and the question about recommending pass', () => {
    const counts = [2, 3, 4, 5, 6, 7, 8].map((points) =>
      on(Array.from({ length: points }, (_, index) => `Word ${'abcdefgh'[index]}`)).includes('S-03'),
    )
    expect(counts).toEqual([true, true, false, false, false, false, true])
    const zeroToTen = { from: 0, to: 10, low: 'Not at all likely', high: 'Extremely likely' }
    expect(on(zeroToTen, 'How likely is it that you would recommend us?')).toEqual([])
    expect(on(zeroToTen, 'How likely is it that you come back?')).toEqual(['S-03'])
  })

  it('S-10 tells an amount or a sureness from an answer that stands apart', () => {
    expect(on(['None', 'Some', 'Most', 'All'])).toEqual([])
    expect(on(['Not sure', 'A bit sure', 'Quite sure', 'Very sure'])).toEqual([])
    expect(on(['Poor', 'Not sure', 'Good', 'Very good'])).toEqual(['S-10'])
    expect(on(['Poor', 'Fair', 'Good', 'I don’t know'])).toEqual(['S-10'])
  })

  it('S-17 lets the question name its own scale', () => {
    expect(on(['Very unhappy', 'Unhappy', 'Happy', 'Very happy'], 'How happy or unhappy were you?')).toEqual(
      [],
    )
    expect(on(['Never', 'Not often', 'Often', 'Always'], 'How often did we help?')).toEqual([])
  })
})

describe('the rules about order', () => {
  const list = (texts: readonly string[], rest: object = {}): Prompt =>
    example([
      {
        id: 'list',
        type: 'choice',
        text: 'Which one?',
        options: texts.map((text, index) => ({ id: `o${index}`, text })),
        order: 'random',
        ...rest,
      },
    ])

  it('O-01 takes each order with a reason', () => {
    const found = ['random', 'ordinal', 'speed', 'staff', 'given'].map((order) =>
      flagged(list(['Tea', 'Milk'], { order })).includes('O-01'),
    )
    expect(found).toEqual([false, false, false, false, true])
    expect(flagged(list(['Tea'], { order: 'given' }))).toEqual([])
  })

  it('O-02 knows what catches the rest by its words, its id and its box', () => {
    expect(flagged(list(['Tea', 'Milk', 'None of these']))).toEqual(['O-02'])
    expect(flagged(list(['Tea', 'Milk', 'I can’t say']))).toEqual(['O-02'])
    expect(flagged(list(['Tea', 'Milk', 'I can’t say'], { last: ['o2'] }))).toEqual([])
    const options = [
      { id: 'tea', text: 'Tee' },
      { id: 'other', text: 'Etwas anderes' },
    ]
    expect(flagged(list([], { options }))).toEqual(['O-02'])
    expect(flagged(list([], { options: [options[0], { id: 'x', text: 'Anderes', other: true }] }))).toEqual([
      'O-02',
    ])
  })

  it('O-07 finds times, amounts and degrees, and leaves names alone', () => {
    expect(flagged(list(['1–4', '5–9', '10 or more']))).toEqual(['O-07'])
    expect(flagged(list(['Never', 'Sometimes', 'Always', 'I don’t know'], { last: ['o3'] }))).toEqual([
      'O-07',
    ])
    expect(flagged(list(['Yes', 'Partly', 'No']))).toEqual(['O-07'])
    expect(flagged(list(['Yes', 'No']))).toEqual([])
    expect(flagged(list(['Phone 12', 'Phone 13', 'Phone 14']))).toEqual([])
  })

  it('O-08 looks along each path, and lets another path ask on', () => {
    const contact: Question = {
      id: 'how',
      type: 'contact',
      text: 'How can we reach you?',
      consent: 'You may write to me about this.',
      when: 'rating <= 2',
    }
    expect(flagged(example([rating(), open, contact, { ...open, id: 'one', when: 'rating = 3' }]))).toEqual(
      [],
    )
    expect(flagged(example([rating(), open, contact, { ...open, id: 'one', when: 'rating = 2' }]))).toEqual([
      'O-08',
    ])
    const mail: Question = { id: 'mail', type: 'text', text: 'Your e-mail?', form: 'email' }
    expect(flagged(example([mail, open]))).toEqual(['O-08'])
    expect(flagged(example([open, mail]))).toEqual([])
  })
})

describe('F-04', () => {
  const on = (questions: readonly Question[], rest?: Partial<Prompt>) => flagged(example(questions, rest))

  it('looks at each point below the middle', () => {
    expect(on([rating(), { ...open, when: 'rating = 1' }])).toEqual(['F-04'])
    expect(on([rating(), { ...open, when: 'rating < 3' }])).toEqual([])
    expect(on([rating()])).toEqual(['F-04'])
  })

  it('follows the prompt’s own criticism', () => {
    const first: Question = { ...open, when: 'rating = 1' }
    expect(on([rating(), first], { criticism: 'rating = 1' })).toEqual([])
    expect(on([rating(), first], { criticism: 'rating <= 3' })).toEqual(['F-04'])
    expect(on([rating(), first], { criticism: "context.place = '1' and rating <= 3" })).toEqual(['F-04'])
  })

  it('does not take a number or an address for an open question', () => {
    expect(on([rating(), { ...open, form: 'number' }])).toEqual(['F-04'])
  })

  it('is not fooled by an open question on another path', () => {
    const delivered = "context.part = 'delivered'"
    const asked: Question = { ...rating(), when: delivered }
    expect(on([asked, { ...open, when: `not ${delivered}` }])).toEqual(['F-04'])
    expect(on([asked, { ...open, when: `${delivered} and rating <= 2` }])).toEqual([])
    const tellMore: Question = {
      id: 'more',
      type: 'choice',
      text: 'Do you want to say more?',
      order: 'ordinal',
      options: [
        { id: 'yes', text: 'Yes' },
        { id: 'no', text: 'No' },
      ],
      when: 'rating = 4',
    }
    expect(on([rating(), tellMore, { ...open, when: "more = 'yes'" }])).toEqual(['F-04'])
  })
})

describe('F-06', () => {
  const contact: Question = { id: 'how', type: 'contact', text: 'How can we reach you?' }
  const may: Question = {
    id: 'may',
    type: 'choice',
    text: 'May we contact you about this?',
    order: 'ordinal',
    options: [
      { id: 'yes', text: 'Yes, please' },
      { id: 'no', text: 'No, thank you' },
    ],
  }
  const agreed: Question = { id: 'agreed', type: 'consent', text: 'You may write to me.' }
  const on = (...questions: readonly Question[]) => flagged(example(questions))

  it('takes a yes that was asked for before', () => {
    expect(on(open, may, { ...contact, when: "may = 'yes'" })).toEqual([])
    expect(on(open, agreed, { ...contact, when: "agreed = 'true'" })).toEqual([])
  })

  it('does not take a question that changes nothing', () => {
    expect(on(open, may, contact)).toEqual(['F-06'])
    expect(on(open, may, { ...contact, when: 'may' })).toEqual(['F-06'])
    expect(on(open, may, { ...contact, when: "not may = 'no'" })).toEqual(['F-06'])
    expect(on(open, agreed, { ...contact, when: 'agreed' })).toEqual(['F-06'])
    expect(on(open, { ...contact, when: "why = 'x'" })).toEqual(['F-06'])
  })

  it('finds marketing in the same consent, and not its refusal', () => {
    const line = (consent: string) => on(open, { ...contact, consent })
    expect(line('You may write to me about this and send your newsletter.')).toEqual(['F-06'])
    expect(line('You may write to me about this, never for marketing.')).toEqual([])
    const text = 'May we contact you and send special offers?'
    expect(on(open, { ...may, text }, { ...contact, when: "may = 'yes'" })).toEqual(['F-06'])
  })
})

describe('F-07', () => {
  const on = (...whens: readonly string[]) =>
    flagged(example([rating(), open], { thanks: whens.map((when) => ({ text: 'Thank you.', when })) }))

  it('finds the answer after which nobody says thanks', () => {
    expect(on('rating <= 2', 'rating = 4')).toEqual(['F-07'])
    expect(on('rating <= 2', 'rating >= 3')).toEqual([])
  })

  it('finds a prompt without any', () => {
    const { thanks: _, ...silent } = example([rating(), open])
    expect(flagged(silent)).toEqual(['F-07'])
  })
})

describe('the rules about fairness', () => {
  const review: Question = {
    id: 'review',
    type: 'message',
    text: 'Tell others.',
    link: { text: 'Write a review', url: 'https://www.trustpilot.com/review/us' },
  }
  const contact: Question = {
    id: 'how',
    type: 'contact',
    text: 'How can we reach you?',
    consent: 'You may write to me about this.',
  }
  const happy: Question = {
    id: 'happy',
    type: 'choice',
    text: 'Did it go well?',
    order: 'ordinal',
    options: [
      { id: 'yes', text: 'Yes' },
      { id: 'no', text: 'No' },
    ],
  }
  const on = (...questions: readonly Question[]) => flagged(example(questions))

  it('G-01 knows a public site without the mark, and lets context decide', () => {
    expect(on(rating(), open, { ...review, when: 'rating' })).toEqual(['G-01'])
    expect(on(rating(), open, { ...review, when: "context.place = '1'" })).toEqual([])
    const own: Question = {
      ...review,
      link: { text: 'Help', url: 'https://x.com.shop.example/' },
      when: 'rating = 1',
    }
    expect(on(rating(), open, own)).toEqual([])
  })

  it('G-05 finds the fork at a choice too', () => {
    const fork = [happy, open, { ...contact, when: "happy = 'no'" }, { ...review, when: "happy = 'yes'" }]
    expect(on(...fork)).toEqual(['G-01', 'G-05'])
  })

  it('G-05 lets both be offered to the same people', () => {
    expect(on(rating(), open, { ...contact, when: 'rating <= 2' }, review)).toEqual([])
    expect(on(rating(), open, { ...contact, when: 'rating = 4' }, { ...review, when: 'rating = 1' })).toEqual(
      ['G-01'],
    )
  })
})

describe('T-01', () => {
  const on = (rest: Partial<Prompt>) => flagged(example([open], rest))

  it('asks for a limit from what opens itself only', () => {
    expect(on({ trigger: [{ on: 'click' }, { on: 'manual' }] })).toEqual([])
    expect(on({ trigger: [{ on: 'click' }, { on: 'exit' }] })).toEqual(['T-01'])
    expect(on({ trigger: [{ on: 'load' }], limits: { share: 0.1 } })).toEqual(['T-01'])
    expect(on({ trigger: [{ on: 'load' }], limits: { oncePer: 'order' } })).toEqual([])
    expect(on({})).toEqual([])
  })
})

describe('P-03', () => {
  it('finds each place where the prompt uses what is not anonymous', () => {
    const prompt = example([{ ...open, text: 'How was {context.staff}?', when: 'context.order-id' }], {
      anonymous: true,
      targeting: 'context.user',
      limits: { oncePer: 'visit order' },
    })
    expect(found(prompt).map(({ rule, path }) => [rule, path])).toEqual([
      ['P-03', 'limits.oncePer'],
      ['P-03', 'targeting'],
      ['P-03', 'questions[0].when'],
      ['P-03', 'questions[0].text'],
    ])
    expect(found({ ...prompt, anonymous: false })).toEqual([])
  })
})
