import type { Json } from '../../form';
import { OPERATIONS, pathNames, refusalsOf, type Operation } from '../operations';
import { SCHEMAS } from '../schemas';
import { HEADERS } from '../openapi/headers';
import { RUNTIME } from './runtime-text';
import { typeText } from './type-text';

/** How the file begins: by that it is known as ours. */
const BANNER = "/* A client of Blankett's API, made by: npx blankett forms client. Do not edit. */";

/**
 * A client for programs in TypeScript: one file that needs nothing but `fetch`, and the types of the forms' answers beside it.
 * @param index the file that exports `Answers`, as it is imported
 */
export const clientText = (index = './index.js'): string =>
  [
    BANNER,
    `import type { Answers } from '${index}';`,
    '',
    '/** The forms that this client was made for, by id. */',
    'export type FormId = keyof Answers & string;',
    '',
    ...schemaTexts(),
    RUNTIME.before,
    ...OPERATIONS.map(methodText),
    RUNTIME.after,
  ].join('\n');

const schemaTexts = (): string[] => {
  const named = new Map(Object.entries(SCHEMAS).map(([name, schema]) => [schema as unknown as Json, name]));
  return Object.entries(SCHEMAS).map(([name, schema]) => {
    const text = typeText(schema as unknown as Json, named);
    return `/** ${schema.description} */\nexport interface ${name} ${text}\n`;
  });
};

/** Words that mean something else in TypeScript. */
const OTHERWISE: Readonly<Record<string, string>> = { export: 'exportId', case: 'caseNumber' };

const argumentOf = (name: string): string => OTHERWISE[name] ?? name;

const methodText = (operation: Operation): string => {
  const { id, method, path, takes, needsKey } = operation;
  const ofForm = takes === 'Answer';
  const parameters = [
    ...pathNames(path).map(
      (name) => `${argumentOf(name)}: ${name === 'form' ? (ofForm ? 'F' : 'FormId') : typeOf(name)}`,
    ),
    ...(takes === undefined ? [] : [`body: ${ofForm ? 'Answers[F]' : takes}`]),
    ...headersParameter(operation),
  ];
  const address = path.replace(
    /\{(\w+)\}/g,
    (_, name: string) => `\${encodeURIComponent(${argumentOf(name)})}`,
  );
  const { given, reads } = givenBy(operation);
  const codes = codesOf(operation).map((code) => `'${code}'`);
  const wish = [
    ...(takes === undefined ? [] : ['body']),
    ...(operation.headers === undefined ? [] : ['headers']),
    ...(needsKey === true ? ['needsKey: true'] : []),
    `reads: '${reads}'`,
  ];
  return [
    `  /** ${commentOf(operation)} */`,
    `  ${id}${ofForm ? '<F extends FormId>' : ''}(${parameters.join(', ')}): Promise<Result<${given}, ${codes.join(' | ') || 'never'}>> {`,
    `    return this.ask('${method}', \`${address}\`, { ${wish.join(', ')} });`,
    '  }',
    '',
  ].join('\n');
};

const typeOf = (name: string): string => (name === 'version' ? 'number' : 'string');

const commentOf = ({ summary, description }: Operation): string =>
  `${summary}. ${description}`.replace(/\n+/g, '\n   * ').replaceAll('*/', '*\\/');

const headersParameter = ({ headers = [] }: Operation): string[] => {
  if (headers.length === 0) return [];
  const members = headers.map((name) => `'${name}'${HEADERS[name].required === true ? '' : '?'}: string`);
  const areAllOptional = headers.every((name) => HEADERS[name].required !== true);
  return [`headers: { ${members.join('; ')} }${areAllOptional ? ' = {}' : ''}`];
};

const codesOf = (operation: Operation): string[] => [
  ...(operation.lists === undefined ? [] : [operation.lists]),
  ...refusalsOf(operation).map(({ code }) => code),
];

const givenBy = ({ gives: [first] }: Operation): { readonly given: string; readonly reads: string } => {
  switch (first?.gives) {
    case undefined:
      return { given: 'undefined', reads: 'nothing' };
    case 'typescript':
      return { given: 'string', reads: 'text' };
    case 'bytes':
      return { given: 'ReadableStream<Uint8Array> | null', reads: 'bytes' };
    case 'json-schema':
    case 'openapi':
      return { given: 'unknown', reads: 'json' };
    default:
      return { given: first?.gives ?? 'unknown', reads: 'json' };
  }
};
