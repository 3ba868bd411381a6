import { SongnguError } from "../../core/error.ts";
import { Failure, reasonOf } from "../failure.ts";

/** Why a document failed, in one clause; paths are shortened to the names that the user's list has. */
export function shortReason(error: unknown, documents: readonly { id: string; path: string }[]): string {
  let message = error instanceof Failure || error instanceof SongnguError ? error.message : reasonOf(error);
  for (const { id, path } of documents) message = message.replaceAll(path, id);
  const [only] = documents;
  return documents.length === 1 && message.startsWith(`${only!.id}: `) ? message.slice(only!.id.length + 2) : message;
}
