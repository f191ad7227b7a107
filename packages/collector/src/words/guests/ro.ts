import type { GuestWords } from '../words.ts'

/** What guests read beside the questions, in Romanian. */
export const guests: GuestWords = {
  errors: {
    nothing: 'La această adresă nu este nimic.',
    failed: 'Nu a mers',
    busy: 'Momentan nu se poate scrie în baza de date, așa că nu s-a păstrat nimic. Încercați din nou peste puțin timp.',
    broken: 'Ceva nu a mers în colector, așa că nu s-a păstrat nimic. Mai târziu poate reuși.',
    tooMuch:
      'Ați trimis mai mult decât se poate primi o dată, așa că nu s-a păstrat nimic. Mergeți înapoi și trimiteți mai puțin.',
    toYours: 'La pagina dvs.',
  },
  receipts: {
    tooMany:
      'Prea multe coduri au fost greșite. Scrieți-l pe al dvs. din nou peste un minut sau lăsați-l necompletat și trimiteți: răspunsul dvs. contează atunci ca unul fără bon.',
    wrong:
      '„{code}” nu este codul unui bon de aici. Scrieți-l din nou sau lăsați-l necompletat și trimiteți: răspunsul dvs. contează atunci ca unul fără bon.',
    old: 'Codul „{code}” este mai vechi de șapte zile. Scrieți altul sau lăsați-l necompletat și trimiteți: răspunsul dvs. contează atunci ca unul fără bon.',
    used: 'Codul „{code}” a fost deja folosit. Scrieți altul sau lăsați-l necompletat și trimiteți: răspunsul dvs. contează atunci ca unul fără bon.',
  },
  told: {
    title: 'Ați spus, am făcut',
    purpose: 'Ce am schimbat pentru că ne-a spus cineva.',
    none: 'Aici nu scrie încă nimic. Ce schimbăm pentru că ne-ați spus va sta pe această pagină.',
  },
  draw: {
    none: 'La această adresă nu este nicio tragere la sorți.',
    coming: 'Puteți participa începând cu {day}.',
    contact: 'Adresa dvs. de e-mail sau numărul de telefon',
    contactHelp:
      'Doar ca să vă anunțăm dacă ați câștigat. Se păstrează separat de tot ce ne-ați spus și se șterge cel târziu la 60 de zile după tragere.',
    agree: 'Am citit regulile de mai jos și am voie să particip.',
    enter: 'Participați la tragere',
    entered: 'Participați',
    ticket:
      'Biletul dvs. este {ticket}. Păstrați-l: cu el puteți vedea singur că sunteți pe listă și dacă ați câștigat.',
    closed: 'Lista este închisă',
    entries: 'Participări pe listă: {count}.',
    closing: 'Se închide acum.',
    decides: 'Hotărăsc numerele din {day}: {source}',
    list: 'Vedeți lista biletelor',
    sealed: 'Lista nu mai poate fi schimbată. SHA-256 al ei: {hash}',
    winners: 'Cine a câștigat',
    wasTold: 'anunțat',
    next: 'Dacă vreunul nu poate fi găsit, urmează în ordine: {tickets}',
    check: 'Verificați singur',
    checkHelp:
      'S-a tras după RFC 3797 cu SHA-256, din lista biletelor ({count}) în ordinea literelor lor și din numere publice pe care nimeni nu le putea ști dinainte: {source}',
    numbers: 'Numerele',
    key: 'Cheia',
    steps: 'Pas cu pas',
    stepsHelp:
      'Pentru primul câștigător: scrieți doi octeți de zero, cheia și doi octeți de zero; luați SHA-256 al lor ca un singur număr mare; restul împărțirii la numărul biletelor, plus unu, este locul în listă. Scoateți acel bilet. Pentru următorul scrieți 0 și 1 în locul zerourilor, și așa mai departe.',
    place: '{ticket}, locul {entry}: {hash}',
    program: 'Sau cu {package}, pachetul pe care îl folosește această pagină: {code}',
    rules: 'Regulile',
    who: 'Cine poate participa',
    how: 'Cum',
    howHelp:
      'Pe această pagină și în niciun alt fel. Nu trebuie să cumpărați nimic și nici să ne fi spus ceva: ce ați spus, sau dacă ați spus, nu schimbă nimic. O participare de persoană.',
    when: 'Când',
    days: 'Din {from} până la sfârșitul zilei de {to} (UTC)',
    prize: 'Premiul',
    many: 'Câți câștigă',
    chance: '{count}. Șansa fiecăruia este numărul premiilor împărțit la numărul participărilor.',
    drawn: 'Cum se trage la sorți',
    drawnHelp: 'După numere publice din {day}, pe care oricine le poate căuta și verifica: {source}',
    tell: 'Cum sunt anunțați câștigătorii',
    where: 'Nu este valabilă',
    sponsor: 'Cine dă premiul',
    problems: {
      contact: 'Scrieți o adresă de e-mail sau un număr de telefon.',
      agree: 'Confirmați că ați citit regulile și că aveți voie să participați.',
      full: 'Lista este plină, așa că nu mai poate participa nimeni.',
    },
  },
  values: {
    yes: 'Da',
    no: 'Nu',
    unfit: 'Nu se potrivește',
  },
  chips: {
    'table-link': 'Linkul mesei',
    order: 'Comandă',
    staff: 'Personal',
  },
}
