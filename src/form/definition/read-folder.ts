import { checkContactAt } from '../contact/check-contact-at';
import { checkSortBy } from './check-sort-by';
import { buildForm, type BuiltForm } from '../model/build-form';
import type { Json, JsonSchema } from '../json';
import type { ConditionSchema } from '../model/condition-list';
import { checkPatterns } from '../patterns/check-patterns';
import { checkMigrations } from '../moving/check-migrations';
import { readMigrations, type ReadMigrations } from '../moving/read-migrations';
import { patternsWithin } from '../patterns/patterns-of';
import type { Finding } from '../problem';
import { checkExamples } from './check-examples';
import { checkWorkflow } from '../handling/workflow';
import { checkAssurance, checkOpening } from './check-offer';
import { checkSchema } from './check-schema';
import { checkTexts } from './check-texts';
import type { FormDefinition, FormFolder, ReadFolder } from './form-definition';
import { lintForm } from './lint/lint-form';
import type { LintFinding } from './lint/lint-rules';
import type { Proved } from './proof/proof';
import { lostLetterIn, parseJson, withoutSchema } from './parse-json';
import { checkElsewhere, leadsElsewhere, toElsewhere } from './read-elsewhere';
import { repeatedNames, type RepeatedName } from './repeated-names';
import * as shapes from './shapes';
import { unkeptIn, unstorableText } from './unstorable-text';
import { withPlaces } from './with-places';

type Named = 'schema' | 'ui' | 'service' | 'migrations';

/** The files of a folder that are ours, parsed. */
interface Files {
  readonly schema?: Json;
  readonly ui?: Json;
  readonly service?: Json;
  readonly migrations?: Json;
  readonly texts: Record<string, Json>;
  readonly examples: Record<string, Json>;
}

/** Proves of a form what can and cannot be; handed in, since it runs the form's own validator. */
export type Prove = (definition: FormDefinition, built: BuiltForm) => Proved;

/**
 * Reads a form's folder: a definition when it can be served, and all there is to say about it, each with file, place,
 * reason and mend. Total: whatever stands in the files, nothing is thrown.
 */
export const readFolder = (folder: FormFolder, prove?: Prove): ReadFolder => {
  const read = readParts(folder, prove);
  return { ...read, findings: withPlaces(folder.files, read.findings) };
};

/**
 * What can be shown of a folder before it is known whether it can be served: its form with its examples as they stand. None
 * where something is found to be wrong already; then `readFolder` tells it. Patterns are judged here already: those of conditions
 * run as soon as the form is shown.
 */
export const lookAtFolder = (
  folder: FormFolder,
): { readonly definition: FormDefinition; readonly built: BuiltForm } | undefined => {
  const findings: Finding[] = [];
  const files = parseFiles(folder, findings);
  if (files.schema === undefined || leadsElsewhere(files.service)) return undefined;
  if (isRefused([...findings, ...checkShapes(files, false)])) return undefined;
  const definition = toDefinition(folder.id, files, files.schema as JsonSchema);
  const built = buildForm(definition, 'sv');
  const isWrong = isRefused([...built.findings, ...checkRulePatterns(built.conditionSchemas)]);
  return isWrong ? undefined : { definition, built };
};

const readParts = (folder: FormFolder, prove: Prove | undefined): ReadFolder => {
  const findings: Finding[] = [];
  const files = parseFiles(folder, findings);
  const unkept = unkeptIn(findings);
  if (unkept.length > 0) return { findings: unkept };
  const hasSchema = folder.files['schema.json'] !== undefined;
  const isElsewhere = leadsElsewhere(files.service);
  if (!hasSchema && !isElsewhere)
    findings.push({
      level: 'error',
      file: '',
      pointer: '',
      reason: 'The folder has no schema.json.',
      mend: 'Add a schema.json: the answer as JSON Schema. Alone it is a working form. Or say in service.json where the service is: "link" or "pdf".',
    });
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(folder.id))
    findings.push({
      level: 'error',
      file: '',
      pointer: '',
      reason: `The folder's name ${JSON.stringify(folder.id)} cannot be an address.`,
      mend: 'Rename it with a-z, 0-9 and hyphen, for example "school-bus".',
    });
  findings.push(...checkShapes(files));
  if (!isRefused(findings))
    findings.push(
      ...checkOpening(files.service),
      ...checkAssurance(files.service),
      ...checkWorkflow(files.service),
    );
  if (isElsewhere && files.service !== undefined && !isRefused(findings)) {
    findings.push(...checkElsewhere(folder, files.service, hasSchema));
    if (isRefused(findings)) return { findings };
    return { elsewhere: toElsewhere(folder, files.service, files.texts), findings };
  }
  const { migrations = [], findings: stepFindings } = readSteps(files);
  findings.push(...stepFindings);
  if (files.schema === undefined || isRefused(findings)) return { findings };
  const definition = {
    ...toDefinition(folder.id, files, files.schema as JsonSchema),
    ...(migrations.length > 0 && { migrations }),
  };
  const built = buildForm(definition, 'sv');
  findings.push(
    ...built.findings.filter((one) => !isOfLint(one)),
    ...checkRulePatterns(built.conditionSchemas),
  );
  findings.push(...checkContactAt(built.model, definition.service.contactAt));
  findings.push(...checkSortBy(built.model, definition.service.sortBy));
  findings.push(...checkMigrations(migrations, built.model));
  if (isRefused(findings)) return { findings };
  findings.push(...checkExamples(definition));
  // What is refused has no validator to prove anything with.
  const proved = isRefused(findings) ? undefined : prove?.(definition, built);
  const others = [...built.findings.filter(isOfLint), ...checkTexts(definition)];
  findings.push(...lintForm(definition, built.model, others, proved));
  const proof = proved && { proof: proved.proof };
  if (!isRefused(findings)) return { definition, findings, ...proof };
  const shown = withoutRefusedExamples(definition, findings);
  return { ...(shown && { shown }), findings, ...proof };
};

