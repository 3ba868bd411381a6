import { defineConfig } from "tsup";

/** One configuration with all entries, so that chunks are shared and `instanceof SongnguError` holds between them. */
export default defineConfig({
  entry: {
    index: "src/index.ts",
    bin: "src/cli/bin.ts",
    // A worker thread is loaded by its file name.
    "build-worker": "src/cli/build/build-worker.ts",
  },
  format: ["esm"],
  target: "es2022",
  platform: "node",
  splitting: true,
  dts: { entry: { index: "src/index.ts" } },
  clean: true,
  treeshake: true,
});
