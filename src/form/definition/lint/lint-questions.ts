import { isObject, member, type Json } from '../../json';
import { toPointer, type Pointer } from '../../pointer';
import { childrenOf } from '../../model/children';
import type { Field, FormModel, Node } from '../../model/form-model';
import { isField } from '../../model/is-field';
import { likelyPrivacy, statedPrivacy } from '../../model/privacy';
import type { FormDefinition } from '../form-definition';
import type { LintFinding, LintRule } from './lint-rules';
import { schemaTrail, type PlacedSchema } from './schema-trail';

/** What can be better in the questions: their labels, their sentences when something is wrong, and what they ask of people. */
export const lintQuestions = (definition: FormDefinition, model: FormModel): LintFinding[] => {
  const asked = model.pages
    .flatMap(({ nodes }) => fieldsOf(nodes))
    .map((field) => placedIn(definition, field));
  return onceEach([
    ...model.pages.flatMap(({ title, nodes }) => duplicates(definition, title, nodes)),
    ...asked.flatMap(blankTitle),
    ...asked.flatMap(patternWithoutError),
    ...asked.flatMap(privacyOf),
    ...asked.flatMap(consent),
    ...withoutNotice(definition, asked),
    ...(definition.ui === undefined ? [] : groupsIn(definition.ui)),
  ]);
};

/** A question that stands in several branches is one. */
const onceEach = (findings: readonly LintFinding[]): LintFinding[] => [
  ...new Map(findings.map((one) => [JSON.stringify([one.rule, one.file, one.pointer]), one])).values(),
];

interface Asked {
  readonly field: Field;
  readonly pointer: Pointer;
  readonly trail: readonly (readonly PlacedSchema[])[];
}

const fieldsOf = (nodes: readonly Node[]): Field[] =>
  nodes.flatMap((node) => (isField(node) ? [node] : fieldsOf(childrenOf(node))));

const placedIn = (definition: FormDefinition, field: Field): Asked => {
  const trail = schemaTrail(definition.schema, field.path);
  return { field, trail, pointer: trail.at(-1)?.[0]?.pointer ?? '' };
};

const inSchema = (rule: LintRule, pointer: Pointer, reason: string, mend: string): LintFinding => ({
  rule,
  file: 'schema.json',
  pointer,
  reason,
  mend,
});

/** Of the same words within one group: in another group, its legend tells them apart, and of variants one alone is shown. */
const duplicates = (definition: FormDefinition, within: string, nodes: readonly Node[]): LintFinding[] => {
  const seen = new Set<string>();
  const found: LintFinding[] = [];
  const called = (node: Exclude<Node, { kind: 'note' }>, legend: string) => {
    if (seen.has(node.label))
      found.push(
        inSchema(
          'duplicate-label',
          schemaTrail(definition.schema, node.path).at(-1)?.[0]?.pointer ?? '',
          `${JSON.stringify(node.label)} is asked twice under ${JSON.stringify(legend)}: who listens to the page cannot tell them apart.`,
          'Give one of them other words, or put them in groups with labels of their own.',
        ),
      );
    seen.add(node.label);
  };
  const look = (all: readonly Node[], legend: string) => {
    for (const node of all) {
      if (node.kind === 'note') continue;
      if (node.kind === 'group' && node.label === '') look(node.nodes, legend);
      else if (node.kind === 'variants')
        for (const { nodes: inner, label } of node.variants)
          found.push(...duplicates(definition, label, inner));
      else {
        called(node, legend);
        // Of the kinds of members each has one, and a name of its own.
        const inner = node.kind === 'members' ? node.shapes.map(({ nodes }) => nodes) : [childrenOf(node)];
        if (!isField(node)) found.push(...inner.flatMap((one) => duplicates(definition, node.label, one)));
      }
    }
  };
  look(nodes, within);
  return found;
};

/** Nothing is written, seen or heard. That there is no title at all was told as the form was read. */
const blankTitle = ({ field, pointer }: Asked): LintFinding[] =>
  field.label.trim() === '' && field.path.length > 0
    ? [
        inSchema(
          'question-without-title',
          pointer,
          'The title of the question is blank: nobody is told what is asked.',
          'Give it a "title" that says what is asked.',
        ),
      ]
    : [];

/** `\S` asks for an answer at all, and has a sentence of its own. */
const patternWithoutError = ({ field, pointer }: Asked): LintFinding[] => {
  if (field.kind !== 'text' || field.pattern === undefined || field.pattern === '\\S') return [];
  if (Object.hasOwn(field.errors ?? {}, 'pattern') || Object.hasOwn(field.errors ?? {}, '*')) return [];
  return [
    inSchema(
      'pattern-without-error',
      pointer,
      `${JSON.stringify(field.label)} has a "pattern", and no sentence for who breaks it.`,
      'Add "x-error": { "pattern": "Skriv ... som ABC123." } that says how it is written, with an example.',
    ),
  ];
};

/** What is said of privacy nearest to the question. */
const statedOn = ({ trail }: Asked): Json | undefined => {
  for (const schemas of [...trail].reverse()) {
    const said = schemas.map(({ schema }) => member(schema, 'x-privacy')).find((one) => one !== undefined);
    if (said !== undefined) return said;
  }
  return undefined;
};

