const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const say = (value: unknown) => (value === undefined ? "nothing" : JSON.stringify(value));

/**
 * Where two JSON values first differ, in words; `null` when they are equal. The order of an object's members is none.
 * @param at the path so far
 */
export function firstDifference(expected: unknown, found: unknown, at = ""): string | null {
  if (Object.is(expected, found)) return null;
  const [left, right] = [membersOf(expected), membersOf(found)];
  if (!left || !right || Array.isArray(expected) !== Array.isArray(found))
    return `at ${at || "the top"}: expected ${say(expected)}, found ${say(found)}`;
  for (const key of new Set([...left.keys(), ...right.keys()])) {
    const difference = firstDifference(left.get(key), right.get(key), `${at}/${key}`);
    if (difference) return difference;
  }
  return null;
}

function membersOf(value: unknown): Map<string, unknown> | null {
  if (Array.isArray(value)) return new Map(value.map((item, index) => [String(index), item]));
  return isPlain(value) ? new Map(Object.entries(value)) : null;
}
