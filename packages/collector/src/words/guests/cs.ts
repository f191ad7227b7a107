import type { GuestWords } from '../words.ts'

/** What guests read beside the questions, in Czech. */
export const guests: GuestWords = {
  errors: {
    nothing: 'Na této adrese nic není.',
    failed: 'To se nepovedlo',
    busy: 'Do databáze teď nelze zapisovat, takže se nic neuložilo. Zkuste to prosím za chvíli znovu.',
    broken: 'V programu se něco pokazilo, takže se nic neuložilo. Později se to může podařit.',
    tooMuch:
      'Poslali jste víc, než lze najednou přijmout, takže se nic neuložilo. Vraťte se prosím a pošlete méně.',
    toYours: 'Na vaši stránku',
  },
  receipts: {
    tooMany:
      'Příliš mnoho kódů bylo chybných. Zadejte svůj znovu za minutu, nebo ho vynechte a odešlete: vaše odpověď se pak počítá jako bez účtenky.',
    wrong:
      '„{code}“ není kód účtenky odsud. Zadejte ho znovu, nebo ho vynechte a odešlete: vaše odpověď se pak počítá jako bez účtenky.',
    old: 'Kód „{code}“ je starší než sedm dní. Zadejte jiný, nebo ho vynechte a odešlete: vaše odpověď se pak počítá jako bez účtenky.',
    used: 'Kód „{code}“ už byl použit. Zadejte jiný, nebo ho vynechte a odešlete: vaše odpověď se pak počítá jako bez účtenky.',
  },
  told: {
    title: 'Vy jste řekli, my udělali',
    purpose: 'Co jsme změnili, protože nám to někdo řekl.',
    none: 'Zatím tu nic není. Co změníme, protože jste nám to řekli, bude stát na této stránce.',
  },
  draw: {
    none: 'Na této adrese není žádné slosování.',
    coming: 'Zúčastnit se můžete od {day}.',
    contact: 'Vaše e-mailová adresa nebo telefonní číslo',
    contactHelp:
      'Jen abychom vám dali vědět, když vyhrajete. Uchováváme ji odděleně od všeho, co jste nám řekli, a nejpozději 60 dní po slosování ji smažeme.',
    agree: 'Přečetl(a) jsem si pravidla níže a smím se zúčastnit.',
    enter: 'Zúčastnit se slosování',
    entered: 'Jste ve hře',
    ticket:
      'Váš los je {ticket}. Uschovejte si ho: sami s ním uvidíte, že jste na seznamu a zda jste vyhráli.',
    closed: 'Seznam je uzavřen',
    entries: 'Losů na něm: {count}.',
    closing: 'Právě se uzavírá.',
    decides: 'Rozhodnou čísla ze dne {day}: {source}',
    list: 'Zobrazit seznam losů',
    sealed: 'Seznam už nelze změnit. Jeho SHA-256: {hash}',
    winners: 'Kdo vyhrál',
    wasTold: 'vyrozuměn',
    next: 'Když některého výherce nelze zastihnout, následují v tomto pořadí: {tickets}',
    check: 'Ověřte si to',
    checkHelp:
      'Losovalo se podle RFC 3797 s SHA-256, ze seznamu losů ({count}) v pořadí jejich písmen a z veřejných čísel, která předem nikdo nemohl znát: {source}',
    numbers: 'Čísla',
    key: 'Klíč',
    steps: 'Krok za krokem',
    stepsHelp:
      'Pro první výhru: napište dva nulové bajty, klíč a dva nulové bajty; vezměte jejich SHA-256 jako jedno velké číslo; zbytek po dělení počtem losů, plus jedna, je místo v seznamu. Tento los vyjměte. Pro další napište na místo nul 0 a 1, a tak dále.',
    place: '{ticket}, místo {entry}: {hash}',
    program: 'Nebo pomocí {package}, balíčku, který používá tato stránka: {code}',
    rules: 'Pravidla',
    who: 'Kdo se smí zúčastnit',
    how: 'Jak',
    howHelp:
      'Na této stránce a nijak jinak. Nemusíte nic kupovat ani nám nic říkat: co jste řekli a zda vůbec, nic nemění. Jedna účast na osobu.',
    when: 'Kdy',
    days: 'Od {from} do konce dne {to} (UTC)',
    prize: 'Cena',
    many: 'Kolik lidí vyhraje',
    chance: '{count}. Šance každého je počet cen dělený počtem losů.',
    drawn: 'Jak se losuje',
    drawnHelp: 'Podle veřejných čísel ze dne {day}, která si může každý vyhledat a ověřit: {source}',
    tell: 'Jak se to výherci dozvědí',
    where: 'Neplatí pro',
    sponsor: 'Kdo cenu dává',
    problems: {
      contact: 'Napište prosím e-mailovou adresu nebo telefonní číslo.',
      agree: 'Potvrďte prosím, že jste četli pravidla a smíte se zúčastnit.',
      full: 'Seznam je plný, takže se už nikdo nemůže zúčastnit.',
    },
  },
  values: {
    yes: 'Ano',
    no: 'Ne',
    unfit: 'Nehodí se',
  },
  chips: {
    'table-link': 'Odkaz stolu',
    order: 'Objednávka',
    staff: 'Obsluha',
  },
}
