import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type BrowserContext, chromium, type Page } from "playwright-core";

/** Debian's Chromium, without a window and without a profile. */
const EXECUTABLE = "/usr/bin/chromium";
const ARGUMENTS: string[] = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"];

/** What a page did that it should not: errors, refused requests, requests for anything but itself. */
export interface Opened {
  page: Page;
  complaints: string[];
}

/** How a page is opened. */
export interface View {
  width?: number;
  height?: number;
  dark?: boolean;
}

/** Runs a check in a browser of its own, which is closed at the end. */
export async function withChromium(
  check: (open: (path: string, view?: View) => Promise<Opened>) => Promise<void>,
): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), "songngu-chromium-"));
  const context: BrowserContext = await chromium.launchPersistentContext(profile, {
    executablePath: EXECUTABLE,
    args: ARGUMENTS,
  });
  // The runner of TypeScript names functions by a helper that the page does not have.
  await context.addInitScript({ content: "globalThis.__name ??= (named) => named;" });
  try {
    await check((path, view) => open(context, path, view));
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

async function open(context: BrowserContext, path: string, view: View = {}): Promise<Opened> {
  const page = await context.newPage();
  const complaints: string[] = [];
  const own = pathToFileURL(path).href;
  page.on("console", (message) => complaints.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  page.on("request", (request) => {
    if (request.url().split("#")[0] !== own) complaints.push(`request: ${request.url()}`);
  });
  page.on("dialog", (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.setViewportSize({ width: view.width ?? 1280, height: view.height ?? 800 });
  await page.emulateMedia({ colorScheme: view.dark ? "dark" : "light", reducedMotion: "reduce" });
  await page.goto(own);
  return { page, complaints };
}

/** Seconds of processor time that a page spends on laying itself out during a job: much the same on an idle machine and a busy one. */
export async function layoutTime(page: Page, job: () => Promise<void>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const spent = async (): Promise<number> => {
    const { metrics } = await session.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "LayoutDuration")?.value ?? Number.NaN;
  };
  const before = await spent();
  await job();
  return (await spent()) - before;
}
