/** The value of a table at a word from a text: never one that every object has, such as "constructor". */
export const ownValue = <Value>(table: { readonly [key: string]: Value }, key: string): Value | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;
