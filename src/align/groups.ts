/** A group of ascending indexes with one more. */
export function insert(group: readonly number[], index: number): readonly number[] {
  let at = 0;
  while (at < group.length && group[at]! < index) at++;
  if (group[at] === index) return group;
  const larger = group.slice();
  larger.splice(at, 0, index);
  return larger;
}

/** Two groups without a common index as one. */
export function unite(a: readonly number[], b: readonly number[]): readonly number[] {
  return [...a, ...b].sort((x, y) => x - y);
}

/** What is left of a group. */
export function without(group: readonly number[], taken: readonly number[]): readonly number[] {
  return group.filter((index) => !taken.includes(index));
}
