import { SongnguError } from "../../core/error.ts";
import { decodeChunks, type TextSource } from "../decode-chunks.ts";
import type { Complaints } from "../read-options.ts";
import { declaredEntity } from "./doctype.ts";

/** What is told of an XML file while it is read. */
export interface XmlEvents {
  open?(name: string, attributes: Record<string, string>, line: number): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Characters without any markup after which a file is an attempt on memory. */
const MAX_TEXT = 1 << 24;

/**
 * Reads an XML file by its events; yields after every chunk, so that what was gathered can be handed on. Names lose their prefix.
 * Faults are complaints; a cut file gives what came before.
 * @throws SongnguError BAD_FORMAT where the root is not `root`, and for declared entities; TOO_LARGE for text without end
 */
export async function* readXml(
  source: TextSource,
  root: string,
  told: Complaints,
  events: XmlEvents,
): AsyncGenerator<undefined> {
  const { SaxesParser } = await import("saxes");
  const xml = new SaxesParser({ position: false });
  let depth = 0;
  let begun = false;
  let lastTag = 0;
  let ending = false;
  const local = (name: string): string => name.slice(name.indexOf(":") + 1);
  xml.on("opentag", ({ name, attributes }) => {
    lastTag = xml.position;
    if (depth++ === 0 && !begun && local(name) !== root) {
      throw new SongnguError("BAD_FORMAT", `line ${xml.line}: the first element is <${name}>, not <${root}>`);
    }
    begun = true;
    events.open?.(local(name), attributes as Record<string, string>, xml.line);
  });
  xml.on("closetag", ({ name }) => {
    lastTag = xml.position;
    depth--;
    events.close?.(local(name));
  });
  const text = (value: string): void => events.text?.(value);
  xml.on("text", text);
  xml.on("cdata", text);
  xml.on("doctype", (doctype) => {
    const entity = declaredEntity(doctype);
    if (entity !== undefined) {
      throw new SongnguError(
        "BAD_FORMAT",
        `line ${xml.line}: the document type declares an entity, "${entity}": refused`,
      );
    }
  });
  xml.on("error", (error) => {
    if (ending) return;
    const reason = error.message.replace(/\.$/, "");
    told.wrong("NOT_WELL_FORMED", `line ${xml.line}, column ${xml.column + 1}: ${reason}`, xml.line);
  });
  for await (const chunk of decodeChunks(source)) {
    xml.write(chunk);
    if (xml.position - lastTag > MAX_TEXT) {
      throw new SongnguError("TOO_LARGE", `line ${xml.line}: ${MAX_TEXT} characters without any markup`);
    }
    yield undefined;
  }
  ending = true;
  const { line, column } = xml;
  const open = depth;
  xml.close();
  if (!begun) throw new SongnguError("BAD_FORMAT", `there is no element <${root}>`);
  if (open > 0) told.wrong("FILE_CUT", `line ${line}, column ${column + 1}: the file ends inside its elements`, line);
  yield undefined;
}
