import { isObject, type FormModel, type Json } from '../../form';
import { markdownHtml } from '../../views';
import type { VersionScript } from '../../browser/handed-over';

/** The members of a model whose texts are Markdown. */
const NAMES = new Set(['hint', 'description', 'text']);

/** HTML of every text of a model that is more than plain words. */
export const markdownOf = (model: FormModel): VersionScript['markdown'] => {
  const made: Record<string, VersionScript['markdown'][string]> = {};
  const look = (value: Json): void => {
    if (Array.isArray(value)) value.forEach(look);
    if (!isObject(value)) return;
    for (const [name, inner] of Object.entries(value)) {
      if (NAMES.has(name) && typeof inner === 'string') {
        const html = markdownHtml(inner);
        if (html !== undefined) made[inner] = html;
      }
      look(inner);
    }
  };
  look(model as unknown as Json);
  return made;
};
