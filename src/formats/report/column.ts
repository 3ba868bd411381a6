import type { Bitext } from "../../core/bitext.ts";
import type { Segment, Side } from "../../core/segment.ts";
import { escapeHtml } from "./html.ts";
import { type Labels, languageName } from "./labels.ts";
import { levelOf, percentOf } from "./level.ts";
import type { ReportBead } from "./report-data.ts";

const STATUS_SIGNS = { confirmed: "✓", rejected: "✕" };

/** One side of all bitexts of a page, as it is read: segments and furniture in the order of the text. */
export interface Column {
  side: "source" | "target";
  bitexts: readonly Bitext[];
  beads: readonly ReportBead[];
  labels: Labels;
  /** Names of the documents, one for each bitext where there are several. */
  names: readonly (string | undefined)[];
}

/** The rows of a column: a list box whose options are the segments. */
export function columnHtml({ side, bitexts, beads, labels, names }: Column): string {
  const beadOf = new Map(beads.flatMap((bead, k) => bead[side].map((index) => [index, k] as const)));
  const rows: string[] = [];
  let index = 0;
  bitexts.forEach((bitext, document) => {
    const { language, segments, furniture } = bitext[side];
    if (bitexts.length > 1) {
      const name = names[document] ?? languageName(language, labels);
      rows.push(`<li class="document" role="presentation"><bdi>${escapeHtml(name)}</bdi></li>`);
    }
    const lang = escapeHtml(language);
    let paragraph: number | undefined;
    for (const segment of inOrder({ segments, furniture })) {
      const opens = segment.paragraph !== paragraph;
      paragraph = segment.paragraph;
      if (segment.kind === "furniture") {
        rows.push(
          `<li class="furniture${opens ? " opens" : ""}" role="presentation" lang="${lang}" dir="auto">${escapeHtml(segment.text)}</li>`,
        );
        continue;
      }
      const bead = beadOf.get(index);
      rows.push(segmentHtml(segment, { side, index, lang, opens, labels, bead, beads }));
      index++;
    }
  });
  return rows.join("\n");
}

/** Segments and furniture in the order in which the text has them. */
function inOrder({ segments, furniture }: Pick<Side, "segments" | "furniture">): Segment[] {
  const rows: Segment[] = [];
  let next = 0;
  for (const segment of segments) {
    while (next < furniture.length && furniture[next]!.start < segment.start) rows.push(furniture[next++]!);
    rows.push(segment);
  }
  return rows.concat(furniture.slice(next));
}

interface Row {
  side: "source" | "target";
  index: number;
  lang: string;
  /** First of its paragraph. */
  opens: boolean;
  labels: Labels;
  bead: number | undefined;
  beads: readonly ReportBead[];
}

function segmentHtml(segment: Segment, { side, index, lang, opens, labels, bead, beads }: Row): string {
  const found = bead === undefined ? undefined : beads[bead];
  const level = found ? levelOf(found) : "alone";
  const classes = ["segment", level, segment.kind, opens && "opens", found?.status].filter(Boolean).join(" ");
  const pair = found && level !== "alone" ? found : undefined;
  const status = found?.status ? `, ${labels.statuses[found.status]}` : "";
  const said = pair ? `${labels.levels[levelOf(pair)]}, ${percentOf(pair.confidence)} %` : labels.noCounterpart;
  const tick = found?.status ? `&#10;${STATUS_SIGNS[found.status]}` : "";
  // Percent once a bead: on its first segment. One element a segment, so that thousands are laid out quickly.
  const mark = pair ? (pair[side][0] === index ? percentOf(pair.confidence) + tick : "") : `–${tick}`;
  return (
    `<li class="${classes}" role="option" aria-selected="false" tabindex="${index === 0 ? 0 : -1}" id="${side}-${index}"` +
    `${bead === undefined ? "" : ` data-bead="${bead}"`} data-index="${index + 1}" data-mark="${mark}"` +
    ` aria-description="${escapeHtml(said + status)}" lang="${lang}" dir="auto">${escapeHtml(segment.text)}</li>`
  );
}
