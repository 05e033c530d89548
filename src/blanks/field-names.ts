/**
 * The names that a blank's fields have in the PDF. A full stop parts a name into steps there (PDF 32000-1, 12.7.3.2), so
 * the control's name is escaped; and since a blank shows all variants at once, where a page shows one, a question may come
 * again: then its later fields have a number.
 */

/** What a field's name means: which control of the page it is, and, for tick boxes of several, which of the choices. */
export interface FieldMeaning {
  /** As `controlName` of `src/form/answer/pairs` makes it; also `_choose...` and `_key...`. */
  readonly control: string;
  /** 1 for the first field of the control; above it where the blank asks for it again, in another variant. */
  readonly copy: number;
  /** The choice's place, from 0: each choice of several has a box of its own. */
  readonly choice?: number;
}

/** `copy`: from 1. */
export const fieldName = (control: string, copy = 1): string =>
  control.replace(/[%.]/g, (sign) => ESCAPED[sign] ?? sign) + (copy > 1 ? `%n${copy}` : '');

/** The name of the box of one choice; `choice`: its place, from 0. */
export const choiceFieldName = (name: string, choice: number): string => `${name}.${choice}`;

/** Undefined for names that are not of a blank. */
export const readFieldName = (name: string): FieldMeaning | undefined => {
  const [, escaped = '', copy, choice] = SHAPE.exec(name) ?? [];
  if (escaped === '') return undefined;
  return {
    control: escaped.replace(/%(?:25|2E)/g, (sign) => (sign === '%25' ? '%' : '.')),
    copy: Number(copy ?? 1),
    ...(choice !== undefined && { choice: Number(choice) }),
  };
};

const ESCAPED: Readonly<Record<string, string>> = { '%': '%25', '.': '%2E' };
const SHAPE = /^((?:[^%.]|%25|%2E)+)(?:%n([2-9]|[1-9]\d{1,3}))?(?:\.(0|[1-9]\d{0,4}))?$/s;
