/** Bytes in which a page must name its encoding, says the HTML Standard; old pages are later than that. */
const PROLOGUE = 4096;

/** The encoding a page names: in a meta element or an XML declaration. */
export function charsetOfPage(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, PROLOGUE)).toLowerCase();
  const at = start.search(/<meta\s[^<>]{0,300}charset/);
  const meta = at < 0 ? undefined : /charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{1,40})/.exec(start.slice(at))?.[1];
  return meta ?? /^\s{0,99}<\?xml\s[^<>]{0,200}encoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})/.exec(start)?.[1];
}

/** The charset parameter of a content type: "text/html; charset=utf-8". */
export const charsetOfType = (type: string | undefined): string | undefined =>
  type === undefined ? undefined : /charset\s{0,9}=\s{0,9}"?([\w.:-]{1,40})/i.exec(type)?.[1];
