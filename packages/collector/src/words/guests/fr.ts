import type { GuestWords } from '../words.ts'

/** What guests read beside the questions, in French. */
export const guests: GuestWords = {
  errors: {
    nothing: 'Il n’y a rien à cette adresse.',
    failed: 'Cela n’a pas marché',
    busy: 'La base de données n’est pas accessible en écriture pour le moment, rien n’a donc été conservé. Veuillez réessayer dans un instant.',
    broken:
      'Quelque chose s’est mal passé dans le collecteur, rien n’a donc été conservé. Cela peut réussir plus tard.',
    tooMuch:
      'Vous avez envoyé plus que ce qui peut être reçu en une fois, rien n’a donc été conservé. Veuillez revenir en arrière et envoyer moins.',
    toYours: 'Vers votre page',
  },
  receipts: {
    tooMany:
      'Trop de codes étaient faux. Saisissez le vôtre à nouveau dans une minute, ou laissez-le vide et envoyez : votre réponse compte alors comme une réponse sans reçu.',
    wrong:
      '« {code} » n’est pas le code d’un reçu d’ici. Saisissez-le à nouveau, ou laissez-le vide et envoyez : votre réponse compte alors comme une réponse sans reçu.',
    old: 'Le code « {code} » a plus de sept jours. Saisissez-en un autre, ou laissez-le vide et envoyez : votre réponse compte alors comme une réponse sans reçu.',
    used: 'Le code « {code} » a déjà été utilisé. Saisissez-en un autre, ou laissez-le vide et envoyez : votre réponse compte alors comme une réponse sans reçu.',
  },
  told: {
    title: 'Vous l’avez dit, nous l’avons fait',
    purpose: 'Ce que nous avons changé parce que quelqu’un nous l’a dit.',
    none: 'Rien n’est encore écrit ici. Ce que nous changerons parce que vous nous l’avez dit figurera sur cette page.',
  },
  draw: {
    none: 'Il n’y a pas de tirage au sort à cette adresse.',
    coming: 'Vous pouvez participer à partir du {day}.',
    contact: 'Votre adresse e-mail ou numéro de téléphone',
    contactHelp:
      'Uniquement pour vous prévenir si vous gagnez. Elle est conservée à part de tout ce que vous nous avez dit, et supprimée au plus tard 60 jours après le tirage.',
    agree: 'J’ai lu le règlement ci-dessous et je peux participer.',
    enter: 'Participer au tirage',
    entered: 'Vous participez',
    ticket:
      'Votre billet est {ticket}. Gardez-le : il vous permet de voir vous-même que vous êtes dans la liste et si vous avez gagné.',
    closed: 'La liste est close',
    entries: 'Participations : {count}.',
    closing: 'Elle est en cours de clôture.',
    decides: 'Les nombres du {day} décident : {source}',
    list: 'Voir la liste des billets',
    sealed: 'La liste ne peut plus être changée. Son SHA-256 : {hash}',
    winners: 'Qui a gagné',
    wasTold: 'prévenu',
    next: 'Si l’une de ces personnes reste injoignable, suivent dans cet ordre : {tickets}',
    check: 'Vérifiez vous-même',
    checkHelp:
      'Le tirage a été fait selon la RFC 3797 avec SHA-256, à partir de la liste des billets ({count}) dans l’ordre de leurs lettres et de nombres publics que personne ne pouvait connaître avant : {source}',
    numbers: 'Les nombres',
    key: 'La clé',
    steps: 'Pas à pas',
    stepsHelp:
      'Pour le premier gagnant : écrivez deux octets nuls, la clé et deux octets nuls ; prenez leur SHA-256 comme un seul grand nombre ; le reste de sa division par le nombre de billets, plus un, est la place dans la liste. Retirez ce billet. Pour le suivant, écrivez 0 et 1 à la place des zéros, et ainsi de suite.',
    place: '{ticket}, place {entry} : {hash}',
    program: 'Ou avec {package}, le paquet qu’utilise cette page : {code}',
    rules: 'Le règlement',
    who: 'Qui peut participer',
    how: 'Comment',
    howHelp:
      'Sur cette page, et d’aucune autre façon. Vous n’avez rien à acheter, ni à nous avoir dit quoi que ce soit : ce que vous avez dit, ou le fait de l’avoir dit, ne change rien. Une participation par personne.',
    when: 'Quand',
    days: 'Du {from} à la fin du {to} (UTC)',
    prize: 'Le lot',
    many: 'Combien gagnent',
    chance: '{count}. La chance de chacun est le nombre de lots divisé par le nombre de participations.',
    drawn: 'Comment se fait le tirage',
    drawnHelp: 'Par des nombres publics du {day}, que chacun peut consulter et vérifier : {source}',
    tell: 'Comment les gagnants sont prévenus',
    where: 'Non proposé',
    sponsor: 'Qui offre le lot',
    problems: {
      contact: 'Veuillez écrire une adresse e-mail ou un numéro de téléphone.',
      agree: 'Veuillez confirmer que vous avez lu le règlement et pouvez participer.',
      full: 'La liste est pleine, plus personne ne peut donc participer.',
    },
  },
  values: {
    yes: 'Oui',
    no: 'Non',
    unfit: 'Ne convient pas',
  },
  chips: {
    'table-link': 'Lien de la table',
    order: 'Commande',
    staff: 'Personnel',
  },
}
