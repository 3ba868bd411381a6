import type { Io } from "../io.ts";

/** Milliseconds between two drawings of the bar, and between two lines in a log. */
const REDRAW = 100;
const LOG_EVERY = 5000;
/** Columns of the bar itself. */
const BAR = 24;

/** Tells how far a stage is: a bar with rate and time left on a terminal, plain lines now and then in a log. */
export class Progress {
  readonly #io: Io;
  readonly #quiet: boolean;
  readonly #tell: ((stage: string, done: number, all: number) => void) | undefined;
  #stage = "";
  #unit = "";
  #all = 0;
  #done = 0;
  #started = 0;
  #told = 0;
  #drawn = 0;

  /** @param tell called instead of drawing, at most every five seconds and at the end of a stage: for programs */
  constructor(io: Io, quiet: boolean, tell?: (stage: string, done: number, all: number) => void) {
    this.#io = io;
    this.#quiet = quiet;
    this.#tell = tell;
  }

  /** Starts a stage of so many steps. */
  begin(stage: string, all: number, unit: string): void {
    this.#stage = stage;
    this.#unit = unit;
    this.#all = all;
    this.#done = 0;
    this.#started = this.#told = this.#io.now().getTime();
    this.#show();
  }

  step(): void {
    this.#done++;
    this.#show();
  }

  /** Ends the stage, and wipes the bar away. */
  end(): void {
    if (this.#tell) this.#tell(this.#stage, this.#done, this.#all);
    if (this.#drawn > 0) this.#io.err(`\r${" ".repeat(this.#drawn)}\r`);
    this.#drawn = 0;
    this.#all = 0;
  }

  #show(): void {
    if (this.#quiet || this.#all === 0) return;
    const now = this.#io.now().getTime();
    const drawing = this.#io.errIsTerminal && this.#tell === undefined;
    if (now - this.#told < (drawing ? REDRAW : LOG_EVERY)) return;
    this.#told = now;
    if (this.#tell) {
      this.#tell(this.#stage, this.#done, this.#all);
      return;
    }
    const said = `${this.#done} of ${this.#all} ${this.#unit}${this.#speed((now - this.#started) / 1000)}`;
    if (!drawing) {
      this.#io.err(`songngu: ${this.#stage}: ${said}\n`);
      return;
    }
    const filled = Math.round((BAR * this.#done) / this.#all);
    const line = `${this.#stage} ${"█".repeat(filled)}${"░".repeat(BAR - filled)} ${said}`.slice(
      0,
      this.#io.columns - 1,
    );
    this.#io.err(`\r${line.padEnd(this.#drawn)}`);
    this.#drawn = line.length;
  }

  /** Rate and time left; nothing before the first step. */
  #speed(seconds: number): string {
    if (this.#done === 0) return "";
    const rate = this.#done / Math.max(seconds, 0.001);
    const left = time((this.#all - this.#done) / rate);
    return `, ${rate < 10 ? rate.toFixed(1) : Math.round(rate)} a second, ${left} left`;
  }
}

/** 5 s, 2 min 10 s, 1 h 5 min. */
function time(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}
