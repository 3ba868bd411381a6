// The index page: sorts the rows by a column, and finds them by name.
const table = document.querySelector<HTMLTableElement>("#reports")!;
const body = table.tBodies[0]!;
const filter = document.querySelector<HTMLInputElement>("#filter")!;
const empty = document.querySelector<HTMLElement>("#empty")!;
const first = [...body.rows];
const place = new Map(first.map((row, k) => [row, k]));

const textOf = (cell: HTMLTableCellElement): string => (cell.textContent ?? "").toLowerCase();
const numberOf = (cell: HTMLTableCellElement): number => Number(cell.dataset.value);

function compare(a: HTMLTableRowElement, b: HTMLTableRowElement, column: number, isText: boolean): number {
  const [left, right] = [a.cells[column]!, b.cells[column]!];
  const order = isText
    ? Number(textOf(left) > textOf(right)) - Number(textOf(left) < textOf(right))
    : numberOf(left) - numberOf(right);
  return order || place.get(a)! - place.get(b)!;
}

table.tHead!.addEventListener("click", (event) => {
  const button = (event.target as Element).closest("button");
  const head = button?.closest("th");
  if (!button || !head) return;
  const ascending = head.getAttribute("aria-sort") !== "ascending";
  for (const other of table.tHead!.querySelectorAll("th")) other.setAttribute("aria-sort", "none");
  head.setAttribute("aria-sort", ascending ? "ascending" : "descending");
  const sorted = [...first].sort((a, b) => compare(a, b, head.cellIndex, button.dataset.kind === "text"));
  body.replaceChildren(...(ascending ? sorted : sorted.reverse()));
});

/** Lower case without marks, so that "hoi-nghi" finds "Hội-nghị". */
const fold = (text: string): string => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");
const names = new Map(first.map((row) => [row, fold(`${row.cells[0]!.textContent} ${row.cells[1]!.textContent}`)]));

filter.addEventListener("input", () => {
  const sought = fold(filter.value.trim());
  let shown = 0;
  for (const [row, name] of names) {
    row.hidden = !name.includes(sought);
    if (!row.hidden) shown++;
  }
  empty.hidden = shown > 0 || names.size === 0;
});

export {};
