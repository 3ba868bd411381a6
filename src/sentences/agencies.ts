/** Names under which news agencies, papers and broadcasters sign, in lower case: one-word names, then names of several words. */
const AGENCIES: ReadonlySet<string> = new Set([
  ...`vna vns ttxvn vietnamplus vietnam+ vov vov1 vov2 vov5 vovworld vtv vtv1 vtc vtcnews ndo nhandan sggp sggpo tto tno vne vnexpress
    vnn vietnamnet qđnd qdnd vgp bnews bizhub ovietnam bqt tg&vn plo nlđo nlđ hnm hnmo cand sgt vnplus
    reuters ap afp upi dpa efe ansa xinhua thx tass itar-tass sputnik interfax kyodo jiji yonhap kcna bernama antara pna tna akp kpl mcot
    ani ians pti bbc cnn rfi dw nhk cna bloomberg irna spa wam mena petra azertag ukrinform belta kazinform bng mofa`.split(
    /\s+/,
  ),
  ...[
    "nhân dân",
    "báo nhân dân",
    "sài gòn giải phóng",
    "tuổi trẻ",
    "thanh niên",
    "dân trí",
    "quân đội nhân dân",
    "báo chính phủ",
    "thế giới và việt nam",
    "thế giới & việt nam",
    "báo quốc tế",
    "người lao động",
    "hà nội mới",
    "công an nhân dân",
    "báo tin tức",
    "tin tức",
    "thông tấn xã việt nam",
    "vietnam news",
    "viet nam news",
    "việt nam news",
    "vietnam news agency",
    "vietnam pictorial",
    "the saigon times",
    "the hanoi times",
    "tân hoa xã",
    "ria novosti",
    "al jazeera",
    "prensa latina",
    "un news",
    "lao news agency",
    "vientiane times",
  ],
]);

/** Longest mark in characters: three of the longest names. */
const LONGEST = 70;
const SITE = /^[\p{L}\d-]{2,25}\.(?:vn|com|net|org|com\.vn|gov\.vn)$/iu;

/** Whether a text is the mark of an agency, of several ("VNA/VNS"), or of a news site ("VOV.VN"). */
export function isAgency(text: string): boolean {
  if (text.length > LONGEST) return false;
  const parts = text.normalize("NFC").trim().toLowerCase().split("/");
  return parts.length <= 4 && parts.every((part) => AGENCIES.has(part.trim()) || SITE.test(part.trim()));
}
