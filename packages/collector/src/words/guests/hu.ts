import type { GuestWords } from '../words.ts'

/** What guests read beside the questions, in Hungarian. */
export const guests: GuestWords = {
  errors: {
    nothing: 'Ezen a címen nincs semmi.',
    failed: 'Ez nem sikerült',
    busy: 'Az adatbázisba most nem lehet írni, ezért semmi sem lett mentve. Próbálja meg kis idő múlva újra.',
    broken: 'Valami elromlott a gyűjtőben, ezért semmi sem lett mentve. Később sikerülhet.',
    tooMuch:
      'Többet küldött, mint amennyi egyszerre fogadható, ezért semmi sem lett mentve. Lépjen vissza, és küldjön kevesebbet.',
    toYours: 'Az Ön oldalára',
  },
  receipts: {
    tooMany:
      'Túl sok kód volt hibás. Írja be a sajátját egy perc múlva újra, vagy hagyja ki, és küldje el: a válasza akkor nyugta nélküliként számít.',
    wrong:
      '„{code}” nem innen való nyugta kódja. Írja be újra, vagy hagyja ki, és küldje el: a válasza akkor nyugta nélküliként számít.',
    old: 'A kód („{code}”) hét napnál régebbi. Írjon be másikat, vagy hagyja ki, és küldje el: a válasza akkor nyugta nélküliként számít.',
    used: 'A kódot („{code}”) már felhasználták. Írjon be másikat, vagy hagyja ki, és küldje el: a válasza akkor nyugta nélküliként számít.',
  },
  told: {
    title: 'Önök mondták, mi megtettük',
    purpose: 'Amit megváltoztattunk, mert valaki elmondta nekünk.',
    none: 'Itt még nincs semmi. Amit az Ön szavára megváltoztatunk, ezen az oldalon fog állni.',
  },
  draw: {
    none: 'Ezen a címen nincs sorsolás.',
    coming: 'A részvétel kezdete: {day}',
    contact: 'Az Ön e-mail-címe vagy telefonszáma',
    contactHelp:
      'Csak hogy szólhassunk, ha nyer. Mindentől elkülönítve őrizzük, amit elmondott nekünk, és legkésőbb a sorsolás után 60 nappal töröljük.',
    agree: 'Elolvastam az alábbi szabályokat, és részt vehetek.',
    enter: 'Részvétel a sorsoláson',
    entered: 'Részt vesz',
    ticket:
      'Az Ön sorsjegye: {ticket}. Őrizze meg: ezzel maga is láthatja, hogy szerepel a listán, és hogy nyert-e.',
    closed: 'A lista lezárult',
    entries: 'Sorsjegyek a listán: {count}.',
    closing: 'Éppen lezárul.',
    decides: 'Az e napi számok döntenek: {day} – {source}',
    list: 'A sorsjegyek listája',
    sealed: 'A lista már nem változtatható meg. SHA-256-értéke: {hash}',
    winners: 'Ki nyert',
    wasTold: 'értesítve',
    next: 'Ha valamelyikük nem érhető el, sorban ők következnek: {tickets}',
    check: 'Ellenőrizze maga',
    checkHelp:
      'A sorsolás az RFC 3797 szerint, SHA-256-tal történt, a sorsjegyek listájából ({count}) betűrendben és olyan nyilvános számokból, amelyeket előre senki sem tudhatott: {source}',
    numbers: 'A számok',
    key: 'A kulcs',
    steps: 'Lépésről lépésre',
    stepsHelp:
      'Az első nyerteshez: írjon le két nulla bájtot, a kulcsot és két nulla bájtot; vegye ezek SHA-256-értékét egyetlen nagy számként; a sorsjegyek számával osztva a maradék, plusz egy, a hely a listán. Vegye ki azt a sorsjegyet. A következőhöz írjon a nullák helyére 0-t és 1-et, és így tovább.',
    place: '{ticket}, hely: {entry} – {hash}',
    program: 'Vagy ezzel a csomaggal, amelyet ez az oldal használ: {package} – {code}',
    rules: 'A szabályok',
    who: 'Ki vehet részt',
    how: 'Hogyan',
    howHelp:
      'Ezen az oldalon, és semmilyen más módon. Nem kell semmit vásárolnia, és nem kell semmit elmondania: amit mondott, vagy hogy mondott-e valamit, nem változtat semmin. Személyenként egy részvétel.',
    when: 'Mikor',
    days: '{from} – {to}, a nap végéig (UTC)',
    prize: 'A nyeremény',
    many: 'Hányan nyernek',
    chance: '{count}. Mindenki esélye a nyeremények száma osztva a sorsjegyek számával.',
    drawn: 'Hogyan sorsolunk',
    drawnHelp: 'E nap nyilvános számai alapján, amelyeket bárki megnézhet és ellenőrizhet: {day} – {source}',
    tell: 'Hogyan értesítjük a nyerteseket',
    where: 'Nem érvényes',
    sponsor: 'Ki adja a nyereményt',
    problems: {
      contact: 'Írjon be egy e-mail-címet vagy telefonszámot.',
      agree: 'Erősítse meg, hogy elolvasta a szabályokat, és részt vehet.',
      full: 'A lista megtelt, ezért már senki sem vehet részt.',
    },
  },
  values: {
    yes: 'Igen',
    no: 'Nem',
    unfit: 'Nem illik',
  },
  chips: {
    'table-link': 'Asztal linkje',
    order: 'Rendelés',
    staff: 'Személyzet',
  },
}
