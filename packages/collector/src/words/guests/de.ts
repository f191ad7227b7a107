import type { GuestWords } from '../words.ts'

/** What guests read beside the questions, in German. */
export const guests: GuestWords = {
  errors: {
    nothing: 'Unter dieser Adresse gibt es nichts.',
    failed: 'Das hat nicht geklappt',
    busy: 'In die Datenbank kann gerade nicht geschrieben werden, deshalb wurde nichts gespeichert. Bitte versuchen Sie es gleich noch einmal.',
    broken:
      'Im Collector ist etwas schiefgegangen, deshalb wurde nichts gespeichert. Später kann dasselbe gelingen.',
    tooMuch:
      'Sie haben mehr geschickt, als auf einmal angenommen werden kann, deshalb wurde nichts gespeichert. Bitte gehen Sie zurück und schicken Sie weniger.',
    toYours: 'Zu Ihrer Seite',
  },
  receipts: {
    tooMany:
      'Zu viele Codes waren falsch. Geben Sie Ihren in einer Minute noch einmal ein, oder lassen Sie ihn weg und senden Sie: Ihre Antwort zählt dann als eine ohne Beleg.',
    wrong:
      '„{code}“ ist kein Code eines Belegs von hier. Geben Sie ihn noch einmal ein, oder lassen Sie ihn weg und senden Sie: Ihre Antwort zählt dann als eine ohne Beleg.',
    old: 'Der Code „{code}“ ist älter als sieben Tage. Geben Sie einen anderen ein, oder lassen Sie ihn weg und senden Sie: Ihre Antwort zählt dann als eine ohne Beleg.',
    used: 'Der Code „{code}“ wurde schon benutzt. Geben Sie einen anderen ein, oder lassen Sie ihn weg und senden Sie: Ihre Antwort zählt dann als eine ohne Beleg.',
  },
  told: {
    title: 'Gesagt, getan',
    purpose: 'Was wir geändert haben, weil jemand es uns gesagt hat.',
    none: 'Hier steht noch nichts. Was wir ändern, weil Sie es uns gesagt haben, wird auf dieser Seite stehen.',
  },
  draw: {
    none: 'Unter dieser Adresse gibt es keine Verlosung.',
    coming: 'Teilnehmen können Sie ab dem {day}.',
    contact: 'Ihre E-Mail-Adresse oder Telefonnummer',
    contactHelp:
      'Nur damit wir Ihnen sagen können, wenn Sie gewinnen. Sie wird getrennt von allem aufbewahrt, was Sie uns gesagt haben, und spätestens 60 Tage nach der Ziehung gelöscht.',
    agree: 'Ich habe die Regeln unten gelesen und darf teilnehmen.',
    enter: 'An der Verlosung teilnehmen',
    entered: 'Sie sind dabei',
    ticket:
      'Ihr Los ist {ticket}. Bewahren Sie es auf: Damit können Sie selbst sehen, dass Sie auf der Liste stehen und ob Sie gewonnen haben.',
    closed: 'Die Liste ist geschlossen',
    entries: 'Lose darauf: {count}.',
    closing: 'Sie wird gerade geschlossen.',
    decides: 'Es entscheiden die Zahlen vom {day}: {source}',
    list: 'Die Liste der Lose ansehen',
    sealed: 'Die Liste lässt sich nicht mehr ändern. Ihr SHA-256: {hash}',
    winners: 'Wer gewonnen hat',
    wasTold: 'benachrichtigt',
    next: 'Ist jemand davon nicht zu erreichen, folgen der Reihe nach: {tickets}',
    check: 'Selbst nachprüfen',
    checkHelp:
      'Gezogen wurde nach RFC 3797 mit SHA-256, aus der Liste der Lose ({count}) in der Reihenfolge ihrer Buchstaben und aus öffentlichen Zahlen, die vorher niemand kennen konnte: {source}',
    numbers: 'Die Zahlen',
    key: 'Der Schlüssel',
    steps: 'Schritt für Schritt',
    stepsHelp:
      'Für den ersten Gewinn: Schreiben Sie zwei Null-Bytes, den Schlüssel und zwei Null-Bytes; nehmen Sie deren SHA-256 als eine große Zahl; ihr Rest bei der Teilung durch die Zahl der Lose, und eins dazu, ist der Platz in der Liste. Nehmen Sie dieses Los heraus. Für das nächste schreiben Sie 0 und 1 an die Stelle der Nullen, und so weiter.',
    place: '{ticket}, Platz {entry}: {hash}',
    program: 'Oder mit {package}, dem Paket, das diese Seite benutzt: {code}',
    rules: 'Die Regeln',
    who: 'Wer teilnehmen darf',
    how: 'Wie',
    howHelp:
      'Auf dieser Seite und auf keinem anderen Weg. Sie brauchen nichts zu kaufen und uns nichts gesagt zu haben: Was Sie gesagt haben, und ob überhaupt, ändert nichts. Jede Person kann einmal teilnehmen.',
    when: 'Wann',
    days: 'Vom {from} bis zum Ende des {to} (UTC)',
    prize: 'Der Preis',
    many: 'Wie viele gewinnen',
    chance: '{count}. Die Chance ist für alle gleich: die Zahl der Preise durch die Zahl der Lose.',
    drawn: 'Wie gezogen wird',
    drawnHelp: 'Durch öffentliche Zahlen vom {day}, die jeder nachsehen und prüfen kann: {source}',
    tell: 'Wie Gewinner benachrichtigt werden',
    where: 'Ausgenommen',
    sponsor: 'Wer den Preis gibt',
    problems: {
      contact: 'Bitte schreiben Sie eine E-Mail-Adresse oder eine Telefonnummer.',
      agree: 'Bitte bestätigen Sie, dass Sie die Regeln gelesen haben und teilnehmen dürfen.',
      full: 'Die Liste ist voll, deshalb kann niemand mehr teilnehmen.',
    },
  },
  values: {
    yes: 'Ja',
    no: 'Nein',
    unfit: 'Passt nicht',
  },
  chips: {
    'table-link': 'Tisch-Link',
    order: 'Bestellung',
    staff: 'Personal',
  },
}
