import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeTmx } from "../../src/formats/tmx/write-tmx.ts";
import { unit } from "../formats/bitexts.ts";
import { folder, songngu } from "./songngu.ts";

const good = unit("Kim ngạch đạt 1.234,5 tỷ đồng.", "Trade reached 1,234.5 billion dong.");
const bad = unit("Có 15 người dự họp.", "51 people attended the meeting.");
const file = (xml: string): string => {
  const path = join(folder(), "memory.tmx");
  writeFileSync(path, xml);
  return path;
};

test("says what differs, counts it, and is content all the same", async () => {
  const { out, err, code } = await songngu(["check", file(writeTmx([good, bad]))]);
  expect(out.trimEnd().split("\n")).toEqual([
    `error: NUMBER_DIFFERS: unit ${bad.id}: the number "15" of the source is not in the target`,
    `error: NUMBER_DIFFERS: unit ${bad.id}: the number "51" of the target is not in the source`,
  ]);
  expect([err, code]).toEqual(["songngu: 2 errors, 0 warnings, 0 hints\n", 0]);
});

test("--strict: exit 1 when something was found, 0 when nothing was", async () => {
  expect((await songngu(["check", "--strict", file(writeTmx([bad]))])).code).toBe(1);
  expect(await songngu(["check", "--strict", file(writeTmx([good]))])).toEqual({
    out: "",
    err: "songngu: nothing found\n",
    code: 0,
  });
});

test("--json: a finding a line; --ignore and --no-hints", async () => {
  const path = file(writeTmx([bad, unit("“Một”, “hai”", "one, two")]));
  const lines = (await songngu(["check", "--json", path])).out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines.map(({ code, severity, unit: id }) => [code, severity, id])).toEqual([
    ["NUMBER_DIFFERS", "error", bad.id],
    ["NUMBER_DIFFERS", "error", bad.id],
    ["QUOTES_UNEQUAL", "hint", expect.any(String)],
  ]);
  expect((await songngu(["check", "--no-hints", "--ignore", "number_differs", path])).out).toBe("");
});

test("what is wrong with the file itself, with line and column", async () => {
  const { out } = await songngu([
    "check",
    file(writeTmx([good]).replace('srclang="vi" ', "").replace("</seg>", "<b/></seg>")),
  ]);
  expect(out).toMatch(/^error: ATTRIBUTE_MISSING: line 3, column \d+: <header> has no attribute srclang$/m);
  expect(out).toMatch(/^error: BAD_ELEMENT: line \d+, column \d+: <b> is no element of TMX$/m);
});

test("other formats, languages found; a termbase in any format", async () => {
  const at = folder();
  writeFileSync(join(at, "a.tsv"), "Bộ Ngoại giao đã họp hôm thứ Hai.\tThe MFA met on Monday.\nchỉ một cột\n");
  writeFileSync(join(at, "terms.tsv"), "# nguồn\tđích\nBộ Ngoại giao\tForeign Ministry\n");
  const { out } = await songngu(["check", join(at, "a.tsv"), "--termbase", join(at, "terms.tsv")]);
  expect(out).toMatch(/^warning: BAD_ROW: line 2/m);
  expect(out).toMatch(/^warning: TERM_NOT_USED: .*"Bộ Ngoại giao" should be "Foreign Ministry"/m);
  writeFileSync(join(at, "none.tsv"), "");
  const none = await songngu(["check", join(at, "a.tsv"), "--termbase", join(at, "none.tsv")]);
  expect([none.code, none.err]).toEqual([1, expect.stringMatching(/none\.tsv: holds no pair of terms/)]);
});

test("a termbase as TBX, in whichever direction; any form of a term will do", async () => {
  const at = folder();
  const term = (language: string, ...forms: string[]): string =>
    `<langSec xml:lang="${language}">${forms.map((form) => `<termSec><term>${form}</term></termSec>`).join("")}</langSec>`;
  writeFileSync(
    join(at, "terms.tbx"),
    `<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><text><body><conceptEntry id="c1">${term("en", "Foreign Ministry", "MOFA")}${term("vi", "Bộ Ngoại giao")}</conceptEntry></body></text></tbx>`,
  );
  writeFileSync(
    join(at, "a.tsv"),
    "vi\ten\nBộ Ngoại giao đã họp.\tThe MFA met.\nBộ Ngoại giao họp hôm nay.\tMOFA met today.\n",
  );
  const { out } = await songngu(["check", join(at, "a.tsv"), "--termbase", join(at, "terms.tbx")]);
  expect(out.trimEnd().split("\n")).toEqual([expect.stringMatching(/TERM_NOT_USED: .*"Foreign Ministry" or "MOFA"/)]);
});

test("bad input and bad usage", async () => {
  expect(await songngu(["check", "/none.tmx"])).toEqual({
    out: "",
    err: "songngu: /none.tmx: no such file\n",
    code: 1,
  });
  expect((await songngu(["check", "a.unknown"])).code).toBe(2);
  const { err, code } = await songngu(["check", file("<html/>")]);
  expect(err).toMatch(/memory\.tmx: is not a TMX/);
  expect(code).toBe(1);
});
