import type { AlignTask, TaskResult } from "./align-task.ts";
import { runAlignTask } from "./align-task.ts";

/** What a worker thread of `songngu build` does with each task that it is sent. */
export default (task: AlignTask): Promise<TaskResult> => runAlignTask(task);
