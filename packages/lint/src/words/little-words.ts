/**
 * Small words that nearly every text of a language has, of which few stand in another language's list. They only tell
 * English from its neighbours; a word that is common in both ("was", "die", "no", "in") stands in none. Own list, MIT.
 */
export const englishWords: ReadonlySet<string> = new Set(
  `the and of to a is are were be been how what when where which who why you your yours we us our it its this that
   these those did do does for with from by at on or not all any some something anything one could would will can
   may have had has there here they their about if my me please thank thanks yes very good bad poor more than out
   today time again only just`.split(/\s+/),
)

/** Small words by which a text in another language than English is known. */
export const foreignWords: ReadonlySet<string> = new Set(
  `der das und ist nicht ein eine einen einem mit für auf wie wir sie uns ihr ihnen ihre ihren ihrem von zu zum zur
   haben sind waren bitte danke sehr gut schlecht heute oder aber auch als nach bei aus wurde können
   le la les un une des du et est pas dans avec vous nous votre vos notre sur que qui comment merci très bien
   ou être été avez quel quelle
   el los las uno una y es fue su sus por para con como cómo qué usted nosotros nuestro nuestra gracias muy bueno
   malo hoy estuvo
   il lo gli di che e è non sono stato siamo grazie molto bene oggi suo sua nostro nostra del della
   o os um uma foi seu sua nós nosso você obrigado muito bom hoje não
   het en niet voor wij u uw ons hoe wat waarom zijn goed slecht vandaag bedankt dank
   och att det som på är inte hur vi du din ditt er vår tack bra idag en ett
   jeg dere deres vores hvordan hvad hvor godt dårligt
   w z na jest nie się jak pani nasz dziękujemy dobrze
   ve bir bu için nasıl ile çok teşekkür`.split(/\s+/),
)
