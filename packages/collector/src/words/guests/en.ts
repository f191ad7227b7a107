/** What guests read beside the questions: of receipts, draws, what was done, and where nothing is. */
export const guests = {
  errors: {
    nothing: 'There is nothing at this address.',
    failed: 'That did not work',
    busy: 'The database cannot be written just now, so nothing was kept. Please try again in a moment.',
    broken: 'Something went wrong in the collector, so nothing was kept. The same may succeed later.',
    tooMuch:
      'You have sent more than can be taken at once, so nothing was kept. Please go back and send less.',
    toYours: 'To your page',
  },
  receipts: {
    tooMany:
      'Too many codes were wrong. Type yours again in a minute, or leave it out and send: your answer then counts as one without a receipt.',
    wrong:
      '“{code}” is no code of a receipt from here. Type it again, or leave it out and send: your answer then counts as one without a receipt.',
    old: 'The code “{code}” is older than seven days. Type another one, or leave it out and send: your answer then counts as one without a receipt.',
    used: 'The code “{code}” was used before. Type another one, or leave it out and send: your answer then counts as one without a receipt.',
  },
  told: {
    title: 'You said, we did',
    purpose: 'What we have changed because somebody told us.',
    none: 'Nothing is written here yet. What we change because you told us will stand on this page.',
  },
  draw: {
    none: 'There is no draw at this address.',
    coming: 'You can enter from {day} on.',
    contact: 'Your e-mail address or phone number',
    contactHelp:
      'Only to tell you if you win. It is kept apart from everything that you have told us, and deleted 60 days after the draw at the latest.',
    agree: 'I have read the rules below, and I may enter.',
    enter: 'Enter the draw',
    entered: 'You are in',
    ticket:
      'Your ticket is {ticket}. Keep it: with it you can see for yourself that your entry is in the list, and whether it has won.',
    closed: 'The list is closed',
    entries: 'Entries in it: {count}.',
    closing: 'It is being closed.',
    decides: 'The numbers of {day} decide: {source}',
    list: 'See the list of tickets',
    sealed: 'The list cannot be changed any more. Its SHA-256: {hash}',
    winners: 'Who has won',
    wasTold: 'was told',
    next: 'If one of them cannot be reached, these follow in their order: {tickets}',
    check: 'Check it yourself',
    checkHelp:
      'It was drawn by RFC 3797 with SHA-256, from the list of tickets ({count}) in the order of their letters and from public numbers that nobody could know before: {source}',
    numbers: 'The numbers',
    key: 'The key',
    steps: 'Step by step',
    stepsHelp:
      'For the first winner: write two bytes of zero, the key, and two bytes of zero; take the SHA-256 of them as one large number; its remainder by the number of tickets, and one more, is the place in the list. Take that ticket out. For the next, write 0 and 1 in the place of the zeros, and so on.',
    place: '{ticket}, place {entry}: {hash}',
    program: 'Or with {package}, the package that this page uses: {code}',
    rules: 'The rules',
    who: 'Who may enter',
    how: 'How',
    howHelp:
      'On this page, and in no other way. You need not buy anything, and you need not have told us anything: what you said, or whether you did, changes nothing. One entry for each person.',
    when: 'When',
    days: 'From {from} to the end of {to} (UTC)',
    prize: 'The prize',
    many: 'How many win',
    chance: '{count}. The chance of each is the number of prizes by the number of entries.',
    drawn: 'How it is drawn',
    drawnHelp: 'By public numbers of {day}, which anybody can look up and check: {source}',
    tell: 'How winners are told',
    where: 'Not offered',
    sponsor: 'Who gives it',
    problems: {
      contact: 'Please write an e-mail address or a phone number.',
      agree: 'Please say that you have read the rules, and may enter.',
      full: 'The list is full, so nobody can enter any more.',
    },
  },
  values: { yes: 'Yes', no: 'No', unfit: 'Does not fit' },
  chips: { 'table-link': 'Table link', order: 'Order', staff: 'Staff' },
}
