// The glossary page: sorts, searches and filters the entries; all rows are in the page already.
const list = document.querySelector<HTMLTableElement>("#entries")!;
const body = list.tBodies[0]!;
const search = document.querySelector<HTMLInputElement>("#search")!;
const count = document.querySelector<HTMLElement>("#count")!;
const empty = document.querySelector<HTMLElement>("#empty")!;
const rows = [...body.rows];
const place = new Map(rows.map((row, k) => [row, k]));
const boxes = [...document.querySelectorAll<HTMLInputElement>("#kinds input")];
const rejected = document.querySelector<HTMLInputElement>("#rejected");

/** Lower case without marks, so that "hoi dong" finds "Hội đồng". */
const fold = (text: string): string => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d");
const texts = new Map(rows.map((row) => [row, fold(row.dataset.search ?? "")]));

function show(): void {
  const sought = fold(search.value.trim()).split(/\s+/).filter(Boolean);
  const kinds = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
  let shown = 0;
  for (const row of rows) {
    const text = texts.get(row)!;
    const wanted = sought.every((word) => text.includes(word)) && kinds.has(row.dataset.kind ?? "");
    row.hidden = !wanted || (row.dataset.status === "rejected" && rejected?.checked === false);
    if (!row.hidden) shown++;
  }
  count.textContent = `${shown} / ${rows.length}`;
  empty.hidden = shown > 0;
}

function compare(a: HTMLTableRowElement, b: HTMLTableRowElement, key: string): number {
  const [left, right] = [a.dataset[key] ?? "", b.dataset[key] ?? ""];
  const order =
    key === "score" || key === "often" ? Number(right) - Number(left) : Number(left > right) - Number(left < right);
  return order || place.get(a)! - place.get(b)!;
}

list.tHead!.addEventListener("click", (event) => {
  const button = (event.target as Element).closest("button");
  const head = button?.closest("th");
  if (!button || !head) return;
  const first = button.dataset.key === "score" || button.dataset.key === "often" ? "descending" : "ascending";
  const other = first === "ascending" ? "descending" : "ascending";
  const direction = head.getAttribute("aria-sort") === first ? other : first;
  for (const one of list.tHead!.querySelectorAll("th")) one.setAttribute("aria-sort", "none");
  head.setAttribute("aria-sort", direction);
  const sorted = [...rows].sort((a, b) => compare(a, b, button.dataset.key!));
  body.replaceChildren(...(direction === first ? sorted : sorted.reverse()));
});

search.addEventListener("input", show);
for (const box of [...boxes, ...(rejected ? [rejected] : [])]) box.addEventListener("change", show);
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || document.activeElement === search) return;
  event.preventDefault();
  search.focus();
});
show();

export {};
