// What a worker thread of `songngu build` loads: it calls the default export with each task.
export { runTask as default } from "./run-task.ts";
