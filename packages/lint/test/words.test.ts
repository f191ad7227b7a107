import type { Prompt } from '@earshot/core/prompt'
import type { Question } from '@earshot/core/question'
import { describe, expect, it } from 'vitest'
import { presets } from '../../presets/src/index.ts'
import { example, open, rating } from '../src/example.ts'
import { type Finding, lintPrompt } from '../src/lint-prompt.ts'
import type { Site } from '../src/site.ts'

const balanced = ['Very bad', 'Bad', 'In between', 'Good', 'Very good']
const under = (text: string): Prompt => example([rating(text, balanced), open])
const said = (text: string): Prompt =>
  example([rating('How was it?', balanced), open], { thanks: [{ text }] })
const found = (prompt: Prompt, id: string, site?: Site): readonly Finding[] =>
  lintPrompt(prompt, site).filter(({ rule }) => rule === id)

/** By rule: what it flags under a rating, and what it lets through. */
const stems: Readonly<
  Record<string, { readonly guilty: readonly string[]; readonly innocent: readonly string[] }>
> = {
  'W-02': {
    guilty: [
      `How was your visit ${'and your stay '.repeat(6)}with us?`,
      `When you came to see us, and before you left us again on that long day, how was it, all in all, to be with us?`,
    ],
    innocent: [
      'How was your visit? Think of the start. Think of the end. Think of the people. Think of the food and of the place.',
      'How long did it take from the time you came in to the time you had your food?',
      'How was {a very long name that stands for something with one two three four five six seven eight nine ten words}?',
    ],
  },
  'W-03': {
    guilty: [
      'Rate this touch-point.',
      'How was our omnichannel service?',
      'How was it prior to your stay?',
      'How did our SLA hold?',
    ],
    innocent: [
      'How was your train journey?',
      'How easy or hard was it to buy a ticket?',
      'Did you get to your address?',
      'How did we deliver the sofa?',
    ],
  },
  'W-04': {
    guilty: ['How delicious was the soup?', 'How was our excellent team?', 'Did you enjoy your stay?'],
    innocent: [
      'How clear was the best before date?',
      'How was your trip on the Great Western line?',
      'Did it take a great deal of time?',
      'How greatly did it differ from the picture?',
    ],
  },
  'W-05': {
    guilty: ['How satisfied were you?', 'How happy are you with the room?', 'How easy was it to pay?'],
    innocent: [
      'How happy or unhappy are you with us?',
      'How easy or hard was it to pay?',
      'How fast did we answer?',
      'How was it?',
    ],
  },
  'W-06': {
    guilty: [
      'How was the food and the service?',
      'Was the staff quick and helpful?',
      'Were we fair and friendly?',
      'How was the food/service?',
      'How clean, quiet and safe was it?',
      'How were the doctors and nurses?',
      'How was the wine as well as the food?',
      'Was your problem solved and are you satisfied?',
    ],
    innocent: [
      'How likely is it that you would recommend us to a friend or colleague?',
      'How easy or hard was it to get this done?',
      'When your food and drinks came, how warm was the soup?',
      'How was your stay at the bed and breakfast?',
      'How well did we look after you and your family?',
      'How was the wait between lunch and dinner?',
      'How was the choice of hot and cold drinks?',
      'How well did Dr. Jones and her team explain what comes next?',
      'How quick was our reply by e-mail or phone?',
      'How bad or good was the food?',
    ],
  },
  'W-07': {
    guilty: ['Was it not unclear?', 'Did nobody not help you?', 'Is it not uncommon to wait?'],
    innocent: [
      'Could you not unlock the door?',
      'Did you not understand the letter?',
      'How was the unisex bathroom with no window?',
      'Was there no unlimited plan?',
    ],
  },
  'W-08': {
    guilty: [
      'I agree that it was good.',
      'Do you strongly agree?',
      'How much do you agree with us?',
      'Do you agree or disagree?',
    ],
    innocent: [
      'Did we agree on a time with you?',
      'Did we come at the agreed time?',
      'How agreeable was the room?',
    ],
  },
  'W-09': {
    guilty: ['Do you often come here?', 'Have you been here recently?', 'Do you usually eat here?'],
    innocent: [
      'How often do we help you fast?',
      'Did you often wait in the last 4 weeks?',
      'Do you come more often than before?',
      'Was it as quick as usual?',
      'Usually we ask by mail. How was it?',
    ],
  },
  'W-10': {
    guilty: [
      'Would you buy more if it cost less?',
      'If we were open on Sundays, would you come?',
      'How much would you pay for it?',
    ],
    innocent: [
      'Would you come to us again?',
      'What did you pay?',
      'How likely is it that you would recommend us?',
      'Would you like to know if your order is late?',
    ],
  },
  'W-11': {
    guilty: [
      'Our jobs depend on you. How was it?',
      'My bonus depends on your rating.',
      'We beg you to tell us.',
    ],
    innocent: [
      'What we ask next depends on your answer. How was it?',
      'Our next question depends on your answer. How was it?',
      'Does the price depend on you?',
      'Did we help you with your family?',
    ],
  },
  'W-12': {
    guilty: [
      'Give us five stars!',
      'Rate us a 10!',
      'Is there anything less than perfect?',
      'Would you give us top marks?',
    ],
    innocent: [
      'Please give us five minutes: how was it?',
      'Was there anything under the bed?',
      'How was our 5-star hotel?',
      'How was it? 5 stars means very good.',
      'Could you score us a 10% discount?',
    ],
  },
  'W-13': {
    guilty: ['How was the waiter?', 'Was your driver polite?', 'How quick was our call center?'],
    innocent: [
      'How was your visit to the dentist?',
      'How was the doctor who saw you?',
      'How polite were we?',
      'How was the guide book?',
    ],
  },
  'W-14': {
    guilty: ['You liked it, didn’t you?', 'It was quick – right?', 'That was easy, was it not?'],
    innocent: ['Did we get it right?', 'Was the seat top-right?', 'When you called, did you get an answer?'],
  },
  'W-16': {
    guilty: ['HOW WAS IT?', 'How was it!!', 'How was it? 🙂'],
    innocent: ['How was the ATM at the desk?', 'How was the USB® port?', 'Wow! How was it?'],
  },
  'W-17': {
    guilty: [
      'Was the waitress polite?',
      'Did the salesman listen?',
      'Was he or she in time?',
      'How was the lady doctor?',
    ],
    innocent: [
      'How was the human touch?',
      'Was the ladies’ room clean?',
      'How was your walk on Workman Street?',
      'How was the German food?',
    ],
  },
  'W-18': {
    guilty: ['How close was the ETA?', 'How was the POS at the till?', 'How did the RMA go?'],
    innocent: [
      'How was the TV in your room?',
      'How was the estimated time of arrival (ETA)?',
      'How was the ETA (estimated time of arrival)?',
      'How was the Henry VIII show?',
      'How was your PIN sent?',
    ],
  },
  'W-19': {
    guilty: ['You must rate us.', 'An answer is required.', 'You have to choose one.'],
    innocent: [
      'How long did you have to wait?',
      'How often do we act before you have to ask?',
      'You must be 18 or older for the draw. How was it?',
      'Did we tell you what was required?',
    ],
  },
  'W-21': {
    guilty: ['Did it hit the spot?', 'Where do we fall short?', 'Did we go the extra mile?'],
    innocent: ['Did you find the spot?', 'Was the autumn short?', 'How many miles was it?'],
  },
  'W-22': {
    guilty: ['Was the cutlery clean?', 'How was the ergonomic chair?', 'Was the procedure efficacious?'],
    innocent: [
      'How was your visit to the restaurant yesterday?',
      'Did the manager understand you?',
      'How was the Metropolitan Museum?',
      'Were we friendly and not unfriendly?',
    ],
  },
}

