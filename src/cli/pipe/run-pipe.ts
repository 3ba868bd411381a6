import type { Bitext } from "../../core/bitext.ts";
import { SongnguError } from "../../core/error.ts";
import { beadText } from "../../formats/bead-text.ts";
import type { AlignOptions } from "../../songngu/align-options.ts";
import { align, alignSegments } from "../../songngu.ts";
import { Failure } from "../failure.ts";
import type { Io } from "../io.ts";
import { linesOfInput } from "./lines-of-input.ts";

/** Longest line that is held, in bytes. */
const LONGEST_LINE = 256 * 1024 * 1024;

/** A line that asks for an alignment. */
interface Request {
  readonly id: unknown;
  readonly source: string | readonly string[];
  readonly target: string | readonly string[];
  readonly sourceLanguage?: string;
  readonly targetLanguage?: string;
}

/**
 * Answers each line of standard input with one line, in order, holding one pair at a time. A bad line is answered with an
 * error; blank lines are passed over.
 * @throws Failure at the end, where a line was bad and `strict` is set
 */
export async function runPipe(io: Io, options: AlignOptions, strict: boolean): Promise<void> {
  let [number, bad] = [0, 0];
  for await (const line of linesOfInput(io.input(), LONGEST_LINE)) {
    number++;
    io.signal.throwIfAborted();
    if ("text" in line && line.text.trim() === "") continue;
    const answer = await answerTo(line, number, { ...options, signal: io.signal });
    if ("error" in answer) bad++;
    await io.out(`${JSON.stringify(answer)}\n`);
  }
  if (strict && bad > 0) throw new Failure(`${bad} of ${number} lines were bad`);
}

async function answerTo(
  line: { text: string } | { tooLong: number },
  number: number,
  options: AlignOptions,
): Promise<object> {
  let id: unknown = null;
  try {
    if ("tooLong" in line) {
      throw new SongnguError("TOO_LARGE", `the line has ${line.tooLong} bytes, the limit is ${LONGEST_LINE}`);
    }
    const value = parse(line.text);
    id = (value as Partial<Request> | null)?.id ?? null;
    const { source, target, sourceLanguage, targetLanguage } = checked(value);
    const all: AlignOptions = {
      ...options,
      ...(sourceLanguage == null ? {} : { sourceLanguage }),
      ...(targetLanguage == null ? {} : { targetLanguage }),
    };
    const bitext =
      typeof source === "string"
        ? await align(source, target as string, all)
        : await alignSegments(source, target as readonly string[], all);
    return { id, ...result(bitext) };
  } catch (error) {
    options.signal?.throwIfAborted();
    const code = error instanceof SongnguError ? error.code : "FAILED";
    const message = error instanceof Error ? error.message : String(error);
    return { id, error: { code, message, line: number } };
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new SongnguError("BAD_FORMAT", `not a line of JSON: ${(error as Error).message}`, { cause: error });
  }
}

function checked(value: unknown): Request {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new SongnguError("BAD_INPUT", `a line must be an object with "id", "source" and "target"`);
  }
  const { source, target, sourceLanguage, targetLanguage } = value as Request;
  for (const [name, side] of Object.entries({ source, target })) {
    const list = Array.isArray(side) && side.every((segment) => typeof segment === "string");
    if (typeof side !== "string" && !list) {
      throw new SongnguError("BAD_INPUT", `"${name}" must be a text or a list of segments`);
    }
  }
  if (typeof source !== typeof target) {
    throw new SongnguError("BAD_INPUT", `"source" and "target" must both be texts, or both lists of segments`);
  }
  for (const [name, tag] of Object.entries({ sourceLanguage, targetLanguage })) {
    if (tag !== undefined && tag !== null && typeof tag !== "string") {
      throw new SongnguError("BAD_INPUT", `"${name}" must be a language tag`);
    }
  }
  return value as Request;
}

function result({ source, target, beads, notes }: Bitext): object {
  return {
    sourceLanguage: source.language,
    targetLanguage: target.language,
    beads: beads.map((bead) => ({
      source: bead.source,
      target: bead.target,
      confidence: Number(bead.confidence.toFixed(4)),
      sourceText: beadText(source, bead.source),
      targetText: beadText(target, bead.target),
    })),
    notes,
  };
}
