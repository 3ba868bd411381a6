/** Folder inside OUT that holds what a later run goes on from, and marks OUT as written by us. */
export const STATE = ".songngu";