describe.each(Object.entries(stems))('%s', (id, { guilty, innocent }) => {
  it.each(guilty)('flags “%s”', (text) => {
    expect(found(under(text), id)).not.toEqual([])
  })

  it.each(innocent)('lets “%s” through', (text) => {
    expect(found(under(text), id)).toEqual([])
  })
})

describe('W-01', () => {
  const hard = 'Kindly evaluate the adequacy of our communication.'
  const grade = (...texts: readonly string[]) =>
    found(
      {
        id: 'a',
        title: 'Visit',
        questions: texts.map((text, index) => ({ id: `q${index}`, type: 'text', text })),
      },
      'W-01',
    )

  it('says nothing of a few words that a syllable or two make hard', () => {
    expect(grade('How satisfied were you with the delivery?')).toEqual([])
  })

  it('refuses a few words that are hard however they are counted', () => {
    expect(grade(hard).map(({ level }) => level)).toEqual(['error'])
  })

  it('warns where a syllable still moves the grade, and refuses where it does not', () => {
    const half = 'How satisfied were you with the delivery of your order?'
    expect(grade(half, half).map(({ level }) => level)).toEqual(['warning'])
    expect(grade(hard, hard, hard, hard, hard).map(({ level }) => level)).toEqual(['error'])
  })

  it('lets plain words through, however many', () => {
    expect(grade(...Array.from({ length: 20 }, () => 'How did we do today?'))).toEqual([])
  })
})

it('W-02 refuses a sentence above 30 words', () => {
  const of = (words: number) =>
    found(under(`${'so '.repeat(words - 1)}good?`), 'W-02').map(({ level }) => level)
  expect([of(20), of(21), of(30), of(31)]).toEqual([[], ['warning'], ['warning'], ['error']])
})

describe('W-03', () => {
  it('reads the owner’s list, with plurals and signs', () => {
    const jargon = ['flight deck', 'C++ (new)', ' ', 'up-sell']
    expect(found(under('How was the Flight Decks team?'), 'W-03', { jargon })).toHaveLength(1)
    expect(found(under('How was the C++ (new) course?'), 'W-03', { jargon })).toHaveLength(1)
    expect(found(under('How was the up-sell?'), 'W-03', { jargon })).toHaveLength(1)
    expect(found(under('How was the flight?'), 'W-03', { jargon })).toEqual([])
  })

  it('mends what fits and keeps the capital', () => {
    const [finding] = found(under('Prior to your stay, did you utilize it? Prior to it?'), 'W-03')
    expect(finding?.fix).toEqual([
      { op: 'replace', path: '/questions/0/text', value: 'Before your stay, did you use it? Before it?' },
    ])
  })
})

