import { listed, numbered, type TermPack } from "./pack.ts";

const ARTICLES =
  "a an the this that these those some any each every either neither no all both half such another other";
const PRONOUNS = `i me my mine myself you your yours yourself he him his himself she her hers herself it its itself we us our ours
ourselves they them their theirs themselves who whom whose which what whatever whichever whoever one ones someone anyone everyone nobody anybody everybody somebody something anything
everything nothing here there`;
const PREPOSITIONS = `about above across after against along amid among around as at before behind below beneath beside between beyond
by despite down during except for from in inside into like near of off on onto out outside over past per since through throughout till
to toward towards under until up upon via with within without according regarding concerning including due because whether amongst`;
const CONJUNCTIONS =
  "and or but nor so yet if then than when while where why how although though unless whereas thus hence therefore";
const AUXILIARIES = `am is are was were be been being have has had having do does did doing couldn't wouldn't didn't doesn't isn't wasn't aren't weren't hasn't
haven't hadn't can't won't shouldn't don't it's he's she's that's will would shall should can could may might
must ought cannot not n't`;
const ADVERBS = `also already always again almost even ever just more most much less least many few several only other own same still
too very well now today tomorrow yesterday soon later ago earlier often never once twice however moreover furthermore meanwhile
nevertheless especially particularly namely respectively together instead rather quite perhaps maybe further far away back
forward about nearly approximately roughly mainly mostly ahead alike altogether overall certain various different numerous
etc mr mrs ms dr sir`;
const NUMBER_WORDS = `zero two three four five six seven eight nine ten eleven twelve hundred thousand million billion trillion dozen
first second third fourth fifth sixth last next previous`;
const TIMES = `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
october november december year years month months week weeks day days hour hours minute minutes morning afternoon evening night
time times moment period date today's jan feb mar apr jun jul aug sep sept oct nov dec`;

/** Verbs of reports that are no nouns as well; all their forms follow by rule. */
const VERBS = `say tell affirm reaffirm stress emphasise emphasize underline underscore highlight note express extend voice add ask
become begin believe bring call come consider continue contribute create decide declare describe discuss emerge enable encourage
ensure enhance enter establish expect explain face find follow foster fulfil fulfill gain get give go grow handle happen
hear help hold include increase inform intensify introduce invite join keep know laud lead learn leave let maintain make mean meet mention
need occur offer organise organize outline participate pay perform pose praise prepare present promote propose provide
reach realise realize reap receive recognise recognize recommend reiterate remain remind remove require respond return run see seek
seem send serve share show speak spend stand start state stay strengthen strive submit suggest support sustain take thank think
touch treat try understand undertake urge use utilise utilize want welcome wish work write acknowledge admit agree allow announce appear
apply appreciate argue arrive assert assist assure attend attract avoid await base behave belong boost build carry cause choose
claim comprise conclude confirm congratulate consist convey deal deem deliver demand deny depend deserve develop devote direct
elect eliminate employ end engage enjoy entail evacuate evolve examine exist expand facilitate fail fall feel fight force form
generate hand head hope identify imagine implement improve indicate initiate insist intend involve issue kill lack last lay lie live
look lose love manage mark move observe obtain open operate oppose order overcome own pass permit place plan play pledge point
possess prevent proceed produce prohibit prove publish pull push put raise reduce refer reflect refrain refuse regard regulate
reject relate release rely report represent resolve respect rest result reveal rise say select sell set settle shape sign sit
solve stem step stop stride struggle succeed suffer supply surround survive talk target tend transform travel
turn uphold vow wait walk warn watch win witness worry adhere abide acquire adopt advise aim bear beat beg bind blame`;
/** Forms of the verbs above that are nouns as well: they may stand in terms, not open them. */
const NOUNS_TOO = `report reports support work works talks talk meeting meetings share head heads result results plan plans issue issues order
orders force forces state states use respect point points demand demands need needs note notes offer offers place places visit hope
increase form forms turn face force fight help rest mark end ends start call calls hand hands supply target targets release claim claims
step steps step play move run look project building housing finding findings spending funding training trading fishing opening
hearing briefing understanding standing setting planning processing manufacturing farming shipping banking engineering
mining learning dealing feeling saying
teaching reading writing drawing warning warnings sharing making undertaking travel struggle shape lead present order stand stride witness watch
vote lack rise cause direct open live clear love lives live stay love place return pass plan deal deals touch test
base bases pledge pledges permit permits use uses`;
const IRREGULAR = `said told gave given took taken went gone came become became began begun brought held met made kept knew known led left
lost meant paid put ran run saw seen sent set shown spoke spoken spent stood sold built bought fell fallen felt found forgot got
heard hit let lay lain rose risen sought thought understood undertook undertaken urged won wrote written chose chosen drew drawn
drove grew grown hid shot sat slept stole struck swore taught threw thrown told tore upheld wore withdrew withdrawn born died dies die`;

