import type { JsonSchema } from '../../form';
import { plainSchema } from './plain-schema';

/** TypeScript that exports the type of a form's answers under a name. @throws Error where no type can be made */
export const typesOf = async (schema: JsonSchema, name: string, banner = ''): Promise<string> => {
  const { compile } = await import('json-schema-to-typescript');
  // Not laid out: that takes longer than all the rest, for a file that compilers read.
  return compile(plainSchema(schema), name, {
    bannerComment: banner,
    additionalProperties: false,
    format: false,
  });
};

/** `allman-handling` -> `AllmanHandlingAnswer`. */
export const typeName = (formId: string): string => {
  const words = formId.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  const name = `${words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')}Answer`;
  return /^\d/.test(name) ? `Form${name}` : name;
};
