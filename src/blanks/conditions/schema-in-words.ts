import { isObject, type Json, type JsonObject, type Path } from '../../form';
import type { ConditionTexts, Comparison } from '../text/blank-texts';
import { all, any, not, type Said } from './said';
import type { Questions } from './questions';

/** Turns what a condition demands of answers into clauses about their questions. */
export class SchemaInWords {
  constructor(
    private readonly questions: Questions,
    private readonly texts: ConditionTexts,
  ) {}

  /** The value at a path is one of these, or has one of them in it. */
  isOneOf(path: Path, values: readonly Json[]): Said | undefined {
    const node = this.questions.at(path);
    if (node === undefined) return undefined;
    const answers = values.map((value) => this.questions.answer(node, value)).filter((text) => text !== '');
    if (node.kind === 'tick') return clause((isNot) => this.texts.ticked(node.label, [], isNot));
    if (answers.length === 0) return not(this.isFilledIn(path) ?? all([]));
    return node.kind === 'choices'
      ? clause((isNot) => this.texts.ticked(node.label, answers, isNot))
      : clause((isNot) => this.texts.answered(node.label, answers, isNot));
  }

  isFilledIn(path: Path): Said | undefined {
    const node = this.questions.at(path);
    if (node?.kind === 'tick') return clause((isNot) => this.texts.ticked(node.label, [], isNot));
    return node && clause((isNot) => this.texts.filledIn(node.label, isNot));
  }

  /** Undefined where the schema says something that has no words here. */
  said(schema: Json, path: Path): Said | undefined {
    if (schema === true) return all([]);
    if (!isObject(schema)) return undefined;
    const parts: Said[] = [];
    for (const [keyword, value] of Object.entries(schema)) {
      if (SILENT.has(keyword)) continue;
      const part = this.keyword(keyword, value, schema, path);
      if (part === undefined) return undefined;
      parts.push(part);
    }
    return all(parts);
  }

  private keyword(keyword: string, value: Json, schema: JsonObject, path: Path): Said | undefined {
    switch (keyword) {
      case 'const':
        return this.isOneOf(path, [value]);
      case 'enum':
        return Array.isArray(value) ? this.isOneOf(path, value) : undefined;
      case 'contains':
        return isObject(value) && ('const' in value || 'enum' in value) ? this.said(value, path) : undefined;
      case 'not': {
        const part = this.said(value, path);
        return part && not(part);
      }
      case 'allOf':
        return this.several(value, path, all);
      case 'anyOf':
      case 'oneOf':
        return this.several(value, path, any);
      case 'properties':
        return this.properties(value, path);
      case 'required':
        return this.required(value, schema, path);
      case 'minLength':
      case 'minItems':
        return Number(value) >= 1 ? this.isFilledIn(path) : all([]);
      case 'minimum':
        return this.compared(path, 'least', value);
      case 'maximum':
        return this.compared(path, 'most', value);
      case 'exclusiveMinimum':
        return this.compared(path, 'above', value);
      case 'exclusiveMaximum':
        return this.compared(path, 'below', value);
      default:
        return undefined;
    }
  }

  private several(value: Json, path: Path, join: (parts: readonly Said[]) => Said): Said | undefined {
    if (!Array.isArray(value)) return undefined;
    const parts = value.map((one) => this.said(one, path));
    return parts.every((part) => part !== undefined) ? join(parts) : undefined;
  }

  private properties(value: Json, path: Path): Said | undefined {
    if (!isObject(value)) return undefined;
    const parts = Object.entries(value).map(([name, inner]) => this.said(inner, [...path, name]));
    return parts.every((part) => part !== undefined) ? all(parts) : undefined;
  }

  /** What must have a certain value is answered anyway. */
  private required(value: Json, schema: JsonObject, path: Path): Said | undefined {
    if (!Array.isArray(value)) return undefined;
    const { properties } = schema;
    const parts = value.map((name): Said | undefined => {
      if (typeof name !== 'string') return undefined;
      const inner = isObject(properties) && Object.hasOwn(properties, name) ? properties[name] : undefined;
      const isSaid = isObject(inner) && Object.keys(inner).some((keyword) => !SILENT.has(keyword));
      return isSaid ? all([]) : this.isFilledIn([...path, name]);
    });
    return parts.every((part) => part !== undefined) ? all(parts) : undefined;
  }

  private compared(path: Path, how: Comparison, value: Json): Said | undefined {
    const node = this.questions.at(path);
    if (node?.kind !== 'number' || typeof value !== 'number') return undefined;
    const words = (one: Comparison) =>
      this.texts.compared(node.label, one, this.questions.answer(node, value));
    return clause((isNot) => words(isNot ? CONTRARY[how] : how));
  }
}

const clause = (words: (not: boolean) => string): Said => ({ kind: 'clause', words });

/** Keywords that demand nothing by themselves that a person could be told. */
const SILENT = new Set(['type', 'title', 'description', '$comment', 'default', 'examples']);

const CONTRARY: Record<Comparison, Comparison> = {
  least: 'below',
  below: 'least',
  most: 'above',
  above: 'most',
};
