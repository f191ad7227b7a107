import type { GuestWords } from '../words.ts'

/** What guests read beside the questions, in Danish. */
export const guests: GuestWords = {
  errors: {
    nothing: 'Der er intet på denne adresse.',
    failed: 'Det lykkedes ikke',
    busy: 'Der kan ikke skrives i databasen lige nu, så intet blev gemt. Prøv igen om et øjeblik.',
    broken: 'Noget gik galt i collectoren, så intet blev gemt. Det kan lykkes senere.',
    tooMuch:
      'Du har sendt mere, end der kan modtages på én gang, så intet blev gemt. Gå tilbage, og send mindre.',
    toYours: 'Til din side',
  },
  receipts: {
    tooMany:
      'For mange koder var forkerte. Skriv din igen om et minut, eller udelad den og send: så tæller dit svar som et uden kvittering.',
    wrong:
      '“{code}” er ikke koden på en kvittering herfra. Skriv den igen, eller udelad den og send: så tæller dit svar som et uden kvittering.',
    old: 'Koden “{code}” er ældre end syv dage. Skriv en anden, eller udelad den og send: så tæller dit svar som et uden kvittering.',
    used: 'Koden “{code}” er brugt før. Skriv en anden, eller udelad den og send: så tæller dit svar som et uden kvittering.',
  },
  told: {
    title: 'Du sagde det, vi gjorde det',
    purpose: 'Det, vi har ændret, fordi nogen sagde det til os.',
    none: 'Her står intet endnu. Det, vi ændrer, fordi du sagde det, kommer til at stå på denne side.',
  },
  draw: {
    none: 'Der er ingen lodtrækning på denne adresse.',
    coming: 'Du kan være med fra {day}.',
    contact: 'Din e-mailadresse eller dit telefonnummer',
    contactHelp:
      'Kun for at give dig besked, hvis du vinder. Den gemmes adskilt fra alt, hvad du har fortalt os, og slettes senest 60 dage efter lodtrækningen.',
    agree: 'Jeg har læst reglerne nedenfor og må være med.',
    enter: 'Vær med i lodtrækningen',
    entered: 'Du er med',
    ticket:
      'Dit lod er {ticket}. Gem det: Med det kan du selv se, at du står på listen, og om du har vundet.',
    closed: 'Listen er lukket',
    entries: 'Lodder på den: {count}.',
    closing: 'Den er ved at blive lukket.',
    decides: 'Tallene fra {day} afgør det: {source}',
    list: 'Se listen over lodder',
    sealed: 'Listen kan ikke ændres mere. Dens SHA-256: {hash}',
    winners: 'Hvem der har vundet',
    wasTold: 'har fået besked',
    next: 'Hvis en af dem ikke kan nås, følger disse i rækkefølge: {tickets}',
    check: 'Tjek det selv',
    checkHelp:
      'Der blev trukket efter RFC 3797 med SHA-256, ud fra listen over lodder ({count}) i bogstavernes rækkefølge og ud fra offentlige tal, som ingen kunne kende på forhånd: {source}',
    numbers: 'Tallene',
    key: 'Nøglen',
    steps: 'Trin for trin',
    stepsHelp:
      'For den første gevinst: Skriv to nulbytes, nøglen og to nulbytes; tag SHA-256 af dem som ét stort tal; resten ved division med antallet af lodder, plus én, er pladsen på listen. Tag det lod ud. For det næste skrives 0 og 1 i stedet for nullerne, og så videre.',
    place: '{ticket}, plads {entry}: {hash}',
    program: 'Eller med {package}, pakken, som denne side bruger: {code}',
    rules: 'Reglerne',
    who: 'Hvem der må være med',
    how: 'Hvordan',
    howHelp:
      'På denne side og på ingen anden måde. Du behøver ikke købe noget og ikke have fortalt os noget: Hvad du sagde, eller om du gjorde det, ændrer intet. Én deltagelse pr. person.',
    when: 'Hvornår',
    days: 'Fra {from} til udgangen af {to} (UTC)',
    prize: 'Præmien',
    many: 'Hvor mange der vinder',
    chance: '{count}. Chancen for hver er antallet af præmier divideret med antallet af lodder.',
    drawn: 'Hvordan der trækkes',
    drawnHelp: 'Ud fra offentlige tal fra {day}, som alle kan slå op og tjekke: {source}',
    tell: 'Hvordan vinderne får besked',
    where: 'Gælder ikke',
    sponsor: 'Hvem der giver præmien',
    problems: {
      contact: 'Skriv en e-mailadresse eller et telefonnummer.',
      agree: 'Bekræft, at du har læst reglerne og må være med.',
      full: 'Listen er fuld, så ingen kan være med længere.',
    },
  },
  values: {
    yes: 'Ja',
    no: 'Nej',
    unfit: 'Passer ikke',
  },
  chips: {
    'table-link': 'Bordlink',
    order: 'Bestilling',
    staff: 'Personale',
  },
}
