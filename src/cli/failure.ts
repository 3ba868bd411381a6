/** Something the user can mend: told in one line, without a stack. `exit` 1 is bad input, 2 is bad usage. */
export class Failure extends Error {
  override readonly name: string = "Failure";
  readonly exit: 1 | 2;
  constructor(message: string, exit: 1 | 2 = 1, options?: ErrorOptions) {
    super(message, options);
    this.exit = exit;
  }
}

const REASONS: Record<string, string> = {
  ENOENT: "no such file",
  EISDIR: "is a folder, not a file",
  ENOTDIR: "a part of the path is not a folder",
  EACCES: "permission denied",
  EPERM: "permission denied",
  EROFS: "the file system is read-only",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  EFBIG: "the file would be larger than the system allows",
  ELOOP: "too many symbolic links",
  ENAMETOOLONG: "the name is too long",
  EMFILE: "too many open files",
};

/** Turns an error of the file system into a sentence. */
export function reasonOf(error: unknown): string {
  if (error instanceof Error) return REASONS[(error as NodeJS.ErrnoException).code ?? ""] ?? error.message;
  return String(error);
}