const privacyOf = (asked: Asked): LintFinding[] => {
  const { field, pointer } = asked;
  const stated = statedOn(asked);
  if (statedPrivacy(stated) === undefined) {
    const format = field.kind === 'text' ? field.format : undefined;
    const kind = specialCategory(field.label);
    if (kind !== undefined)
      return [
        inSchema(
          'personal-without-class',
          pointer,
          `${JSON.stringify(field.label)} looks like a question of ${kind}, which is a special category of personal data (GDPR article 9), and nothing says how it is to be kept.`,
          'Add "x-privacy": { "level": "sensitive", "purpose": "..." } with why it must be asked; or "none" where it tells of nobody.',
        ),
      ];
    return likelyPrivacy(format, field.autocomplete) === 'none'
      ? []
      : [
          inSchema(
            'personal-without-class',
            pointer,
            `${JSON.stringify(field.label)} looks like a question of who somebody is, and nothing says how it is to be kept.`,
            'Add "x-privacy": { "level": "personal", "purpose": "..." }; or "none" where it tells of nobody.',
          ),
        ];
  }
  const purpose = member(stated, 'purpose');
  if (field.privacy === 'none' || (typeof purpose === 'string' && purpose.trim() !== '')) return [];
  return [
    inSchema(
      'personal-without-purpose',
      pointer,
      field.privacy === 'personal'
        ? `${JSON.stringify(field.label)} is marked personal, and nothing says what it is for.`
        : `${JSON.stringify(field.label)} is marked ${field.privacy}, and nothing says why it must be asked.`,
      'Add a "purpose" to its "x-privacy": why the case cannot be handled without it.',
    ),
  ];
};

/** Words of a label that ask for what may be asked only for a reason (GDPR article 9; REQ-G2), and what they ask for. */
const SPECIAL: readonly (readonly [RegExp, string])[] = [
  [/\b(?:hälsotillstånd|sjukdom|diagnos|funktionsnedsättning|läkemedel|allergi|läkarintyg)/iu, 'health'],
  [/fackför(?:ening|bund)|\bfacklig/iu, 'trade union membership'],
  [/\b(?:religion|religiös|trosuppfattning|trossamfund)/iu, 'religion'],
  [/\b(?:politisk|partitillhörighet)/iu, 'political opinions'],
  [/\b(?:etnisk|etnicitet)/iu, 'ethnic origin'],
  [/\bsexuell/iu, 'sexual orientation'],
  [/\b(?:biometri|genetisk|fingeravtryck)/iu, 'genetic or biometric data'],
];

const specialCategory = (label: string): string | undefined =>
  SPECIAL.find(([words]) => words.test(label))?.[1];

const CONSENT = /\bsamtyck|\bgodkänner\b.*(?:uppgift|behandla)|\bI consent\b/iu;

/** An authority's task is the lawful basis; a box that must be ticked is no free consent (GDPR article 7). */
const consent = ({ field, pointer }: Asked): LintFinding[] =>
  field.kind === 'tick' && CONSENT.test(field.label)
    ? [
        inSchema(
          'consent-as-condition',
          pointer,
          `${JSON.stringify(field.label)} must be ticked: a consent that one cannot refuse is none.`,
          'Ask for "Jag har tagit del av informationen", or make it a question with yes and no.',
        ),
      ]
    : [];

const withoutNotice = ({ service }: FormDefinition, asked: readonly Asked[]): LintFinding[] => {
  const first = asked.find(({ field }) => field.privacy !== 'none');
  return first === undefined || service.privacy !== undefined
    ? []
    : [
        {
          rule: 'personal-without-notice',
          file: 'service.json',
          pointer: '',
          reason: `${JSON.stringify(first.field.label)} is personal, and residents are not told how their data are handled.`,
          mend: 'Add "privacy" to service.json: controller, data, purpose, basis and retention (GDPR article 13).',
        },
      ];
};

const groupsIn = (ui: Json, path: readonly (string | number)[] = []): LintFinding[] => {
  if (Array.isArray(ui)) return ui.flatMap((inner, place) => groupsIn(inner, [...path, place]));
  if (!isObject(ui)) return [];
  const label = member(ui, 'label');
  // The layout of a list's entries stands in their own group, which has a legend.
  const isLegendWanted = ui['type'] === 'Group' && path.at(-1) !== 'detail';
  const isBare = isLegendWanted && (typeof label !== 'string' || label.trim() === '');
  return [
    ...(isBare
      ? [
          {
            rule: 'group-without-legend' as const,
            file: 'ui.json',
            pointer: toPointer(path),
            reason: 'This Group has no label: who listens to the page does not hear what belongs together.',
            mend: 'Give it a "label", or make it a VerticalLayout where nothing needs to be said.',
          },
        ]
      : []),
    ...Object.entries(ui)
      .filter(([name]) => name === 'elements' || name === 'options' || name === 'detail')
      .flatMap(([name, inner]) => groupsIn(inner, [...path, name])),
  ];
};