/** The form without the examples that it does not take; none where something else is refused. */
const withoutRefusedExamples = (
  definition: FormDefinition,
  findings: readonly Finding[],
): FormDefinition | undefined => {
  const refused = new Set(findings.filter(({ level }) => level === 'error').map(({ file }) => file));
  if (![...refused].every((file) => file.startsWith('examples/'))) return undefined;
  const examples = Object.entries(definition.examples).filter(
    ([name]) => !refused.has(`examples/${name}.json`),
  );
  return { ...definition, examples: Object.fromEntries(examples) };
};

/** The patterns of rules in ui.json run on people's texts as those of schema.json do. */
const checkRulePatterns = (conditions: ReadonlyMap<string, ConditionSchema>): Finding[] => {
  const found = [...conditions].flatMap(([key, condition]) =>
    'inline' in condition && key.startsWith('ui.json#')
      ? patternsWithin(condition.inline, `${key.slice('ui.json#'.length)}/schema`)
      : [],
  );
  return checkPatterns(found, 'ui.json');
};

const readSteps = ({ migrations }: Files): ReadMigrations =>
  migrations === undefined ? { findings: [] } : readMigrations(migrations);

/** Weighed as all that could be better is. */
const isOfLint = (finding: Finding): finding is LintFinding & Finding => finding.rule !== undefined;

const isRefused = (findings: readonly Finding[]) => findings.some(({ level }) => level === 'error');

const parseFiles = (folder: FormFolder, findings: Finding[]): Files => {
  const texts: Record<string, Json> = {};
  const examples: Record<string, Json> = {};
  const named: Partial<Record<Named, Json>> = {};
  for (const [file, text] of Object.entries(folder.files)) {
    const [, name] = /^(schema|ui|service|migrations)\.json$/.exec(file) ?? [];
    const [, language] = /^texts\.([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\.json$/.exec(file) ?? [];
    const [, example] = /^examples\/([^/]+)\.json$/.exec(file) ?? [];
    if (name === undefined && language === undefined && example === undefined) continue;
    const parsed = parseJson(text);
    if ('reason' in parsed)
      findings.push({
        level: 'error',
        file,
        pointer: '',
        reason: parsed.reason,
        mend: parsed.mend,
      });
    else
      findings.push(
        ...repeatedNames(text).map((one) => repeated(file, one)),
        ...lostLetters(file, text),
        ...unstorableText(file, parsed.value),
      );
    if ('reason' in parsed) continue;
    if (language !== undefined) texts[language] = parsed.value;
    else if (example !== undefined) examples[example] = parsed.value;
    else named[name as Named] = parsed.value;
  }
  return { ...named, texts, examples };
};

/** Older editors save letters such as å one byte each; read as UTF-8 they are gone. */
const lostLetters = (file: string, text: string): Finding[] => {
  const line = lostLetterIn(text);
  return line === undefined
    ? []
    : [
        {
          level: 'warning',
          file,
          pointer: '',
          reason: `It is not UTF-8: at line ${line} a letter has been lost, and residents would see a \uFFFD there.`,
          mend: 'Save the file as UTF-8, and write the letter again if it is lost there too.',
        },
      ];
};

const repeated = (file: string, { name, lines: [first, again] }: RepeatedName): Finding => ({
  level: 'warning',
  file,
  pointer: '',
  reason: `The name ${JSON.stringify(name)} stands twice in one object, at line ${first} and line ${again}: only the last one counts.`,
  mend: 'Rename one of them, or take it away.',
});

const checkShapes = ({ schema, ui, service, texts }: Files, compiles = true): Finding[] => [
  ...(schema === undefined ? [] : checkSchema(schema, compiles)),
  ...(ui === undefined ? [] : shapes.checkUi(ui)),
  ...(service === undefined ? [] : shapes.checkService(service)),
  ...Object.entries(texts).flatMap(([language, words]) => shapes.checkTexts(words, `texts.${language}.json`)),
];

const toDefinition = (id: string, files: Files, schema: JsonSchema): FormDefinition => ({
  id,
  schema,
  ...(files.ui !== undefined && { ui: withoutSchema(files.ui) }),
  service: withoutSchema(files.service),
  texts: Object.fromEntries(
    Object.entries(files.texts).map(([language, words]) => [
      language,
      withoutSchema(words) as Record<string, string>,
    ]),
  ),
  examples: files.examples,
});
