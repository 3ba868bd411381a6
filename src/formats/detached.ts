/**
 * A copy of a short text that shares nothing with the text it was cut from: engines let a slice keep all of its original alive, which is
 * the chunk of the file that a unit stood in.
 */
export const detached = (text: string): string => text.split("").join("");
