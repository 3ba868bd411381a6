// Byte tables of the single-byte encodings: the characters of 0x80–0xFF in order, sixteen a line. U+FFFD: not assigned.
// Sources: windows-1252 and -1258 as the WHATWG Encoding Standard has them; TCVN 5712:1993 (VN1); VISCII 1.1 (RFC 1456); VPS as
// its fonts have it. The tests hold them against iconv-lite, the engine's own decoder and lists in the order of the alphabet.

const WESTERN_LOW = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f" + "\u0090‘’“”•–—˜™š›œ\u009džŸ";
const LATIN_SIGNS = "\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯" + "°±²³´µ¶·¸¹º»¼½¾¿";

const LATIN_LETTERS = "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ";
const WINDOWS_1252: string = WESTERN_LOW + LATIN_SIGNS + LATIN_LETTERS;

const WINDOWS_1258: string =
  "€\u0081‚ƒ„…†‡ˆ‰\u008a‹Œ\u008d\u008e\u008f" +
  "\u0090‘’“”•–—˜™\u009a›œ\u009d\u009eŸ" +
  LATIN_SIGNS +
  "ÀÁÂĂÄÅÆÇÈÉÊË\u0300ÍÎÏ" +
  "ĐÑ\u0309ÓÔƠÖ×ØÙÚÛÜƯ\u0303ß" +
  "àáâăäåæçèéêë\u0301íîï" +
  "đñ\u0323óôơö÷øùúûüư₫ÿ";

const TCVN_LETTERS =
  "\u00a0ĂÂÊÔƠƯĐăâêôơưđẰ" +
  "\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ" +
  "ẮẦẨẪẤỀặầẩẫấậèỂẻẽ" +
  "éẹềểễếệìỉỄẾỒĩíịò" +
  "Ổỏõóọồổỗốộờởỡớợù" +
  "ỖủũúụừửữứựỳỷỹýỵỐ";
const TCVN_5712: string = `ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ${TCVN_LETTERS}`;
/** The fonts have the letters of TCVN 5712 and, where it has toned capitals, the quotation marks and dashes of Windows. */
const TCVN3: string = WESTERN_LOW + TCVN_LETTERS;

const VISCII: string =
  "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ" +
  "ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ" +
  "Õắằặấầẩậẽẹếềểễệố" +
  "ồổỗỠƠộờởịỰỨỪỬơớƯ" +
  "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ" +
  "ĐứÒÓÔạỷừửÙÚỹỵÝỡư" +
  "àáâãảăữẫèéêẻìíĩỉ" +
  "đựòóôõỏọụùúũủýợỮ";

const VPS: string =
  "ÀẢÃẤẦẨọỗĂếềểệẮẰẲ" +
  "Ế‘’ỀỂỄỐỒỔỖýỷỵỚỜỞ" +
  "\u00a0ắằẳẵặỠớÙờởỡŨỨợỪ" +
  "ổỬỲỸÍÌộỈĨÓửữÒỎÕự" +
  "ầÁÂấẩẫậđẻÉÊẹỉễịỹ" +
  "ƯỦồốÔỏơÈừứÚũưÝẺß" +
  "àáâãảạăçèéêẽìíîĩ" +
  "ẴĐòóôõöƠụùúủüỶẼỳ";

/** Letters in the places of control characters, which are never line ends or tabs in these encodings. */
const TCVN_CONTROLS: Readonly<Record<number, string>> = {
  ...{ 1: "Ú", 2: "Ụ", 4: "Ừ", 5: "Ử", 6: "Ữ" },
  ...{ 17: "Ứ", 18: "Ự", 19: "Ỳ", 20: "Ỷ", 21: "Ỹ", 22: "Ý", 23: "Ỵ" },
};
const VISCII_CONTROLS: Readonly<Record<number, string>> = { 2: "Ẳ", 5: "Ẵ", 6: "Ẫ", 20: "Ỷ", 25: "Ỹ", 30: "Ỵ" };
const VPS_CONTROLS: Readonly<Record<number, string>> = {
  ...{ 2: "Ạ", 3: "Ậ", 4: "Ặ", 5: "Ẹ", 6: "Ệ", 16: "Ị", 17: "Ọ", 18: "Ộ" },
  ...{ 19: "Ợ", 20: "Ụ", 21: "Ự", 25: "Ỵ", 28: "Ẫ", 29: "Ữ" },
};

/** A single-byte encoding: what stands at 0x80–0xFF, and the letters it has among the control characters. */
export interface ByteTable {
  readonly high: string;
  readonly controls: Readonly<Record<number, string>>;
}

/** The tables by the name of the encoding. */
export const BYTE_TABLES: Readonly<Record<string, ByteTable>> = {
  "windows-1252": { high: WINDOWS_1252, controls: {} },
  "windows-1258": { high: WINDOWS_1258, controls: {} },
  tcvn5712: { high: TCVN_5712, controls: TCVN_CONTROLS },
  tcvn3: { high: TCVN3, controls: {} },
  viscii: { high: VISCII, controls: VISCII_CONTROLS },
  vps: { high: VPS, controls: VPS_CONTROLS },
};
