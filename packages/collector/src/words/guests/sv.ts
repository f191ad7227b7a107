import type { GuestWords } from '../words.ts'

/** What guests read beside the questions, in Swedish. */
export const guests: GuestWords = {
  errors: {
    nothing: 'Det finns inget på den här adressen.',
    failed: 'Det gick inte',
    busy: 'Det går inte att skriva i databasen just nu, så inget sparades. Försök igen om en stund.',
    broken: 'Något gick fel i insamlaren, så inget sparades. Det kan gå bättre senare.',
    tooMuch:
      'Du har skickat mer än vad som kan tas emot på en gång, så inget sparades. Gå tillbaka och skicka mindre.',
    toYours: 'Till din sida',
  },
  receipts: {
    tooMany:
      'För många koder var fel. Skriv din igen om en minut, eller lämna den tom och skicka: då räknas ditt svar som ett utan kvitto.',
    wrong:
      '”{code}” är ingen kod från ett kvitto härifrån. Skriv den igen, eller lämna den tom och skicka: då räknas ditt svar som ett utan kvitto.',
    old: 'Koden ”{code}” är äldre än sju dagar. Skriv en annan, eller lämna den tom och skicka: då räknas ditt svar som ett utan kvitto.',
    used: 'Koden ”{code}” har redan använts. Skriv en annan, eller lämna den tom och skicka: då räknas ditt svar som ett utan kvitto.',
  },
  told: {
    title: 'Ni sa det, vi gjorde det',
    purpose: 'Vad vi har ändrat för att någon berättade det för oss.',
    none: 'Här står inget än. Det vi ändrar för att du har berättat kommer att stå på den här sidan.',
  },
  draw: {
    none: 'Det finns ingen lottning på den här adressen.',
    coming: 'Du kan vara med från och med {day}.',
    contact: 'Din e-postadress eller ditt telefonnummer',
    contactHelp:
      'Bara för att säga till om du vinner. Den sparas skild från allt du har berättat för oss och raderas senast 60 dagar efter lottningen.',
    agree: 'Jag har läst reglerna nedan och får vara med.',
    enter: 'Var med i lottningen',
    entered: 'Du är med',
    ticket:
      'Din lott är {ticket}. Spara den: med den kan du själv se att du finns på listan och om du har vunnit.',
    closed: 'Listan är stängd',
    entries: 'Lotter på den: {count}.',
    closing: 'Den håller på att stängas.',
    decides: 'Talen från {day} avgör: {source}',
    list: 'Se listan över lotter',
    sealed: 'Listan kan inte ändras längre. Dess SHA-256: {hash}',
    winners: 'Vem som har vunnit',
    wasTold: 'har fått besked',
    next: 'Om någon av dem inte går att nå följer i tur och ordning: {tickets}',
    check: 'Kontrollera själv',
    checkHelp:
      'Det lottades enligt RFC 3797 med SHA-256, ur listan över lotter ({count}) i bokstävernas ordning och ur offentliga tal som ingen kunde veta i förväg: {source}',
    numbers: 'Talen',
    key: 'Nyckeln',
    steps: 'Steg för steg',
    stepsHelp:
      'För den första vinsten: skriv två nollbyte, nyckeln och två nollbyte; ta SHA-256 av dem som ett enda stort tal; resten när det delas med antalet lotter, plus ett, är platsen på listan. Ta bort den lotten. För nästa skriver du 0 och 1 i nollornas ställe, och så vidare.',
    place: '{ticket}, plats {entry}: {hash}',
    program: 'Eller med {package}, paketet som den här sidan använder: {code}',
    rules: 'Reglerna',
    who: 'Vem som får vara med',
    how: 'Hur',
    howHelp:
      'På den här sidan och inte på något annat sätt. Du behöver inte köpa något och inte ha berättat något för oss: vad du sa, eller om du sa något, ändrar ingenting. En gång per person.',
    when: 'När',
    days: 'Från {from} till slutet av {to} (UTC)',
    prize: 'Priset',
    many: 'Hur många som vinner',
    chance: '{count}. Chansen för var och en är antalet priser delat med antalet lotter.',
    drawn: 'Hur det lottas',
    drawnHelp: 'Med offentliga tal från {day}, som vem som helst kan slå upp och kontrollera: {source}',
    tell: 'Hur vinnarna får besked',
    where: 'Gäller inte',
    sponsor: 'Vem som ger priset',
    problems: {
      contact: 'Skriv en e-postadress eller ett telefonnummer.',
      agree: 'Bekräfta att du har läst reglerna och får vara med.',
      full: 'Listan är full, så ingen kan vara med längre.',
    },
  },
  values: {
    yes: 'Ja',
    no: 'Nej',
    unfit: 'Passar inte',
  },
  chips: {
    'table-link': 'Bordslänk',
    order: 'Beställning',
    staff: 'Personal',
  },
}
