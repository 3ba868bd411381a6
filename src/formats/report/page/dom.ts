/** Which of the two texts. */
export type SideName = "source" | "target";

export const SIDES: readonly SideName[] = ["source", "target"];
export const otherOf = (side: SideName): SideName => (side === "source" ? "target" : "source");

/** The element with an id that the page is written with. */
export function byId<E extends Element = HTMLElement>(id: string): E {
  const element = document.getElementById(id);
  if (!element) throw new Error(`no element #${id}`);
  return element as unknown as E;
}

/** A new element with a class and a text. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className = "",
  text = "",
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  if (className) element.className = className;
  if (text) element.textContent = text;
  return element;
}

/** A new element of SVG. */
export function makeSvg<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Record<string, string>,
): SVGElementTagNameMap[K] {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

/** Runs a job once in the next frame, however often it is asked for. */
export function onceAFrame(job: () => void): () => void {
  let asked = 0;
  return () => {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(job);
  };
}
