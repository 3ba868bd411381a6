// How often songngu check is alarmed by true pairs, and how often it finds a number that was changed. npm run bench:check -- DEVDIR
import { checkUnits, type Finding, type TranslationUnit } from "../../src/index.ts";
import { readDevelopmentSets } from "./gold-documents.ts";

/** Most units of true pairs, in percent, that may have an error or a warning. */
const MOST_ALARMS = 2;
/** Least share of changed numbers, in percent, that must be found. */
const LEAST_FOUND = 95;

const folder = process.argv[2];
if (folder === undefined) throw new Error("usage: npm run bench:check -- DEVDIR");

const seen = new Set<string>();
const units: TranslationUnit[] = [];
for (const { source, target, sourceLanguage, targetLanguage, gold } of readDevelopmentSets(folder)) {
  for (const [a, b] of gold) {
    const [left, right] = [a.map((k) => source[k]).join(" "), b.map((k) => target[k]).join(" ")];
    const id = `${left}\n${right}`;
    if (seen.has(id)) continue;
    seen.add(id);
    units.push({ id, source: left, target: right, sourceLanguage, targetLanguage, props: [], notes: [] });
  }
}

const isAlarm = ({ severity }: Finding): boolean => severity !== "hint";
const findings = await checkUnits(units);
const alarmed = new Set(findings.filter(isAlarm).map((finding) => finding.unit));
const share = (part: number, whole: number): string => `${((part / whole) * 100).toFixed(2)} %`;
console.log(
  `${units.length} true pairs: ${alarmed.size} with an error or a warning, ${share(alarmed.size, units.length)}`,
);
const counts = new Map<string, number>();
for (const { code, severity } of findings)
  counts.set(`${severity} ${code}`, (counts.get(`${severity} ${code}`) ?? 0) + 1);
for (const [name, count] of [...counts].sort((a, b) => b[1] - a[1])) console.log(`  ${name.padEnd(30)}${count}`);

/** One digit of the target is another: the k-th digit, raised by 1 to 8. */
const changed = units
  .filter(({ id, target }) => /\d/.test(target) && !alarmed.has(id))
  .map((unit, k) => {
    const digits = [...unit.target.matchAll(/\d/g)];
    const { index, 0: digit } = digits[k % digits.length]!;
    const other = (Number(digit) + 1 + (k % 8)) % 10;
    return { ...unit, target: unit.target.slice(0, index) + other + unit.target.slice(index + 1) };
  })
  .filter(({ target }) => !/(?<!\d)[01](?!\d)/.test(target));
const found = new Set((await checkUnits(changed)).filter(isAlarm).map((finding) => finding.unit)).size;
console.log(`${changed.length} with one digit changed: ${found} found, ${share(found, changed.length)}`);
if (alarmed.size / units.length > MOST_ALARMS / 100 || found / changed.length < LEAST_FOUND / 100) process.exitCode = 1;