it('W-05 looks at both sides of the scale, and takes its own opposite', () => {
  const on = (text: string, scale: readonly string[]) => found(example([rating(text, scale), open]), 'W-05')
  expect(on('How likely is it?', ['Not at all likely', 'A bit likely', 'Very likely'])).toEqual([])
  expect(on('How happy are you?', ['Never', 'Often', 'Always'])).toEqual([])
  const [finding] = on('How easy was it?', ['Very difficult', 'Difficult', 'Easy', 'Very easy'])
  expect(finding?.message).toContain('“How easy or difficult”')
})

describe('W-06', () => {
  it('warns of what may be one thing’s detail or a name', () => {
    const level = (text: string) => found(under(text), 'W-06').map((finding) => finding.level)
    expect(level('How was the choice of food and drinks?')).toEqual(['warning'])
    expect(level('Was it easy to find food and drinks?')).toEqual(['warning'])
    expect(level('How was the Food and Wine week?')).toEqual(['warning'])
    expect(level('How satisfied are you with the food and drinks?')).toEqual(['error'])
  })

  it('reads the rows of a matrix, and no other type', () => {
    const rows = [
      { id: 'a', text: 'Food and service' },
      { id: 'b', text: 'The room' },
    ]
    const matrix: Question = { id: 'm', type: 'matrix', text: 'How was it?', rows, scale: balanced }
    expect(found(example([matrix]), 'W-06').map(({ path }) => path)).toEqual(['questions[0].rows[0].text'])
    expect(found(example([{ ...open, text: 'How were the food and the service?' }]), 'W-06')).toEqual([])
  })

  it('lets the poles of the scale stand together', () => {
    const scale = ['Prompt', 'In between', 'Thorough']
    expect(found(example([rating('Were we prompt or thorough?', scale), open]), 'W-06')).toEqual([])
  })
})

it('W-13 lets a condition know that there was one', () => {
  expect(found(example([{ ...rating('How was the waiter?'), when: 'context.table' }, open]), 'W-13')).toEqual(
    [],
  )
})

it.each([
  ['As market leader we care.', true],
  ['Welcome to our award-winning shop.', true],
  ['Tell the number one hotel in town.', true],
  ['Which reason leads you here?', false],
  ['We read every answer.', false],
  ['This is about your first-class ticket.', false],
  ['What was the best part?', false],
])('W-15 on “%s”: %s', (purpose, expected) => {
  expect(found(example([open], { purpose }), 'W-15').length > 0).toBe(expected)
})

it('W-18 tells each abbreviation once, and leaves shouts to W-16', () => {
  expect(found(example([{ ...open, text: 'The ETA?', help: 'The ETA.' }]), 'W-18')).toHaveLength(1)
  expect(found(under('HOW WAS THE ETA?'), 'W-18')).toEqual([])
})

describe('W-20', () => {
  const follow = (text: string): Prompt =>
    example([rating('How was it?', balanced), { ...open, text, when: 'rating <= 2' }])

  it.each([
    'Why did you not ask?',
    'Why didn’t you call?',
    'Why did you give this score?',
    'You should have told us.',
    'As you know, we are busy.',
    'We are sorry you feel this way.',
    'Unfortunately you came late.',
    'You misunderstood us.',
  ])('refuses “%s” as a reply', (text) => {
    expect(found(follow(text), 'W-20').map(({ level }) => level)).toEqual(['error'])
    expect(found(said(text), 'W-20').map(({ level }) => level)).toEqual(['error'])
    expect(found(under(text), 'W-20').map(({ level }) => level)).toEqual(['warning'])
  })

  it.each([
    'Why did you choose us?',
    'What happened?',
    'Is there anything you should have been told?',
    'Was it as good as you know it?',
    'We are sorry that this happened to you.',
    'How did you feel when you left?',
  ])('lets “%s” through', (text) => {
    expect(found(follow(text), 'W-20')).toEqual([])
    expect(found(said(text), 'W-20')).toEqual([])
  })
})

it.each([
  'Thank you for telling us. A person reads this first.',
  'We never share your answer.',
  'You do not have to give your name.',
  'Please do not write card numbers or other private facts.',
  'We show results only when five or more people have answered.',
  'We need 2 minutes of your time.',
  'Our shop is open from 9 to 5, and the bar until 10.',
  'Your answer helps us to cook better.',
])('nothing is wrong with saying “%s”', (text) => {
  expect(lintPrompt(said(text))).toEqual([])
})

it.each(presets)('no word of the preset $id is worse than a note', (preset) => {
  const words = lintPrompt(preset).filter(({ rule, level }) => rule.startsWith('W-') && level !== 'note')
  expect(words).toEqual([])
})
