import type { GuestWords } from '../words.ts'

/** What guests read beside the questions, in Polish. */
export const guests: GuestWords = {
  errors: {
    nothing: 'Pod tym adresem nic nie ma.',
    failed: 'To się nie udało',
    busy: 'W tej chwili nie można pisać w bazie danych, więc nic nie zapisano. Prosimy spróbować ponownie za chwilę.',
    broken: 'Coś się zepsuło w programie, więc nic nie zapisano. Później może się udać.',
    tooMuch: 'Wysłano więcej, niż można przyjąć naraz, więc nic nie zapisano. Prosimy wrócić i wysłać mniej.',
    toYours: 'Do swojej strony',
  },
  receipts: {
    tooMany:
      'Zbyt wiele kodów było błędnych. Prosimy wpisać swój ponownie za minutę albo pominąć go i wysłać: odpowiedź liczy się wtedy jako odpowiedź bez paragonu.',
    wrong:
      '„{code}” nie jest kodem paragonu stąd. Prosimy wpisać go ponownie albo pominąć i wysłać: odpowiedź liczy się wtedy jako odpowiedź bez paragonu.',
    old: 'Kod „{code}” ma więcej niż siedem dni. Prosimy wpisać inny albo pominąć go i wysłać: odpowiedź liczy się wtedy jako odpowiedź bez paragonu.',
    used: 'Kod „{code}” był już użyty. Prosimy wpisać inny albo pominąć go i wysłać: odpowiedź liczy się wtedy jako odpowiedź bez paragonu.',
  },
  told: {
    title: 'Państwo mówią, my działamy',
    purpose: 'Co zmieniliśmy, bo ktoś nam o tym powiedział.',
    none: 'Jeszcze nic tu nie ma. To, co zmienimy dzięki Państwa słowom, pojawi się na tej stronie.',
  },
  draw: {
    none: 'Pod tym adresem nie ma losowania.',
    coming: 'Udział można wziąć od {day}.',
    contact: 'Adres e-mail lub numer telefonu',
    contactHelp:
      'Tylko po to, by powiadomić o wygranej. Jest trzymany osobno od wszystkiego, co Państwo nam powiedzieli, i usuwany najpóźniej 60 dni po losowaniu.',
    agree: 'Znam poniższy regulamin i mogę wziąć udział.',
    enter: 'Udział w losowaniu',
    entered: 'Zgłoszenie przyjęte',
    ticket:
      'Los: {ticket}. Prosimy go zachować: dzięki niemu można samemu zobaczyć, że zgłoszenie jest na liście i czy wygrało.',
    closed: 'Lista jest zamknięta',
    entries: 'Losów na liście: {count}.',
    closing: 'Właśnie jest zamykana.',
    decides: 'Decydują liczby z dnia {day}: {source}',
    list: 'Lista losów',
    sealed: 'Listy nie można już zmienić. Jej SHA-256: {hash}',
    winners: 'Kto wygrał',
    wasTold: 'powiadomiono',
    next: 'Jeśli z kimś nie będzie kontaktu, następni w kolejności: {tickets}',
    check: 'Samodzielne sprawdzenie',
    checkHelp:
      'Losowano według RFC 3797 z SHA-256, z listy losów ({count}) w kolejności ich liter i z publicznych liczb, których nikt nie mógł znać wcześniej: {source}',
    numbers: 'Liczby',
    key: 'Klucz',
    steps: 'Krok po kroku',
    stepsHelp:
      'Dla pierwszej wygranej: zapisać dwa bajty zerowe, klucz i dwa bajty zerowe; wziąć ich SHA-256 jako jedną dużą liczbę; reszta z dzielenia przez liczbę losów, plus jeden, to miejsce na liście. Wyjąć ten los. Dla następnej w miejsce zer wpisać 0 i 1, i tak dalej.',
    place: '{ticket}, miejsce {entry}: {hash}',
    program: 'Albo za pomocą {package}, pakietu używanego przez tę stronę: {code}',
    rules: 'Regulamin',
    who: 'Kto może wziąć udział',
    how: 'Jak',
    howHelp:
      'Na tej stronie i w żaden inny sposób. Nie trzeba niczego kupować ani niczego nam mówić: to, co zostało powiedziane, i czy w ogóle, niczego nie zmienia. Jedno zgłoszenie na osobę.',
    when: 'Kiedy',
    days: 'Od {from} do końca dnia {to} (UTC)',
    prize: 'Nagroda',
    many: 'Ile osób wygrywa',
    chance: '{count}. Szansa każdego to liczba nagród podzielona przez liczbę losów.',
    drawn: 'Jak się losuje',
    drawnHelp: 'Według publicznych liczb z dnia {day}, które każdy może sprawdzić: {source}',
    tell: 'Jak powiadamia się zwycięzców',
    where: 'Nie dotyczy',
    sponsor: 'Kto daje nagrodę',
    problems: {
      contact: 'Prosimy wpisać adres e-mail lub numer telefonu.',
      agree: 'Prosimy potwierdzić znajomość regulaminu i prawo do udziału.',
      full: 'Lista jest pełna, więc nikt już nie może wziąć udziału.',
    },
  },
  values: {
    yes: 'Tak',
    no: 'Nie',
    unfit: 'Nie pasuje',
  },
  chips: {
    'table-link': 'Link stolika',
    order: 'Zamówienie',
    staff: 'Obsługa',
  },
}
