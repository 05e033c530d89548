import {
  isObject,
  valueAt,
  pointerTokens,
  type Condition,
  type ConditionUse,
  type FormDefinition,
  type FormModel,
  type Json,
  type When,
} from '../../form';
import type { ConditionTexts } from '../text/blank-texts';
import { Questions } from './questions';
import { all, any, inWords, not, type Said } from './said';
import { SchemaInWords } from './schema-in-words';

/** The files that conditions stand in, for those that are no plain comparison. */
export type ConditionFiles = Pick<FormDefinition, 'schema' | 'ui'>;

/** Tells a form's conditions in words, by the questions and answers that they look at. */
export class ConditionWords {
  private readonly questions: Questions;
  private readonly schemas: SchemaInWords;

  constructor(
    private readonly model: FormModel,
    private readonly texts: ConditionTexts,
    private readonly files?: ConditionFiles,
  ) {
    this.questions = new Questions(model);
    this.schemas = new SchemaInWords(this.questions, texts);
  }

  /** `Fyll i bara om ...`; nothing for what always holds. */
  onlyIf(when: When): string | undefined {
    if (typeof when === 'string') return undefined;
    const clause = this.clause(when);
    if (clause === '') return undefined;
    return clause === undefined ? this.texts.depends(this.lookedAt(when)) : this.texts.only(clause);
  }

  /** `Gäller om ...`, for what is only read. */
  appliesIf(when: When): string | undefined {
    const clause = typeof when === 'string' ? undefined : this.clause(when);
    return clause === undefined || clause === '' ? undefined : this.texts.applies(clause);
  }

  /** `Måste fyllas i om ...`; nothing where that hangs on nothing, cannot be told, or on no more than is `told` already. */
  neededIf(when: When, told: readonly When[]): string | undefined {
    if (typeof when === 'string') return undefined;
    const clause = this.clause(when);
    const isTold = told.some((other) => typeof other !== 'string' && this.clause(other) === clause);
    return clause === undefined || clause === '' || isTold ? undefined : this.texts.neededIf(clause);
  }

  /** Undefined where a part of it has no words, or there are too many to follow. */
  private clause(when: Exclude<When, string>): string | undefined {
    if (when.anyOf.length > MOST_COMBINATIONS) return undefined;
    const parts = when.anyOf.map((uses) => {
      const said = uses.map((use) => this.use(use));
      return said.every((one) => one !== undefined) ? all(said) : undefined;
    });
    if (!parts.every((part) => part !== undefined)) return undefined;
    const words = inWords(any(parts), this.texts);
    return words.length > LONGEST ? undefined : words;
  }

  private use({ condition, not: isNot }: ConditionUse): Said | undefined {
    const meant = this.model.conditions[condition];
    const said = meant && this.condition(meant);
    return said && isNot ? not(said) : said;
  }

  private condition({ test, check, scope, source }: Condition): Said | undefined {
    if (test !== undefined) return this.schemas.isOneOf(test.path, test.anyOf);
    if (check.kind === 'present') return this.schemas.isFilledIn([...scope, check.name]);
    if (check.kind === 'answered') return this.schemas.isFilledIn(scope);
    const schema = this.schemaAt(source);
    return schema === undefined ? undefined : this.schemas.said(schema, scope);
  }

  private schemaAt(source: string): Json | undefined {
    const [, file, pointer] = /^(schema|ui)\.json#((?:\/.*)?)$/.exec(source) ?? [];
    const content = file === 'schema' ? this.files?.schema : file === 'ui' ? this.files?.ui : undefined;
    if (content === undefined || pointer === undefined) return undefined;
    const found = valueAt(content, pointerTokens(pointer));
    if (file === 'schema' || !isObject(found)) return found;
    const { schema, expectedValue } = found;
    return schema ?? (expectedValue === undefined ? undefined : { const: expectedValue });
  }

  /** The questions that a condition looks at, as far as they can be told. */
  private lookedAt({ anyOf }: Exclude<When, string>): string[] {
    const labels = anyOf.flat().flatMap(({ condition }) => {
      const meant = this.model.conditions[condition];
      if (meant === undefined) return [];
      const path = meant.test?.path ?? meant.scope;
      const schema = this.schemaAt(meant.source);
      const names =
        isObject(schema) && isObject(schema['properties']) ? Object.keys(schema['properties']) : [];
      const inside = names.flatMap((name) => this.questions.at([...path, name])?.label ?? []);
      return inside.length > 0 ? inside : (this.questions.at(path)?.label ?? []);
    });
    return [...new Set(labels)].slice(0, MOST_QUESTIONS);
  }
}

const MOST_COMBINATIONS = 6;
const MOST_QUESTIONS = 4;
/** Characters; a longer sentence helps nobody. */
const LONGEST = 400;
