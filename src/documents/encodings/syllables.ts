// A Vietnamese word is one syllable, and a syllable is an onset, a rime and a tone. The lists below are all of them; some 7,000
// syllables follow. Text decoded by the wrong table rarely hits one.

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

const ONSETS = "ngh ng gh gi nh ch kh ph qu th tr b c d đ g h k l m n p r s t v x".split(" ");
const RIMES = words(
  "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et " +
    "ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao " +
    "oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt " +
    "u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt up ut uơ uy uya uych uyên uyêt uynh uyt uyu " +
    "ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu",
);
/** Rimes as they are written behind "qu", whose u is part of the onset, and behind "gi", which swallows an i. */
const AFTER_QU = words("ăc ăn ăng ăp ăt ay e en eo et ê êch ên ênh êt êu y ych yên yêt ynh yt yu au ao");
const AFTER_GI = words("ên êng êt êc êm êu");
const TONES = "\u0300\u0301\u0303\u0309\u0323";
const STOPPED = /(?:c|ch|p|t)$/;

/** Says whether a word could be a Vietnamese syllable: legal onset and rime, at most one tone, and one that the final allows. */
export function isSyllable(word: string): boolean {
  let plain = "";
  let tone = "";
  for (const mark of word.toLowerCase().normalize("NFD")) {
    if (!TONES.includes(mark)) plain += mark;
    else if (tone !== "") return false;
    else tone = mark;
  }
  plain = plain.normalize("NFC");
  if (STOPPED.test(plain) && tone !== "" && tone !== "\u0301" && tone !== "\u0323") return false;
  if (RIMES.has(plain)) return true;
  for (const onset of ONSETS) {
    if (!plain.startsWith(onset)) continue;
    const rime = plain.slice(onset.length);
    if (RIMES.has(rime)) return true;
    if (onset === "qu" && AFTER_QU.has(rime)) return true;
    if (onset === "gi" && (rime === "" || AFTER_GI.has(rime))) return true;
  }
  return false;
}
