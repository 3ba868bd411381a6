import { dirname, resolve } from "node:path";
import { defineConfig } from "tsup";

const library = resolve("src/index.ts");

/**
 * Lets all that the main entry loads at once stand in few files. esbuild makes a file for each set of modules that the same
 * entries reach; every module that is loaded on demand is an entry, so that the main entry would fall into some seventy files, and
 * opening those takes longer than reading them. Here each of them also reaches the main entry, which makes the sets one. Only named
 * exports are handed on.
 */
const fewFiles = {
  name: "few-files",
  setup(build: import("esbuild").PluginBuild): void {
    build.onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) =>
      kind === "dynamic-import" ? { path: resolve(resolveDir, path), namespace: "on-demand" } : undefined,
    );
    build.onLoad({ filter: /./, namespace: "on-demand" }, ({ path }) => ({
      contents: `import ${JSON.stringify(library)}; export * from ${JSON.stringify(path)};`,
      resolveDir: dirname(path),
    }));
  },
};

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
  esbuildPlugins: [fewFiles],
  esbuildOptions: (options) => {
    // The import that few-files adds has no side effect; it is there to be reached.
    options.logOverride = { "ignored-bare-import": "silent" };
  },
});
