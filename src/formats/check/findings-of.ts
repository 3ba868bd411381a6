import { detached } from "../detached.ts";
import type { Finding } from "../finding.ts";
import type { TranslationUnit } from "../unit.ts";
import type { CheckOptions } from "./check-units.ts";
import type { Complaint } from "./complaint.ts";
import { LengthCheck } from "./length-check.ts";
import { checkMarks } from "./mark-check.ts";
import { checkNames } from "./name-check.ts";
import { checkNumbers } from "./number-check.ts";
import { RepeatedSources } from "./repeated-sources.ts";
import { TermCheck } from "./term-check.ts";
import { checkUntranslated } from "./untranslated-check.ts";

/** What is found in units: what `checkUnits` does. */
export async function findingsOf(
  units: Iterable<TranslationUnit> | AsyncIterable<TranslationUnit>,
  options: CheckOptions,
): Promise<Finding[]> {
  const findings: { index: number; finding: Finding }[] = [];
  const ignored = new Set(options.ignore ?? []);
  const terms = new TermCheck(options.terms ?? []);
  const lengths = new LengthCheck();
  const sources = new RepeatedSources();
  const add = (index: number, id: string, { code, severity, reason }: Complaint): void => {
    if (ignored.has(code)) return;
    const unit = detached(id);
    findings.push({ index, finding: { code, severity, message: detached(`unit ${unit}: ${reason}`), unit } });
  };
  let index = 0;
  for await (const unit of units) {
    if (unit.status !== "rejected") {
      for (const complaint of complaintsOf(unit, terms)) add(index, unit.id, complaint);
      if (unit.source !== "" && unit.target !== "") {
        lengths.add(unit, index);
        const first = sources.add(unit, index);
        if (first !== undefined) {
          const reason = `its source was there before (unit number ${first + 1}) with another target`;
          add(index, unit.id, { code: "TARGETS_DIFFER", severity: "warning", reason });
        }
      }
    }
    index++;
  }
  for (const { index, id, reason } of lengths.end()) {
    add(index, id, { code: "LENGTH_SUSPICIOUS", severity: "warning", reason });
  }
  return findings.sort((a, b) => a.index - b.index).map(({ finding }) => finding);
}

function complaintsOf(unit: TranslationUnit, terms: TermCheck): Complaint[] {
  if (unit.source === "" || unit.target === "") return [];
  const untranslated = checkUntranslated(unit);
  if (untranslated.some(({ severity }) => severity === "error")) return untranslated;
  return [...checkNumbers(unit), ...checkNames(unit), ...untranslated, ...checkMarks(unit), ...terms.check(unit)];
}