const BODIES = `ministry ministries department council committee commission assembly organisation organization agency authority
association union office court tribunal bank university academy institute institution centre center federation bureau secretariat
board corporation company group party parliament congress senate embassy consulate mission delegation forum fund front police army
navy force forces hospital government nations programme alliance community society league chamber house network tribunal
directorate unit foundation police service services cabinet politburo club school college museum observatory airlines airways
team station newspaper radio television press news guard`;
const DOCUMENTS = `resolution decree decision directive convention charter treaty agreement protocol law act code declaration
statement pact memorandum communique communiqué constitution circular ordinance covenant accord compact plan strategy
instrument statute bill report`;
const TITLES = `president minister ministers ambassador secretary chairman chairwoman chairperson chair general lieutenant colonel major
captain senior deputy vice prime director king queen prince princess pope senator governor mayor representative
commissioner coordinator spokesperson spokesman spokeswoman professor doctor judge justice chancellor premier sir dame lord
lt gen col maj sgt sen rep gov prof adm capt cpl brig admiral commander sergeant marshal mr mrs ms dr comrade
president's head leader envoy consul foreign defence defense permanent standing acting former first resident party`;
const RIGHTS =
  "right rights duty duties obligation obligations commitment commitments freedom power powers ability capacity mandate";
const GENERAL = `new good great big large small important significant special general major main key common high low old young long short
strong local similar possible necessary active positive early late real true whole recent current future present effective
successful close better best wide huge big serious difficult easy clear full fast rapid additional next basic entire own
thing things way ways part parts side sides number numbers people person man woman men women case cases example fact facts
kind kinds type types level levels area areas place places country countries group groups result results reason reasons
end issue issues matter matters effort efforts work role roles lot lots set step steps aspect aspects field fields
context process view views point points idea ideas situation situations problem problems question questions answer
need needs aim aims purpose factor factors item items copy name names word words line lines world city state event events home house
statement member members participant participants leader leaders official officials source sources percent per cent
addition order basis framework spirit line occasion use change position action actions activity activities company companies
total amount rate rates majority series range course term terms rest top centre center share value sense
everybody somebody plus minus ability capacity manner performance result response request addition support help
news report reports story stories article media comment comments`;

const verbForms = (verb: string): string[] => {
  const stem = verb.endsWith("e") ? verb.slice(0, -1) : verb;
  const y = /[^aeiou]y$/.test(verb) ? verb.slice(0, -1) : undefined;
  const s = y ? `${y}ies` : /(s|x|ch|sh|o|z)$/.test(verb) ? `${verb}es` : `${verb}s`;
  const doubled = /[^aeiou][aeiou][bdgklmnprt]$/.test(verb) ? `${verb}${verb.at(-1)}` : stem;
  return [verb, s, y ? `${y}ied` : `${stem}ed`, `${doubled}ed`, `${stem}ing`, `${verb}ing`, `${doubled}ing`];
};
const nounsToo = listed(NOUNS_TOO);
/** Nouns that are verbs as well: after a noun or "to" they are verbs. */
const verbLike: ReadonlySet<string> = new Set(
  [
    ...nounsToo,
    ...listed(
      "visit exchange trade export import repair attack protest review risk fund access host transport study increase decrease limit benefit damage seek crash raid claim ban",
    ),
  ].filter((word) => !/(s|ing)$/.test(word)),
);
const verbs = new Set(
  [...listed(VERBS)]
    .flatMap(verbForms)
    .concat([...listed(IRREGULAR)])
    .filter((form) => !nounsToo.has(form)),
);

