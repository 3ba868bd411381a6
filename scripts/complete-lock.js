// usage: node scripts/complete-lock.js — names in package-lock.json the builds for other platforms that npm left out.
// npm leaves out an optional build that the registry does not serve at that moment, and `npm ci` then refuses the file.
// A build for another platform is never fetched, so its version and its platform are all that has to be known.
import { readFileSync, writeFileSync } from "node:fs";

const path = new URL("../package-lock.json", import.meta.url);
const lock = JSON.parse(readFileSync(path, "utf8"));
const SYSTEMS = ["android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "win32"];
const PROCESSORS = {
  arm: "arm",
  arm64: "arm64",
  ia32: "ia32",
  loong64: "loong64",
  ppc64: "ppc64",
  riscv64: "riscv64",
  s390x: "s390x",
  x64: "x64",
};

let added = 0;
for (const [place, pack] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(pack.optionalDependencies ?? {})) {
    const own = `node_modules/${name}`;
    if (lock.packages[own] || lock.packages[`${place}/${own}`]) continue;
    const words = name.split("/").pop().split("-");
    const os = SYSTEMS.find((system) => words.includes(system));
    const cpu = PROCESSORS[words.find((word) => word in PROCESSORS)];
    if (os === undefined || cpu === undefined) {
      console.error(`${name}: no platform in the name: left out`);
      continue;
    }
    const libc = os !== "linux" ? {} : { libc: [words.some((word) => word.startsWith("musl")) ? "musl" : "glibc"] };
    lock.packages[own] = { version, cpu: [cpu], ...(pack.dev ? { dev: true } : {}), ...libc, optional: true, os: [os] };
    added++;
  }
}
const sorted = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1));
lock.packages = Object.fromEntries(sorted);
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} builds named`);
