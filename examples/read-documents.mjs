// Any document becomes text first: old encodings are recognised by their letters, pages lose their menus.
import { align, readDocument } from "songngu";

// "Hội nghị bế mạc ngày 8/8/2018 tại Hà Nội. Hai bên đã ký thỏa thuận hợp tác." in TCVN3, as .VnTime showed it in 1998.
const old = "Héi nghÞ bÕ m¹c ngµy 8/8/2018 t¹i Hµ Néi. Hai bªn ®· ký tháa thuËn hîp t¸c.";
const vi = await readDocument(
  Uint8Array.from(old, (letter) => letter.charCodeAt(0)),
  { name: "vi.txt" },
);

const page = `<html><body><h1>Conference ends</h1>
<p>The two sides signed a cooperation agreement.</p><p>The conference closed in Hanoi on August 8, 2018.</p></body></html>`;
const en = await readDocument(new TextEncoder().encode(page), { name: "en.html" });

console.log(vi.encoding, vi.notes[0].message);
console.log(vi.text);

const bitext = await align(vi.text, en.text);
for (const { source, target } of bitext.beads) {
  if (source.length === 0 || target.length === 0) continue;
  console.log("-", bitext.source.segments[source[0]].text, "=", bitext.target.segments[target[0]].text);
}

/* Prints:
tcvn3 vi.txt: read as TCVN3 (.VnTime)
Hội nghị bế mạc ngày 8/8/2018 tại Hà Nội. Hai bên đã ký thỏa thuận hợp tác.
- Hội nghị bế mạc ngày 8/8/2018 tại Hà Nội. = The conference closed in Hanoi on August 8, 2018.
- Hai bên đã ký thỏa thuận hợp tác. = The two sides signed a cooperation agreement.
*/