/** Words whose singular is not found by rule, or that have none. */
const UNCOUNTED =
  listed(`news series species means politics economics ethics physics mathematics affairs talks remains headquarters
goods customs arms premises proceedings works armed gas bus crisis basis analysis census virus campus status process access progress
congress press business address loss class mass glass cross pass success witness stress illness express diabetes united states nations
philippines netherlands maldives seychelles emirates games olympics athletics logistics statistics lens canvas always
rights humanities airlines airways minutes savings earnings belongings thanks dynamics genetics electronics aids covid thesis
emphasis consensus bonus focus corpus cactus fungus radius stimulus syllabus surplus his this its us plus minus bias atlas chaos
human-rights services sciences forces sports clothes wetlands`);
const IRREGULAR_PLURALS: { readonly [plural: string]: string } = {
  men: "man",
  women: "woman",
  children: "child",
  people: "people",
  wives: "wife",
  lives: "life",
  leaves: "leaf",
  crises: "crisis",
  bases: "base",
  analyses: "analysis",
  criteria: "criterion",
  phenomena: "phenomenon",
  mice: "mouse",
  feet: "foot",
  teeth: "tooth",
  boxes: "box",
  taxes: "tax",
  viruses: "virus",
  buses: "bus",
  shelves: "shelf",
  thieves: "thief",
  knives: "knife",
  movies: "movie",
  statuses: "status",
  fishermen: "fisherman",
  spokesmen: "spokesman",
  headquarters: "headquarters",
  diseases: "disease",
  cases: "case",
  purchases: "purchase",
  houses: "house",
  warehouses: "warehouse",
  causes: "cause",
  clauses: "clause",
  phases: "phase",
  exercises: "exercise",
  enterprises: "enterprise",
  promises: "promise",
  premises: "premises",
  licences: "licence",
  databases: "database",
  expenses: "expense",
  responses: "response",
  franchises: "franchise",
  courses: "course",
  resources: "resource",
  horses: "horse",
  nurses: "nurse",
  universes: "universe",
};

/** Plurals that stay as they are in keys, for the sake of names, while a term has the singular: member state. */
const PLURAL_IN_NAMES = listed("states nations services forces airlines emirates games");

/** The singular that a dictionary gives for the main word of a term. */
const singularOfTerm = (word: string): string => (PLURAL_IN_NAMES.has(word) ? word.slice(0, -1) : singular(word));

