import { ANY, EACH, isObject, type Json, type Path } from '../form';

/** Names that a member must never be made of. */
const NEVER = '__proto__';

/**
 * Of an answer, what stands at the paths, and nothing else: a member that no question asks for goes too. Lists keep their
 * entries, so that places stay what they were.
 */
export const pickAnswer = (answer: Json, paths: readonly Path[]): Json => {
  if (paths.some((path) => path.length === 0)) return answer;
  if (Array.isArray(answer)) {
    const each = deeper(paths, EACH);
    return answer.map((entry, place) => pickAnswer(entry, [...each, ...deeper(paths, place)]));
  }
  if (!isObject(answer)) return null;
  const any = deeper(paths, ANY);
  const picked: Record<string, Json> = {};
  for (const [name, value] of Object.entries(answer)) {
    const inside = [...any, ...deeper(paths, name)];
    if (inside.length > 0 && name !== NEVER) picked[name] = pickAnswer(value, inside);
  }
  return picked;
};

const deeper = (paths: readonly Path[], token: string | number): Path[] =>
  paths.filter(([first]) => first === token).map((path) => path.slice(1));
