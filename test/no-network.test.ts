import { lookup as resolveHost } from "node:dns/promises";
import { request } from "node:https";
import { connect } from "node:net";
import { expect, test } from "vitest";
import { main } from "../src/cli/main.ts";
import {
  align,
  detectLanguage,
  extractGlossary,
  lookup,
  pairDocuments,
  readTmx,
  shippedTermbase,
  splitSentences,
  trainLexicon,
  writeTmx,
} from "../src/index.ts";
import { refused } from "./refuse-network.ts";

test("the guard refuses, and tells what was tried", async () => {
  expect(() => fetch("http://localhost")).toThrow("network access refused: globalThis.fetch");
  expect(() => connect(80, "localhost")).toThrow("refused: net.connect");
  expect(() => request("https://localhost")).toThrow("refused: https.request");
  expect(() => resolveHost("localhost")).toThrow("refused: dns.promises.lookup");
  expect(refused.splice(0)).toHaveLength(4);
});

const VI = "Thủ tướng hội đàm với Tổng thống Pháp.\nHai bên ký hiệp định thương mại. Trời mưa to ở Hà Nội.";
const EN =
  "It rained heavily in Hanoi.\nThe Prime Minister held talks with the French President. The two sides signed a trade agreement.";

test("text to memory, glossary, pairs, lexicon: no step asks the network, and none leaves anything to fetch", async () => {
  const bitext = await align(VI, EN);
  expect(bitext.beads.filter(({ source, target }) => source.length > 0 && target.length > 0)).toHaveLength(3);
  const tmx = writeTmx(bitext);
  const remote = tmx.replace("?>", '?>\n<!DOCTYPE tmx SYSTEM "http://localhost/tmx14.dtd">');
  expect((await readTmx(remote)).units).toHaveLength(3);
  expect((await extractGlossary([bitext])).entries.length).toBeGreaterThan(0);
  expect(
    (
      await pairDocuments([
        { id: "a", text: VI },
        { id: "b", text: EN },
      ])
    ).pairs,
  ).toHaveLength(1);
  expect((await lookup("Bộ Chính trị", { from: "vi", to: "en" }))[0]?.term).toBe("Politburo");
  expect((await shippedTermbase()).length).toBeGreaterThan(800);
  expect((await trainLexicon([["mèo", "cat"]], { source: "vi", target: "en" })).info.pairs).toBe(1);
});

test("languages that need other libraries: neither splitting nor telling them apart asks the network", async () => {
  const french = "Le ministre a signé l'accord avec la Belgique. Il pleut à Paris depuis hier soir.";
  expect((await detectLanguage(french)).language).toBe("fr");
  expect((await splitSentences(french, { language: "fr" })).length).toBe(2);
});

test("the command line", async () => {
  let out = "";
  const io = {
    out: async (data: string | Uint8Array) => {
      out += String(data);
    },
    err: () => {},
    async *input() {},
    outIsTerminal: false,
    errIsTerminal: false,
    columns: 80,
    now: () => new Date(0),
    signal: new AbortController().signal,
  };
  expect(await main(["lookup", "Politburo"], io)).toBe(0);
  expect(out).toContain("Bộ Chính trị");
});
