/**
 * Which side of a scale a word stands on. Own list, MIT: words that are seen in the answers of rating questions and
 * that mean the same side in every trade. A word that depends on the question ("high", "long", "strong") is left out.
 */
export const positiveWords: ReadonlySet<string> = new Set(
  `good great excellent outstanding amazing awesome perfect superb super fantastic wonderful brilliant exceptional
   terrific best better happy happier pleased delighted glad satisfied content easy easier simple agree likely fast
   quick clear friendly polite kind helpful clean fresh tasty delicious comfortable safe reliable useful pleasant
   exceeded love loved liked positive well`.split(/\s+/),
)

/** Words that only say something bad. */
export const negativeWords: ReadonlySet<string> = new Set(
  `bad poor terrible awful horrible dreadful worst worse unhappy unhappier unpleased displeased dissatisfied
   unsatisfied disappointed disappointing hard harder difficult disagree unlikely slow unclear unfriendly rude impolite
   unkind unhelpful dirty stale tasteless uncomfortable unsafe unreliable useless unpleasant unacceptable inadequate
   hate hated dislike disliked negative sad angry badly poorly`.split(/\s+/),
)

/** Words that are read as the middle by some and as its lower neighbour by others. */
export const lukewarmWords: ReadonlySet<string> = new Set(
  'fair ok okay average acceptable adequate satisfactory decent fine mediocre passable'.split(' '),
)

/** A whole label that is the middle. */
export const middleLabel: RegExp =
  /^(?:neither\b.*|neutral|in[ -]between|in the middle|so[ -]so|medium|mixed|undecided|as (?:i )?expected|(?:about )?the same|no (?:difference|change)|met (?:my )?expectations|(?:just )?as (?:i|we) (?:expected|hoped))$/
