/** Words that hold a sentence together in the languages that are asked in most. They say nothing alone. */
const lists = [
  // English
  'the and was were are is be been being it its this that these those there here a an of to in on at for from with without by as or but not no so too very just only also if then than when while where who what which how why all any some more most much many few me my mine we us our ours you your yours he him his she her hers they them their i im ive id did do does done had has have having can could will would should may might must get got go went come came again still even about after before out up down over into because one two been make made really quite bit lot like well good nice nothing something thing things say said time today day take took someone somebody anyone nobody everybody everyone word tell told ask asked',
  // German
  'der die das den dem des ein eine einen einem einer und oder aber nicht kein keine ist war waren sind sein wird wurde hat hatte haben ich du er sie es wir ihr mir mich uns euch sich mein unser auf aus bei mit nach von vor zu zum zur im in an am um auch nur noch schon sehr mehr so wie was wer wo wenn dass als man da dann doch gut alles etwas',
  // French
  'le la les un une des du de et ou mais pas ne ni est sont était être été a ont avait avoir je tu il elle nous vous ils elles on me te se mon ma mes votre notre ce cette ces que qui quoi dans sur avec sans pour par au aux en plus très trop bien tout tous rien',
  // Spanish, Portuguese, Italian
  'el los las una unos y o pero no es son era fue ser ha han había yo tu su sus nos me se lo le que quien como con sin por para del al muy más todo nada bien os as um uma e mas não foi são eu ele ela meu minha seu com sem por do da dos das na no nas nos muito mais tudo il gli uno ed ma non sono era stato ho hai hanno io lui lei noi voi mio suo che chi come con senza per del della dei nel nella molto più tutto bene',
  // Dutch, Polish
  'het een en of maar niet geen zijn was waren heeft had hebben ik jij hij zij wij jullie mijn ons dat dit die deze wat wie waar hoe met zonder voor van naar op aan bij om te ook nog heel meer goed alles i w na z do od za po nie jest był była było są się to ten ta jak co kto czy tak ale oraz dla przez bardzo już tylko wszystko',
]

export const smallWords: ReadonlySet<string> = new Set(
  lists.join(' ').normalize('NFKD').replace(/\p{M}/gu, '').split(' '),
)
