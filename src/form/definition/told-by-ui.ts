import type { ErrorObject } from 'ajv';

/** Members that do nothing; `not` stands on what is known and not supported. */
const NEEDLESS = new Set(['additionalProperties', 'not']);

/**
 * What forms/ui.schema.json underlines in an editor, and the model tells in better words (`ui-check.ts`, `ui-rule.ts`): most
 * of it as a remark that stops nothing, so that a layout that was written for another renderer is served all the same.
 */
export const isToldByUi = ({ keyword, instancePath }: ErrorObject): boolean => {
  if (NEEDLESS.has(keyword)) return true;
  if (/\/scope$/.test(instancePath)) return keyword === 'pattern';
  if (/\/rule(?:\/|$)/.test(instancePath)) return keyword !== 'type';
  const [, ...inOptions] = instancePath.split('/options/');
  const last = inOptions.at(-1);
  return last !== undefined && !last.startsWith('detail/');
};
