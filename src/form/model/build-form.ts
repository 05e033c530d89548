import { pointerTokens } from '../pointer';
import type { Json } from '../json';
import type { FormDefinition } from '../definition/form-definition';
import type { Finding } from '../problem';
import { startBuilding, type Building } from './building';
import type { ConditionSchema } from './condition-list';
import type { FormModel, Page } from './form-model';
import { kindOf } from './kind';
import { labelFromName } from './labels';
import { rootContext, type ObjectContext } from './object-context';
import { nodeAt } from './node-of';
import { nodesOf } from './object-nodes';
import { pageKeys } from './page-keys';
import type { Place } from './place';
import { plainPages } from './plain-pages';
import { partsOf } from './schema-parts';
import { textFacet } from './schema-view';
import { withLanguages } from './with-languages';
import { uiPages } from './ui-pages';
import { circles } from './circles';
import { hiddenButRequired } from './hidden-but-required';
import { lockedButRequired } from './locked-but-required';

/** The model, and what else comes to light while it is made. */
export interface BuiltForm {
  readonly model: FormModel;
  /** The schemas of the model's checks, by key. */
  readonly conditionSchemas: ReadonlyMap<string, ConditionSchema>;
  readonly findings: readonly Finding[];
  /** Text keys that this language lacks. */
  readonly missingTexts: ReadonlySet<string>;
}

/** Total: whatever the schema says there is a model, and findings for what it had to leave out. */
export const buildForm = (definition: FormDefinition, textLanguage: string, answer?: Json): BuiltForm => {
  const b = startBuilding(definition, textLanguage, { nodeAt, nodesOf }, answer);
  const view = [partsOf(b, '', [])];
  const title =
    b.text.read('service#/title', definition.service.title) ??
    textFacet(b, view, 'title') ??
    labelFromName(definition.id);
  const description = textFacet(b, view, 'description');
  const pages = kindOf(b, view, []).kind === 'group' ? pagesOf(b, rootContext(b), title) : onePage(b, title);
  const model: FormModel = {
    id: definition.id,
    language: b.text.language,
    textLanguage,
    title,
    ...(description !== undefined && { description }),
    pages: pages.map((page) => withLanguages(page, b.text)),
    conditions: b.conditions.conditions,
    ...(b.rules.length > 0 && { rules: b.rules }),
    ...(b.budget.hasClosed && { hasClosed: true as const }),
    ...(b.budget.isCut && { isCut: true as const }),
  };
  hiddenButRequired(b, model);
  lockedButRequired(b, model);
  circles(b, model);
  untitled(b);
  return {
    model,
    conditionSchemas: b.conditions.schemas,
    findings: withoutRepeats(b.findings),
    missingTexts: b.text.missing,
  };
};

const pagesOf = (b: Building, root: ObjectContext, title: string): Page[] => {
  const { ui } = b.definition;
  return ui === undefined ? plainPages(b, root, title) : uiPages(b, root, ui, title);
};

/** An answer that is no object: one page with one question, or one list. */
const onePage = (b: Building, title: string): Page[] => {
  const { ui } = b.definition;
  const whole: Place = {
    path: [],
    name: title,
    declared: [{ pointer: '', when: 'always' }],
    shown: 'always',
    required: 'always',
    open: new Set(),
  };
  if (ui !== undefined) return uiPages(b, rootContext(b), ui, title, whole);
  const node = nodeAt(b, whole);
  return [{ key: pageKeys()('uppgifter'), title, nodes: node ? [node] : [], shown: 'always' }];
};

/** An object is looked into as often as something asks for it; what is wrong with it is said once. */
const withoutRepeats = (findings: readonly Finding[]): Finding[] => [
  ...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values(),
];

const untitled = ({ untitled: places, findings }: Building) => {
  for (const pointer of places)
    findings.push({
      rule: 'question-without-title',
      level: 'warning',
      file: 'schema.json',
      pointer,
      reason: `The question has no title, and is called by its name: ${JSON.stringify(labelFromName(pointerTokens(pointer).at(-1) ?? ''))}.`,
      mend: 'Give it a "title" that says what is asked.',
    });
};
