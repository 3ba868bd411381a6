import { InvalidArgumentError } from "commander";

/** Reads the value of an option as a number in a range. */
export function numberOption(least: number, most: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (value.trim() === "" || !(number >= least && number <= most)) {
      throw new InvalidArgumentError(`it must be a number from ${least} to ${most}.`);
    }
    return number;
  };
}
