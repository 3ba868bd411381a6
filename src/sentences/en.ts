import type { LanguagePack } from "./pack.ts";

const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/** English. */
export const en: LanguagePack = {
  tag: "en",
  name: "English",
  titles: list(`
    Mr Mrs Ms Mx Messrs Mme Mlle Dr Drs Prof Rev Fr Hon Sr Ven Gen Lt Col Maj Capt Cmdr Cdr Comdr Adm Sgt Cpl Pte Pvt Pfc Spc Brig
    Supt Insp Det Sec Amb Assoc Asst Dep Gov Govs Sen Sens Rep Reps Pres Pr St Ste Mt Ft Bros Msgr Atty Hr Eng Ph`),
  never: list("e.g i.e viz cf vs v ca approx resp incl "),
  beforeNumber: list(`
    no nos nr art arts para paras sec secs ch chap vol vols fig figs p pp pg res doc dec jan feb mar apr jun jul aug sep sept
    oct nov ver tel ext rm lot op tab tabs eq cl`),
  mayEnd: list(`
    inc corp co ltd jr sr esq bros dept univ assn llc plc pty mfg intl natl est ave blvd rd hwy sq bldg mt ft al phd ph.d m.d b.a m.a
    k.m u.s u.k u.n e.u d.c l.a n.y u.s.a u.s.s.r a.d b.c c.e b.c.e`),
  mostlyEnd: list("a.m p.m etc"),
  afterMostlyEnd: list(`
    EDT EST CDT CST MDT MST PDT PST UTC GMT BST CET CEST ET PT IST JST AEST AEDT AWST NZST NZDT Eastern Central Pacific Mountain Greenwich
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December`),
  openers: list(`
    a an the this that these those he she it they we you i his her its their our my your there here who what when where why how which
    in on at by for from with to of as after before during since until while although though because if unless despite under over
    about according among between through however but and or so yet then also still meanwhile moreover furthermore therefore thus
    nevertheless instead later earlier today yesterday now once both each all some many most several few no not one two three
    another other such only even just following asked speaking addressing regarding concerning besides additionally finally first
    officials police authorities critics participants delegates experts analysts local prior due no nothing none everyone nobody
    against along around upon within without across amid despite like unlike given based thanks whether either neither`),
  saying: list(
    "said says say asked asks added adds told replied stressed noted explained wrote warned shouted stated affirmed wondered exclaimed insisted concluded tweeted posted argued",
  ),
  oneLetterWords: ["I"],
  lettered: list(
    "group pool class category type grade plan annex appendix schedule section part war phase vitamin hepatitis influenza option team division league serie building block point chapter title article volume terminal zone area",
  ),
};
