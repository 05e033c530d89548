import { maskContact } from '../contact/mask-contact';
import { isMailAddress } from '../contact/mail-address';
import type { Field } from '../model/field';
import type { Pointer } from '../pointer';
import type { AnswerRow, AnswerSection } from './summary';

/** What a page may show of the answers that are masked. */
export interface Unmasked {
  /** Which of them are shown all the same. */
  readonly shown: 'all' | ReadonlySet<Pointer>;
  /** Nothing personal is left in the open: for a case whose identity is protected. */
  readonly strict?: boolean;
}

type Answer = AnswerRow & { readonly kind: 'answer' };

/**
 * Answers that the schema marks as personal, sensitive or secret (`x-privacy`) told without what they say. What is personal and
 * answered in whole sentences is the matter itself, and is left, except where it is strict.
 */
export const maskAnswers = (sections: readonly AnswerSection[], unmasked: Unmasked): AnswerSection[] =>
  sections.map((section) => ({
    ...section,
    rows: section.rows.map((row) =>
      row.kind === 'answer' && isCovered(row, unmasked) && !isShown(row, unmasked) ? masked(row) : row,
    ),
  }));

/** How many answers are masked, whether they are shown just now or not. */
export const coveredBy = (sections: readonly AnswerSection[], unmasked: Pick<Unmasked, 'strict'>): number =>
  sections.flatMap(({ rows }) => rows).filter((row) => row.kind === 'answer' && isCovered(row, unmasked))
    .length;

/** Whether the answer there is masked, whether it is shown just now or not. */
export const isCoveredAt = (
  sections: readonly AnswerSection[],
  pointer: Pointer,
  unmasked: Pick<Unmasked, 'strict'>,
): boolean =>
  sections
    .flatMap(({ rows }) => rows)
    .some((row) => row.kind === 'answer' && row.pointer === pointer && isCovered(row, unmasked));

/** Content (SHA-256) of the files that answer what is masked. */
export const coveredFiles = (sections: readonly AnswerSection[], unmasked: Unmasked): readonly string[] =>
  sections
    .flatMap(({ rows }) => rows)
    .flatMap((row) =>
      row.kind === 'answer' && isCovered(row, unmasked) && !isShown(row, unmasked) ? (row.files ?? []) : [],
    )
    .map(({ sha256 }) => sha256);

const isCovered = (row: Answer, { strict = false }: Pick<Unmasked, 'strict'>): boolean =>
  row.value !== '' && isMaskedKind(row, strict);

/** What the autofill calls the answers that say who applies. */
const NAMES = ['name', 'given-name', 'family-name', 'organization'];

/** Whether a question asks what the applicant is called. */
export const isNameOf = ({ autocomplete }: Pick<Field, 'autocomplete'>): boolean =>
  autocomplete !== undefined && NAMES.includes(autocomplete);

type Kind = Pick<Answer, 'privacy' | 'isLong'>;

/** Whether the answers to a question are masked. */
const isMaskedKind = ({ privacy, isLong }: Kind, strict: boolean): boolean =>
  privacy !== 'none' && (privacy !== 'personal' || isLong !== true || strict);

const kindOf = (field: Field): Kind => ({
  privacy: field.privacy,
  ...(field.kind === 'text' && field.multiline && { isLong: true }),
});

/** Whether the answers to a question are masked wherever the staff see them, its case being as any other. */
export const isMaskedQuestion = (field: Field): boolean => isMaskedKind(kindOf(field), false);

/** An answer to a masked question, in words, as it is shown in a list. */
export const maskedInList = (field: Pick<Field, 'privacy' | 'autocomplete'>, value: string): string =>
  value === ''
    ? ''
    : maskedValue({ privacy: field.privacy, value, ...(isNameOf(field) && { isName: true as const }) });

/** A name by its first letters, the first name's and the last one's, however many it has and however long they are. */
export const maskedName = (name: string): string => {
  const words = name.trim().split(/\s+/);
  return (words.length > 1 ? [words[0], words.at(-1)] : words)
    .map((word) => `${/^./u.exec(word ?? '')?.[0] ?? ''}•••`)
    .join(' ');
};

const isShown = ({ pointer }: Answer, { shown }: Unmasked): boolean => shown === 'all' || shown.has(pointer);

/** The files too: a file's name tells as much as an answer. */
const masked = (row: Answer): Answer => ({
  ...row,
  ...(row.files && { files: [] }),
  value: maskedValue(row),
  isMasked: true,
});

const DOTS = '••••••';
/** A personal or coordination number as it is shown: the day of birth, and four digits. */
const PERSONAL_NUMBER = /^((?:\d{2})?\d{6})([-+]?)\d{4}$/;

/** As much as lets one know whether it is who one thinks, of what is merely personal; nothing of the rest. Of one length. */
const maskedValue = ({ privacy, value, isName }: Pick<Answer, 'privacy' | 'value' | 'isName'>): string => {
  if (privacy !== 'personal') return DOTS;
  if (isName) return maskedName(value);
  if (isMailAddress(value)) return maskContact(value);
  const number = PERSONAL_NUMBER.exec(value);
  return number === null ? DOTS : `${number[1] ?? ''}${number[2] || '-'}••••`;
};
