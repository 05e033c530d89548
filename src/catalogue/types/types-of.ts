import type { JsonSchema } from '../../form';
import { indented } from './indented';
import { plainSchema } from './plain-schema';

/** TypeScript that exports the type of a form's answers under a name. @throws Error where no type can be made */
export const typesOf = async (schema: JsonSchema, name: string, banner = ''): Promise<string> => {
  const { compile } = await import('json-schema-to-typescript');
  // Not laid out by it: that takes longer than all the rest.
  const code = await compile(plainSchema(schema), name, {
    bannerComment: banner,
    additionalProperties: false,
    format: false,
  });
  return indented(code);
};
