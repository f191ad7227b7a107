/**
 * What questions ask people to rate: things, and the qualities of things. Two of them in one question are two
 * questions. Own list, MIT, for restaurants, hotels, shops, doctors, offices and websites; words with many other uses
 * ("order", "way", "hot") are left out, because a wrong hit refuses a prompt.
 */
export const ratedThings: ReadonlySet<string> = new Set(
  `food foods drink drinks beverages meal meals dish dishes menu wine coffee dessert breakfast brunch lunch dinner
   buffet service services staff team crew personnel waiter waiters server servers host chef kitchen bar atmosphere
   ambience ambiance music decor interior seating room rooms bed beds bathroom shower toilet toilets lobby pool spa gym
   reception check-in check-out checkout check-in price prices pricing cost value quality selection assortment range
   variety availability product products packaging delivery shipping returns refund store shop branch parking location
   cleanliness comfort friendliness politeness helpfulness kindness speed accuracy reliability honesty fairness safety
   privacy noise temperature taste flavour flavor smell freshness portion portions presentation size look
   doctor doctors nurse nurses dentist therapist pharmacist receptionist care treatment diagnosis explanation advice
   information instructions signs signage website webshop app layout design search navigation form forms letter letters
   help support phone chat email e-mail answer answers response communication waiting wait hold queue
   driver drivers guide teacher teachers trainer course lesson lessons materials technician mechanic repair work
   wifi wi-fi towels pillow pillows mattress view garden terrace packing installation setup invoice bill payment booking
   reservation appointment luggage seats legroom entertainment bus train tram toppings sauce bread bath balcony pitch
   clerk officer cashier salesperson consultant adviser advisor`.split(/\s+/),
)

/** Words for what can be better or worse in what is rated. */
export const ratedQualities: ReadonlySet<string> = new Set(
  `good great nice fast quick quickly prompt promptly speedy slow friendly warm welcoming polite politely courteous
   rude helpful helpfully attentive kind kindly caring patient respectful honest fair fairly clean tidy dirty fresh tasty
   delicious comfortable cosy cozy quiet safe secure clear clearly easy simple convenient useful reliable accurate
   correct complete modern stylish cheap affordable expensive professional professionally competent knowledgeable skilled
   efficient efficiently effective thorough pleasant relaxing attractive interesting informative responsive flexible
   undamaged intact punctual spacious bright healthy intuitive stable transparent timely calm generous lively boring
   exciting trustworthy sincere organized organised neat smooth cheerful correctly completely carefully gently thoroughly
   clearly openly honestly respectfully safely cheaply easily
   available satisfied happy solved understandable readable`.split(/\s+/),
)

/** Pairs that are one thing by now, or no question about two. */
export const onePhrase: RegExp =
  /\b(?:friends? (?:or|and) (?:colleagues?|family)|family (?:or|and) friends?|bed (?:and|&) breakfast|food (?:and|&) beverages? (?:manager|team|service)|rooms? and board|health and safety|terms and conditions|lost and found|peace and quiet|drop-?off and pick-?up|pick-?up and drop-?off|research and development|question and answer|questions and answers|nice and \w+|good and \w+|safe and (?:sound|well)|look and feel|wash and dry|bar and grill|click and collect|cash and carry|pros and cons|bits and pieces|more and more|now and then|here and there|again and again|back and forth|up and down|before and after|day and night|black and white|rock and roll|mac and cheese|fish and chips|gin and tonic|salt and pepper|arts and crafts)\b/giu
