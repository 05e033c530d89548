import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Json, JsonSchema } from '../../src/form';

/** Tests of one schema. */
export interface SuiteGroup {
  readonly draft: string;
  /** From the draft's folder, with `/`. */
  readonly file: string;
  readonly description: string;
  readonly schema: JsonSchema;
  readonly tests: readonly SuiteTest[];
}

export interface SuiteTest {
  readonly description: string;
  readonly data: Json;
  readonly valid: boolean;
}

/** Folder of a draft -> what its schemas would state, where they state nothing. */
const DRAFTS: Readonly<Record<string, string>> = {
  'draft2020-12': 'https://json-schema.org/draft/2020-12/schema',
  'draft2019-09': 'https://json-schema.org/draft/2019-09/schema',
  draft7: 'http://json-schema.org/draft-07/schema#',
  draft6: 'http://json-schema.org/draft-06/schema#',
  draft4: 'http://json-schema.org/draft-04/schema#',
};

/** All that the suite asks of the drafts we know, the optional parts included. */
export const readSuite = (folder: string): SuiteGroup[] =>
  Object.entries(DRAFTS).flatMap(([draft, $schema]) => {
    const tests = join(folder, 'tests', draft);
    const files = readdirSync(tests, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.json'),
    );
    return files.sort().flatMap((name) => {
      const groups = JSON.parse(readFileSync(join(tests, name), 'utf8')) as Omit<
        SuiteGroup,
        'draft' | 'file'
      >[];
      return groups.map(({ schema, ...rest }) => ({
        ...rest,
        draft,
        file: name.split(sep).join('/'),
        schema: typeof schema === 'boolean' || '$schema' in schema ? schema : { $schema, ...schema },
      }));
    });
  });
