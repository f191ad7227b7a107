import type { GuestWords } from '../words.ts'

/** What guests read beside the questions, in Dutch. */
export const guests: GuestWords = {
  errors: {
    nothing: 'Op dit adres is niets.',
    failed: 'Dat is niet gelukt',
    busy: 'Er kan nu niet in de database worden geschreven, dus er is niets bewaard. Probeer het zo meteen opnieuw.',
    broken: 'Er ging iets mis in de collector, dus er is niets bewaard. Later kan het wel lukken.',
    tooMuch:
      'U hebt meer gestuurd dan in één keer kan worden aangenomen, dus er is niets bewaard. Ga terug en stuur minder.',
    toYours: 'Naar uw pagina',
  },
  receipts: {
    tooMany:
      'Te veel codes waren fout. Typ de uwe over een minuut opnieuw, of laat hem weg en verstuur: uw antwoord telt dan als een zonder bon.',
    wrong:
      '“{code}” is geen code van een bon van hier. Typ hem opnieuw, of laat hem weg en verstuur: uw antwoord telt dan als een zonder bon.',
    old: 'De code “{code}” is ouder dan zeven dagen. Typ een andere, of laat hem weg en verstuur: uw antwoord telt dan als een zonder bon.',
    used: 'De code “{code}” is al gebruikt. Typ een andere, of laat hem weg en verstuur: uw antwoord telt dan als een zonder bon.',
  },
  told: {
    title: 'U zei het, wij deden het',
    purpose: 'Wat we hebben veranderd omdat iemand het ons zei.',
    none: 'Hier staat nog niets. Wat we veranderen omdat u het ons zei, komt op deze pagina te staan.',
  },
  draw: {
    none: 'Op dit adres is geen loting.',
    coming: 'U kunt meedoen vanaf {day}.',
    contact: 'Uw e-mailadres of telefoonnummer',
    contactHelp:
      'Alleen om het u te zeggen als u wint. Het wordt apart bewaard van alles wat u ons hebt verteld, en uiterlijk 60 dagen na de loting verwijderd.',
    agree: 'Ik heb de regels hieronder gelezen en mag meedoen.',
    enter: 'Meedoen aan de loting',
    entered: 'U doet mee',
    ticket:
      'Uw lot is {ticket}. Bewaar het: daarmee kunt u zelf zien dat u op de lijst staat en of u hebt gewonnen.',
    closed: 'De lijst is gesloten',
    entries: 'Loten erop: {count}.',
    closing: 'Hij wordt nu gesloten.',
    decides: 'De getallen van {day} beslissen: {source}',
    list: 'De lijst van loten bekijken',
    sealed: 'De lijst kan niet meer worden veranderd. De SHA-256 ervan: {hash}',
    winners: 'Wie heeft gewonnen',
    wasTold: 'heeft bericht gehad',
    next: 'Is een van hen niet te bereiken, dan volgen op volgorde: {tickets}',
    check: 'Controleer het zelf',
    checkHelp:
      'Er is geloot volgens RFC 3797 met SHA-256, uit de lijst van loten ({count}) op volgorde van hun letters en uit openbare getallen die niemand vooraf kon kennen: {source}',
    numbers: 'De getallen',
    key: 'De sleutel',
    steps: 'Stap voor stap',
    stepsHelp:
      'Voor de eerste winnaar: schrijf twee nulbytes, de sleutel en twee nulbytes; neem de SHA-256 daarvan als één groot getal; de rest bij deling door het aantal loten, plus één, is de plaats op de lijst. Haal dat lot eruit. Schrijf voor het volgende 0 en 1 op de plaats van de nullen, enzovoort.',
    place: '{ticket}, plaats {entry}: {hash}',
    program: 'Of met {package}, het pakket dat deze pagina gebruikt: {code}',
    rules: 'De regels',
    who: 'Wie mag meedoen',
    how: 'Hoe',
    howHelp:
      'Op deze pagina en op geen andere manier. U hoeft niets te kopen en ons niets te hebben verteld: wat u hebt gezegd, of dat u iets hebt gezegd, verandert niets. Eén deelname per persoon.',
    when: 'Wanneer',
    days: 'Van {from} tot het eind van {to} (UTC)',
    prize: 'De prijs',
    many: 'Hoeveel er winnen',
    chance: '{count}. De kans van ieder is het aantal prijzen gedeeld door het aantal loten.',
    drawn: 'Hoe er wordt geloot',
    drawnHelp: 'Met openbare getallen van {day}, die iedereen kan opzoeken en controleren: {source}',
    tell: 'Hoe winnaars bericht krijgen',
    where: 'Geldt niet voor',
    sponsor: 'Wie de prijs geeft',
    problems: {
      contact: 'Vul een e-mailadres of telefoonnummer in.',
      agree: 'Bevestig dat u de regels hebt gelezen en mag meedoen.',
      full: 'De lijst is vol, dus niemand kan nog meedoen.',
    },
  },
  values: {
    yes: 'Ja',
    no: 'Nee',
    unfit: 'Past niet',
  },
  chips: {
    'table-link': 'Tafellink',
    order: 'Bestelling',
    staff: 'Personeel',
  },
}
