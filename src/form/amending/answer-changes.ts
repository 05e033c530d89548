import type { FileValue } from '../answer/file-value';
import type { AnswerRow, AnswerSection } from '../answer/summary';
import type { Pointer } from '../pointer';

type Answered = AnswerRow & { readonly kind: 'answer' };

/** What was answered to one question, before and after, in words. */
export interface AnswerChange {
  readonly pointer: Pointer;
  readonly label: string;
  /** Of the label, where it is in another language than the engine's words (BCP 47). */
  readonly lang?: string;
  /** What it stands under, where the question alone does not say: "Adress 2". */
  readonly under?: string;
  readonly privacy: Answered['privacy'];
  /** Undefined where it was not asked. */
  readonly before?: ToldAnswer;
  /** Undefined where it is not asked any more. */
  readonly after?: ToldAnswer;
}

export interface ToldAnswer {
  /** Empty where it was left without answer. */
  readonly value: string;
  readonly files?: readonly FileValue[];
}

/** All that reads otherwise than before, in the order of the pages; what is asked no more comes last. */
export const answerChanges = (
  before: readonly AnswerSection[],
  after: readonly AnswerSection[],
): readonly AnswerChange[] => {
  const [old, now] = [answersIn(before), answersIn(after)];
  const changed = [...now].flatMap(([key, row]): AnswerChange[] => {
    const was = old.get(key);
    if (was === undefined) return row.value === '' ? [] : [{ ...about(row), after: told(row) }];
    return isSame(was, row) ? [] : [{ ...about(row), before: told(was), after: told(row) }];
  });
  const gone = [...old].flatMap(([key, row]): AnswerChange[] =>
    now.has(key) || row.value === '' ? [] : [{ ...about(row), before: told(row) }],
  );
  return [...changed, ...gone];
};

type Placed = Answered & { readonly under?: string };

/** By place and words: several questions may stand at one place. */
const answersIn = (sections: readonly AnswerSection[]): ReadonlyMap<string, Placed> => {
  const found = new Map<string, Placed>();
  for (const { rows } of sections) {
    let under: string | undefined;
    for (const row of rows) {
      if (row.kind === 'heading') under = row.label;
      else found.set(JSON.stringify([row.pointer, row.label]), under === undefined ? row : { ...row, under });
    }
  }
  return found;
};

const isSame = (a: Answered, b: Answered): boolean =>
  a.value === b.value && JSON.stringify(hashes(a)) === JSON.stringify(hashes(b));

/** A file of the same name and size may be another. */
const hashes = ({ files = [] }: Answered): readonly string[] => files.map(({ sha256 }) => sha256);

const told = ({ value, files }: Answered): ToldAnswer => ({ value, ...(files && { files }) });

const about = ({ pointer, label, lang, under, privacy }: Placed): AnswerChange => ({
  pointer,
  label,
  ...(lang !== undefined && { lang }),
  ...(under !== undefined && { under }),
  privacy,
});