function singular(word: string): string {
  // Every object has a "constructor", but no plural of it.
  if (Object.hasOwn(IRREGULAR_PLURALS, word)) return IRREGULAR_PLURALS[word]!;
  if (UNCOUNTED.has(word) || word.length < 4 || !word.endsWith("s") || /(ss|us|is|'s|ics)$/.test(word)) return word;
  if (word.endsWith("ies")) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (/(ches|shes|sses|xes|zzes|oes)$/.test(word) && !/(toes|shoes|aches)$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** Endings of adjectives and adverbs that need a noun behind them, and nouns that have them too. */
const NEEDS_NOUN =
  /(ly|ous|ful|less|able|ible|ish|ical|ary|tional|ional|istic|esque|ern|based|led|like|ive|wide|related|owned|oriented|[^e]ed)$/;
const NOUN_ALL_THE_SAME =
  listed(`anomaly assembly family supply monopoly reply italy july ally bully rally butterfly fly
secretary library boundary summary salary diary commentary military judiciary beneficiary documentary
territory elementary dictionary missionary visionary sanctuary estuary anniversary adversary luminary tributary
concern pattern intern lantern table cable vegetable timetable variable article vehicle principle example people
couple temple disciple handful bottle battle cattle title capsule module schedule rule scale sale male female
british danish spanish turkish polish irish finnish swedish fish finish dish official potential professional national international
regional personnel criminal rational initiative executive representative objective detective incentive perspective alternative
archive directive native relative motive cooperative drive dive hive narrative adjective collective`);

/** Words after which a participle belongs to a noun. */
const BEFORE_NOUNS = listed(
  ARTICLES,
  "of for on with by in against from among and between their its his her our as all into many",
);

const AUXILIARY = listed(AUXILIARIES);
const FUNCTION = listed(ARTICLES, PRONOUNS, PREPOSITIONS, CONJUNCTIONS, AUXILIARIES, ADVERBS, NUMBER_WORDS, TIMES);

/** English. */
export const en: TermPack = {
  language: "en",
  function: FUNCTION,
  never: new Set([
    ...listed(PRONOUNS, AUXILIARIES, "that which who if because although though whether when while where"),
    ...verbs,
  ]),
  notFirst: listed(
    "according regarded based related respective relevant concerned certain including current recent former so-called",
    "many most more new other various different several numerous great good better best big huge major important significant main key particular",
    "possible necessary own late latest recent previous next entire whole full real true successful active positive serious close strong",
    "further additional such similar favourable favorable noteworthy practical vietnam's percent cent",
  ),
  notLast: listed(
    "new other various different several many more most great good important significant main key major common former current recent former",
    "national regional local foreign social economic political public human global bilateral multilateral mutual joint strategic comprehensive",
    "non pro anti senior deputy vice high low first second armed united free open fair safe clean concerned related based percent cent",
    "asian european african american vietnamese chinese japanese korean french british german russian australian indian danish",
    "permanent independent peaceful democratic sustainable central special general rapid effective further possible legal civil federal",
    "missing including following involving ongoing leading remaining existing no al el la le de du van von",
  ),
  stripped: listed("the a an its their his her our this these those all some any many several"),
  inside: listed("of"),
  heads: listed(""),
  places: listed(""),
  nominalisers: listed(""),
  counters: listed("new more other different additional further first second third last next previous same"),
  prefixes: listed(""),
  seconds: listed(""),
  openers: listed(ARTICLES, "of their its his her our"),
  rights: { nouns: listed(RIGHTS), joint: "to" },
  numerals: numbered("two three four five six seven eight nine ten eleven twelve"),
  coordinators: listed("and or"),
  general: listed(GENERAL),
  connectors: listed("of the for and on to at against de la del da do dos van von al &"),
  bodies: listed(BODIES),
  documents: listed(DOCUMENTS),
  landforms: listed(
    "sea seas ocean strait straits channel gulf bay peninsula isthmus delta river basin lake canal island islands archipelago reef shoal",
    "cape mount mountain mountains highlands plateau valley plain desert region subregion triangle corridor",
  ),
  titles: listed(TITLES),
  home: listed(""),
  dotted: listed(
    "no nos mr mrs ms dr prof st lt gen col maj capt sgt sen rep gov adm brig u n s jr sr inc ltd co dept vs",
  ),
  mayBegin: (word, before) => (!/(ed|ing)$/.test(word) && !verbLike.has(word)) || BEFORE_NOUNS.has(before),
  isVerbAfter: (word, before) => verbLike.has(word) && /[^s]s$/.test(before) && singular(before) !== before,
  opensNoun: (before) => before === "" || BEFORE_NOUNS.has(before),
  isParticiple: (word) => /(ed|ing)$/.test(word),
  isGerund: (word, before, after) =>
    word.length > 5 && word.endsWith("ing") && !AUXILIARY.has(before) && (after === "" || FUNCTION.has(after)),
  mayEnd: (word) => !NEEDS_NOUN.test(word) || NOUN_ALL_THE_SAME.has(word),
  singular,
  singularOfTerm,
  verbForms,
  head: "last",
};
