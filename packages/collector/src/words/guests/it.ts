import type { GuestWords } from '../words.ts'

/** What guests read beside the questions, in Italian. */
export const guests: GuestWords = {
  errors: {
    nothing: 'A questo indirizzo non c’è nulla.',
    failed: 'Non ha funzionato',
    busy: 'Al momento non si può scrivere nel database, quindi non è stato conservato nulla. Riprovi tra un attimo.',
    broken:
      'Qualcosa è andato storto nel raccoglitore, quindi non è stato conservato nulla. Più tardi potrebbe riuscire.',
    tooMuch:
      'Ha inviato più di quanto si possa accettare in una volta, quindi non è stato conservato nulla. Torni indietro e invii di meno.',
    toYours: 'Alla Sua pagina',
  },
  receipts: {
    tooMany:
      'Troppi codici erano sbagliati. Scriva il Suo di nuovo tra un minuto, oppure lo lasci vuoto e invii: la Sua risposta conterà come una senza scontrino.',
    wrong:
      '«{code}» non è il codice di uno scontrino di qui. Lo scriva di nuovo, oppure lo lasci vuoto e invii: la Sua risposta conterà come una senza scontrino.',
    old: 'Il codice «{code}» ha più di sette giorni. Ne scriva un altro, oppure lo lasci vuoto e invii: la Sua risposta conterà come una senza scontrino.',
    used: 'Il codice «{code}» è già stato usato. Ne scriva un altro, oppure lo lasci vuoto e invii: la Sua risposta conterà come una senza scontrino.',
  },
  told: {
    title: 'Detto, fatto',
    purpose: 'Che cosa abbiamo cambiato perché qualcuno ce l’ha detto.',
    none: 'Qui non c’è ancora scritto nulla. Quello che cambieremo perché ce l’ha detto Lei starà su questa pagina.',
  },
  draw: {
    none: 'A questo indirizzo non c’è alcuna estrazione.',
    coming: 'Può partecipare dal giorno {day}.',
    contact: 'Il Suo indirizzo e-mail o numero di telefono',
    contactHelp:
      'Solo per avvisarla se vince. Viene tenuto separato da tutto ciò che ci ha detto ed eliminato al più tardi 60 giorni dopo l’estrazione.',
    agree: 'Ho letto le regole qui sotto e posso partecipare.',
    enter: 'Partecipi all’estrazione',
    entered: 'Lei partecipa',
    ticket:
      'Il Suo biglietto è {ticket}. Lo conservi: con quello può vedere da sé che è nella lista e se ha vinto.',
    closed: 'La lista è chiusa',
    entries: 'Partecipazioni: {count}.',
    closing: 'Si sta chiudendo.',
    decides: 'Decidono i numeri del giorno {day}: {source}',
    list: 'Veda la lista dei biglietti',
    sealed: 'La lista non può più cambiare. Il suo SHA-256: {hash}',
    winners: 'Chi ha vinto',
    wasTold: 'è stato avvisato',
    next: 'Se qualcuno non è raggiungibile, seguono in quest’ordine: {tickets}',
    check: 'Verifichi da sé',
    checkHelp:
      'L’estrazione è avvenuta secondo RFC 3797 con SHA-256, dalla lista dei biglietti ({count}) nell’ordine delle loro lettere e da numeri pubblici che prima nessuno poteva conoscere: {source}',
    numbers: 'I numeri',
    key: 'La chiave',
    steps: 'Passo per passo',
    stepsHelp:
      'Per il primo vincitore: scriva due byte zero, la chiave e due byte zero; prenda il loro SHA-256 come un unico grande numero; il resto della divisione per il numero dei biglietti, più uno, è il posto nella lista. Tolga quel biglietto. Per il successivo scriva 0 e 1 al posto degli zeri, e così via.',
    place: '{ticket}, posto {entry}: {hash}',
    program: 'Oppure con {package}, il pacchetto che usa questa pagina: {code}',
    rules: 'Le regole',
    who: 'Chi può partecipare',
    how: 'Come',
    howHelp:
      'Su questa pagina e in nessun altro modo. Non deve comprare nulla né averci detto nulla: ciò che ha detto, o se l’ha detto, non cambia niente. Una partecipazione a persona.',
    when: 'Quando',
    days: 'Dal giorno {from} alla fine del giorno {to} (UTC)',
    prize: 'Il premio',
    many: 'Quanti vincono',
    chance:
      '{count}. La probabilità di ciascuno è il numero dei premi diviso per il numero delle partecipazioni.',
    drawn: 'Come si estrae',
    drawnHelp: 'Con numeri pubblici del giorno {day}, che chiunque può consultare e verificare: {source}',
    tell: 'Come vengono avvisati i vincitori',
    where: 'Non valido',
    sponsor: 'Chi offre il premio',
    problems: {
      contact: 'Scriva un indirizzo e-mail o un numero di telefono.',
      agree: 'Confermi di aver letto le regole e di poter partecipare.',
      full: 'La lista è piena, quindi nessuno può più partecipare.',
    },
  },
  values: {
    yes: 'Sì',
    no: 'No',
    unfit: 'Non si applica',
  },
  chips: {
    'table-link': 'Link del tavolo',
    order: 'Ordine',
    staff: 'Personale',
  },
}
