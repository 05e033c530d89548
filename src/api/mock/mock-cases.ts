import { createHash, randomUUID } from 'node:crypto';
import {
  FormFull,
  KeyUsedForAnother,
  type CasesService,
  type Filed,
  type Idempotency,
  type Places,
  type Submission,
} from '../../cases';
import { luhnDigit } from '../../form/identifiers/luhn';

/** Keys kept: a program that is tried out sends fewer in a day. */
const MOST_KEYS = 10_000;

/** Cases kept, so that a program can read what it has just sent in. */
const MOST_CASES = 1_000;

/** A submission, and what it became. */
export type SentCase = Pick<Submission, 'formId' | 'language' | 'answer'> &
  Pick<Filed, 'number' | 'receivedAt'>;

interface Kept {
  readonly body: string;
  readonly filed: Filed;
}

/** Takes submissions as the real thing does, as far as whoever sends can tell, and keeps keys and the latest cases, in memory. */
export class MockCases
  implements Pick<CasesService, 'fileAlone' | 'fileWithFiles'>, Pick<Places, 'isRepeat'>
{
  private readonly kept = new Map<string, Kept>();
  private readonly taken = new Map<string, number>();
  private readonly cases = new Map<string, SentCase>();
  private count = 0;

  fileAlone(submission: Submission): Promise<Filed> {
    const { formId, idempotency, cap } = submission;
    const before = idempotency && this.kept.get(keyOf(formId, idempotency));
    if (idempotency !== undefined && before !== undefined) {
      if (before.body !== hashOf(idempotency.body)) return Promise.reject(new KeyUsedForAnother());
      return Promise.resolve({ ...before.filed, outcome: 'repeated' });
    }
    const taken = this.taken.get(formId) ?? 0;
    if (cap !== undefined && taken >= cap.cases) return Promise.reject(new FormFull());
    this.taken.set(formId, taken + 1);
    const filed = this.file(new Date());
    const { number, receivedAt } = filed;
    this.cases.set(number, { ...submission, number, receivedAt });
    trim(this.cases, MOST_CASES);
    if (idempotency !== undefined) this.keep(formId, idempotency, filed);
    return Promise.resolve(filed);
  }

  fileWithFiles(submission: Submission): Promise<Filed> {
    return this.fileAlone(submission);
  }

  isRepeat(formId: string, idempotency: Idempotency): Promise<boolean> {
    return Promise.resolve(this.kept.has(keyOf(formId, idempotency)));
  }

  /** What was sent in under a number, while it is remembered. */
  find(number: string): SentCase | undefined {
    return this.cases.get(number);
  }

  private file(receivedAt: Date): Filed {
    this.count += 1;
    return { outcome: 'filed', caseId: randomUUID(), number: madeUp(receivedAt, this.count), receivedAt };
  }

  private keep(formId: string, idempotency: Idempotency, filed: Filed): void {
    this.kept.set(keyOf(formId, idempotency), { body: hashOf(idempotency.body), filed });
    trim(this.kept, MOST_KEYS);
  }
}

/** The oldest go first. */
const trim = (kept: Map<string, unknown>, most: number): void => {
  for (const oldest of kept.keys()) {
    if (kept.size <= most) break;
    kept.delete(oldest);
  }
};

/** As a real one looks: year, serial of the year, check digit. */
const madeUp = (at: Date, count: number): string => {
  const [year, serial] = [String(at.getFullYear()), String(count).padStart(6, '0')];
  return `${year}-${serial}-${luhnDigit(year + serial)}`;
};

const keyOf = (formId: string, { key }: Idempotency): string => `${formId} ${key}`;

const hashOf = (body: Idempotency['body']): string => createHash('sha256').update(body).digest('base64');
