/**
 * Long words (three syllables or more) that people know from daily life, in their plain form; endings such as -s, -ed,
 * -ing and -ly are taken off before the look-up. Own list by own judgement, MIT: the well-known list of 3,000 easy
 * words by Dale and Chall is not free to copy, and none of it was.
 */
export const easyWords: ReadonlySet<string> = new Set(
  `accident account activity actual address adult advantage afternoon afterwards again agency agreement airplane alcohol
   allergic allergy allow alphabet already alternative altogether ambulance amazing america american animal anniversary
   announcement annual another answer anybody anyone anything anyway anywhere apartment apologize apology appetite
   application apply appointment april area argument arrival article assistant attention attitude audience authority
   automatic available average avocado awesome baby balcony banana bathroom battery beautiful beginning behavior
   behaviour benefit beverage bicycle biography birthday board broccoli building business butterfly
   cafeteria calculate calendar camera campaign candidate capital cardigan careful cashier category celebrate celebration
   center centimeter central century ceremony certainly certificate champion character charity chemical chicken children
   chocolate cigarette cinema citizen citizenship classical cleanliness coconut coffee colleague collection college color
   comedy comfort comfortable comment committee communicate community company compare comparison competition complaint
   complete completely complicated computer concentrate condition confidence connection consider contact container
   continue conversation cooperation corner correct counter country customer cucumber
   damage december decide decision decorate decoration delicious deliver delivery dentist department deposit describe
   description deserve dessert detail developer development difference different difficult difficulty dinner direction disagree
   directly director disability disabled disappoint disappointed disappointing disappointment discover discovery discuss
   discussion disinfect dissatisfied distance document donate donation double
   easily easier easiest eastern easy economy editor education educate effort eighteen eighty either elderly electric
   electrical electricity electronic elephant elevator eleven emergency emotion employee employer employment empty encourage
   energy engine engineer english enjoyable enough enter entertain entertainment entirely entrance envelope environment
   equal equipment especially estimate european evening event eventually everybody everyday everyone everything everywhere
   exactly example excellent exception exchange excited excitement exciting exercise expectation expensive experience expert
   explanation explain explore extra extraordinary extremely
   facility factory familiar family fantastic favorite favourite february festival figure finally financial finger fireplace
   flexible forever forgotten formula fortunate forty forward freedom frequently friendliness friendship furniture future
   gallery garage gasoline general generally generous gentleman government grandfather grandmother grandparent
   guarantee gradual grocery guitar hamburger handicapped happiness happily happier happiest headquarters healthier holiday
   hospital hospitality however hundred hungry hurricane husband
   idea identify identity imagine imagination immediate immediately importance important impossible improve improvement
   included including independent individual industry influence inform information ingredient injury insect inside instead
   instruction instructor instrument insurance interest interested interesting internal international internet interview
   introduce introduction invitation invite island italian item
   january jewelry journalist july justice kangaroo ketchup kilogram kilometer kindergarten kitchen
   laboratory ladies language laundry lavatory lawyer leather lemonade letter library license listener literature
   location logical lottery loyalty luckily luggage machine machinery magazine mandarin maintenance manager management
   margarine marmalade material maximum mayonnaise meaningful medical media medication medicine medium member membership
   memorable memory mention mechanic menu message messenger microphone microwave military million millimeter mineral
   minimum minister minority minute mirror mistake moderate modern moment motorcycle mountain museum musical musician
   mushroom myself mystery national natural naturally nature necessary negative neighbor neighborhood neighbour neither
   nervous newspaper nobody normally november nowadays nutrition
   obvious obviously occasion occasionally occupation october offer office officer official omelette online opening
   operate operation operator opinion opportunity opposite option optional orange orchestra order ordinary organic
   organization organize original otherwise outside outstanding overall overnight overseas
   package pajamas paragraph parade parliament partial participant particular partner passenger passport password patient
   payment pedestrian penalty people pepper percentage perfect performance period permanent permission person personal
   personally personality personnel pharmacist pharmacy photo photograph photographer photography physical physician
   piano picture pineapple playground pleasant plastic playlist poetry poison police policeman policy politely politician
   popular popularity population position positive possibility possible possibly potato potential practical practice
   prefer pregnant prepare preparation prescription present president pretty previous primary principal printer privacy
   private probably procedure product production professional professor program programme project property protect
   protection provide psychology public purchase purpose pyjamas
   quality quantity quarter question quickly quietly radiator radio raspberry reaction reader reading really reason
   reasonable receive receipt reception receptionist recipe recognize recommend recommendation recover recovery recycle
   recycling reduce referee reference refrigerator refugee refund regular regularly relation relationship relative
   relaxing reliable religion religious remember reminder remove rental repair repeat repetition replacement reply report
   represent representative reservation reserve resident responsible restaurant result return revolution
   romantic sanitary salary sandwich sanitizer satisfaction satisfied saturday scientist scissors secondary secretary
   security seminar senior separate separately september serious service seventeen seventy several severe shopping
   signature similar similarly simple simplify sincerely singular situation slippery society soldier solution somebody
   somewhere souvenir spaghetti specialist special specific sports stadium statement station strawberry student
   studio subject substitute successful suddenly sugar suggestion suitable suitcase supermarket supervisor supper supplier
   surgery surprise surprising surprisingly surrounding survey sympathy syrup system
   tablet teacher technical technician technology telephone television temperature temporary terrible terrific terrace
   thankful theater theatre themselves therapist therapy thermometer thirteen thirty thousand ticket together tomato
   tomorrow tonight total totally tourist toward tradition traditional traffic training transfer translation transportation
   traveler traveller treatment tropical trousers typical typically
   ugly umbrella unable unclear uncomfortable understand understanding understood underwear unexpected unfair unfortunate
   unfortunately unfriendly unhappy unhealthy uniform united universe university unlikely unpleasant unusual upgrade
   upstairs useful usual usually utensil
   vacation vaccination valley valuable value vanilla variety various vegan vegetable vegetarian vehicle veterinary video
   village vinegar violence visitor vitamin vocabulary volunteer voucher
   waiter waitress washing water waterproof website wedding wednesday weekend welcome western whatever wheelchair whenever
   wherever whoever window winter without woman wonderful wooden worker workshop writer yesterday yogurt yourself
   yourselves zero`.split(/\s+/),
)
