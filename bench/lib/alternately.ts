/**
 * Lets contenders take turns, round after round, so that what else the machine does hits all of them; every other round in
 * the opposite order. Gives each one's results.
 */
export const alternately = async <K extends string>(
  rounds: number,
  contenders: Readonly<Record<K, () => Promise<number>>>,
): Promise<Record<K, number[]>> => {
  const names = Object.keys(contenders) as K[];
  const results = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<K, number[]>;
  for (let round = 0; round < rounds; round += 1) {
    for (const name of round % 2 === 0 ? names : [...names].reverse()) {
      results[name].push(await contenders[name]());
    }
  }
  return results;
};
