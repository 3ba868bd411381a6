import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { readDocument } from "../../../src/index.ts";
import { encode, holdable } from "./encode.ts";

const western = (text: string): Uint8Array => iconv.encode(text, "windows-1252");

describe("western texts are not taken for a Vietnamese font", () => {
  test.each([
    "The café in Zürich was closed.",
    "“Quoted” – and dashed — by an editor’s hand…",
    "The fee of £180 was cut to £95.",
    "Señor José Muñoz of Bogotá met Mr Schröder.",
    "Le ministère a été créé à Genève où siègent plusieurs organisations.",
    "Die Bundesrepublik würdigt die Übergabe der Gebäude an die Städte.",
    "A declaração da comissão não contém informações sobre as eleições.",
    "Håndværkere på øen så bådene sejle væk.",
    "Perché la città è più bella che mai, già di mattina.",
    "© 2020 Agency – all rights reserved • 25 °C",
  ])("%s", async (text) => {
    expect(await readDocument(western(text))).toMatchObject({ text, encoding: "windows-1252" });
  });
});

describe("short Vietnamese texts", () => {
  const title = "Việt Nam và Liên hợp quốc tăng cường hợp tác trong lĩnh vực gìn giữ hòa bình";
  test.each(["windows-1258", "tcvn5712", "tcvn3", "viscii", "vni", "vps"])("a headline in %s", async (encoding) => {
    expect((await readDocument(encode(holdable(title, encoding), encoding))).text).toBe(holdable(title, encoding));
  });

  test("one word is too little to be sure: the note asks, and names the runner-up", async () => {
    const read = await readDocument(encode("của", "tcvn3"), { name: "một.txt" });
    expect(read.notes[0]).toMatchObject({ code: "ENCODING_UNCERTAIN", place: { file: "một.txt" } });
    expect(read.notes[0]!.message).toMatch(/else .*: give the encoding/);
  });
});

describe("what is neither western nor Vietnamese is a question", () => {
  test.each([
    ["shift_jis", "外務大臣は記者会見で、国際連合との協力について述べた。その後、大使と会談した。"],
    ["windows-1251", "Министр иностранных дел провёл встречу с послом и обсудил сотрудничество в рамках ООН."],
    ["gbk", "外交部长在记者会上介绍了与联合国合作的情况，随后会见了大使。"],
  ])("%s", async (encoding, text) => {
    const read = await readDocument(iconv.encode(text, encoding));
    expect(read.notes.map((note) => note.code)).toContain("ENCODING_UNCERTAIN");
    expect((await readDocument(iconv.encode(text, encoding), { encoding })).text).toBe(text);
  });
});

test("an English report with Vietnamese names in TCVN3", async () => {
  const text =
    "Deputy Minister Lê Hoài Trung met Nguyễn Phương Nga and Đặng Đình Quý in Hà Nội on Monday, and Vũ Đức Đam in Huế.";
  const read = await readDocument(encode(holdable(text, "tcvn3"), "tcvn3"));
  expect(read).toMatchObject({ text, encoding: "tcvn3" });
});

test("TCVN3 in capitals: fonts had toned letters as small ones only", async () => {
  const read = await readDocument(encode("HộI NGHị Bộ TRưởNG NGOạI GIAO ASEAN khai mạc tại Hà Nội", "tcvn3"));
  expect(read.text).toBe("HỘI NGHỊ Bộ TRƯỞNG NGOẠI GIAO ASEAN khai mạc tại Hà Nội");
});

describe("text that is Unicode already, with the letters of something else", () => {
  const text = "Bộ trưởng Ngoại giao tiếp Đại sứ các nước tại trụ sở Bộ, hai bên trao đổi về hợp tác.";
  test.each(["tcvn3", "vni", "vps", "utf-8"])("%s decoded as windows-1252", async (encoding) => {
    const held = holdable(text, encoding);
    const latin = [...encode(held, encoding)].map((byte) => iconv.decode(Buffer.from([byte]), "windows-1252"));
    const odd = latin.map((unit, i) => (unit === "\ufffd" ? String.fromCharCode(encode(held, encoding)[i]!) : unit));
    const read = await readDocument(new TextEncoder().encode(odd.join("")));
    expect(read.text.toLowerCase()).toBe(held.toLowerCase());
    expect(read.notes.map((note) => note.code)).toEqual(["LETTERS_MENDED"]);
  });

  test.each([
    "Le ministère a été créé à Genève où siègent déjà plusieurs organisations européennes.",
    "Die Übergabe der Gebäude an die Städte würdigt die Bundesrepublik in Köln, München und Düsseldorf.",
    "A declaração não contém informações sobre as eleições; há reuniões também em São João.",
  ])("sound text stays: %s", async (text) => {
    expect(await readDocument(new TextEncoder().encode(text))).toMatchObject({ text, notes: [] });
  });
});

describe("labels and orders", () => {
  const text = "Bộ trưởng Ngoại giao tiếp Đại sứ các nước tại trụ sở Bộ, hai bên trao đổi về hợp tác song phương.";

  test("an order is obeyed, and doubted aloud", async () => {
    const read = await readDocument(encode(text, "vni"), { encoding: "viscii" });
    expect(read.encoding).toBe("viscii");
    expect(read.notes[0]).toMatchObject({ code: "ENCODING_DOUBTED", message: expect.stringContaining("VNI") });
  });

  test("a wrong label is not believed", async () => {
    const read = await readDocument(encode(text, "utf-8"), { contentType: "text/plain; charset=windows-1258" });
    expect(read).toMatchObject({ text, encoding: "utf-8" });
    expect(read.notes[0]!.code).toBe("ENCODING_LABEL_WRONG");
    const vni = await readDocument(encode(text, "vni"), { contentType: "text/plain; charset=utf-8" });
    expect(vni).toMatchObject({ text, encoding: "vni" });
  });

  test("a label for what no guess knows is believed", async () => {
    const japanese = "外務大臣は記者会見で述べた。";
    const read = await readDocument(iconv.encode(japanese, "shift_jis"), {
      contentType: "text/plain; charset=Shift_JIS",
    });
    expect(read).toMatchObject({ text: japanese, encoding: "shift_jis" });
  });
});
