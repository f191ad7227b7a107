import type { GuestWords } from '../words.ts'

/** What guests read beside the questions, in Finnish. */
export const guests: GuestWords = {
  errors: {
    nothing: 'Tässä osoitteessa ei ole mitään.',
    failed: 'Se ei onnistunut',
    busy: 'Tietokantaan ei voi juuri nyt kirjoittaa, joten mitään ei tallennettu. Yritä hetken kuluttua uudelleen.',
    broken: 'Keräimessä meni jokin vikaan, joten mitään ei tallennettu. Sama voi onnistua myöhemmin.',
    tooMuch:
      'Lähetit enemmän kuin kerralla voidaan ottaa vastaan, joten mitään ei tallennettu. Palaa takaisin ja lähetä vähemmän.',
    toYours: 'Omalle sivulle',
  },
  receipts: {
    tooMany:
      'Liian moni koodi oli väärä. Kirjoita omasi uudelleen minuutin kuluttua, tai jätä se pois ja lähetä: vastauksesi lasketaan silloin ilman kuittia annetuksi.',
    wrong:
      '”{code}” ei ole täältä saadun kuitin koodi. Kirjoita se uudelleen, tai jätä se pois ja lähetä: vastauksesi lasketaan silloin ilman kuittia annetuksi.',
    old: 'Koodi ”{code}” on yli seitsemän päivää vanha. Kirjoita toinen, tai jätä se pois ja lähetä: vastauksesi lasketaan silloin ilman kuittia annetuksi.',
    used: 'Koodi ”{code}” on jo käytetty. Kirjoita toinen, tai jätä se pois ja lähetä: vastauksesi lasketaan silloin ilman kuittia annetuksi.',
  },
  told: {
    title: 'Te sanoitte, me teimme',
    purpose: 'Mitä olemme muuttaneet, koska joku kertoi meille.',
    none: 'Tässä ei ole vielä mitään. Se, minkä muutamme kertomasi takia, näkyy tällä sivulla.',
  },
  draw: {
    none: 'Tässä osoitteessa ei ole arvontaa.',
    coming: 'Osallistuminen alkaa {day}.',
    contact: 'Sähköpostiosoitteesi tai puhelinnumerosi',
    contactHelp:
      'Vain jotta voimme kertoa, jos voitat. Se pidetään erillään kaikesta, mitä olet kertonut, ja poistetaan viimeistään 60 päivää arvonnan jälkeen.',
    agree: 'Olen lukenut alla olevat säännöt ja saan osallistua.',
    enter: 'Osallistu arvontaan',
    entered: 'Olet mukana',
    ticket: 'Arpasi on {ticket}. Säilytä se: sillä näet itse, että olet luettelossa ja oletko voittanut.',
    closed: 'Luettelo on suljettu',
    entries: 'Arpoja luettelossa: {count}.',
    closing: 'Sitä suljetaan parhaillaan.',
    decides: 'Ratkaisevat numerot, päivä {day}: {source}',
    list: 'Katso arpojen luettelo',
    sealed: 'Luetteloa ei voi enää muuttaa. Sen SHA-256: {hash}',
    winners: 'Kuka voitti',
    wasTold: 'ilmoitettu',
    next: 'Jos jotakuta ei tavoiteta, seuraavat järjestyksessä: {tickets}',
    check: 'Tarkista itse',
    checkHelp:
      'Arvottiin RFC 3797:n ja SHA-256:n mukaan, arpojen luettelosta ({count}) kirjainten järjestyksessä ja julkisista numeroista, joita kukaan ei voinut tietää etukäteen: {source}',
    numbers: 'Numerot',
    key: 'Avain',
    steps: 'Vaihe vaiheelta',
    stepsHelp:
      'Ensimmäistä voittajaa varten: kirjoita kaksi nollatavua, avain ja kaksi nollatavua; ota niiden SHA-256 yhtenä suurena lukuna; jakojäännös, kun se jaetaan arpojen määrällä, plus yksi, on paikka luettelossa. Ota se arpa pois. Seuraavaa varten kirjoita nollien tilalle 0 ja 1, ja niin edelleen.',
    place: '{ticket}, paikka {entry}: {hash}',
    program: 'Tai paketilla {package}, jota tämä sivu käyttää: {code}',
    rules: 'Säännöt',
    who: 'Kuka saa osallistua',
    how: 'Miten',
    howHelp:
      'Tällä sivulla eikä millään muulla tavalla. Sinun ei tarvitse ostaa mitään eikä olla kertonut meille mitään: se, mitä sanoit tai sanoitko mitään, ei muuta mitään. Yksi osallistuminen henkilöä kohden.',
    when: 'Milloin',
    days: 'Alkaa {from}, päättyy {to} päivän lopussa (UTC)',
    prize: 'Palkinto',
    many: 'Kuinka moni voittaa',
    chance: '{count}. Jokaisen mahdollisuus on palkintojen määrä jaettuna arpojen määrällä.',
    drawn: 'Miten arvotaan',
    drawnHelp: 'Julkisilla numeroilla, päivä {day}, jotka kuka tahansa voi katsoa ja tarkistaa: {source}',
    tell: 'Miten voittajille ilmoitetaan',
    where: 'Ei koske',
    sponsor: 'Kuka palkinnon antaa',
    problems: {
      contact: 'Kirjoita sähköpostiosoite tai puhelinnumero.',
      agree: 'Vahvista, että olet lukenut säännöt ja saat osallistua.',
      full: 'Luettelo on täynnä, joten kukaan ei voi enää osallistua.',
    },
  },
  values: {
    yes: 'Kyllä',
    no: 'Ei',
    unfit: 'Ei sovi',
  },
  chips: {
    'table-link': 'Pöydän linkki',
    order: 'Tilaus',
    staff: 'Henkilökunta',
  },
}
