// What a worker thread of `songngu build` loads: it calls the default export with each group of tasks.
export { runTasks as default } from "./run-task.ts";
