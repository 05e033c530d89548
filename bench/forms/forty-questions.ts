import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../lib/root';

export const FORTY_QUESTIONS = 'forty-questions';

/** Five of each of the eight kinds that forms ask most. */
interface Question {
  readonly title: string;
  readonly type?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly oneOf?: readonly { readonly const: string; readonly title: string }[];
}

const KINDS: readonly ((place: number) => Question)[] = [
  (n) => ({ title: `Vad heter vägen dit, nummer ${n}?`, type: 'string', minLength: 1, maxLength: 100 }),
  (n) => ({ title: `Vilken e-postadress når person ${n}?`, type: 'string', format: 'email' }),
  (n) => ({ title: `Vilken dag gäller besök ${n}?`, type: 'string', format: 'date' }),
  (n) => ({ title: `Hur många kommer till besök ${n}?`, type: 'integer', minimum: 0, maximum: 500 }),
  (n) => ({ title: `Behöver grupp ${n} en hörslinga?`, type: 'boolean' }),
  (n) => ({
    title: `Vilken lokal passar grupp ${n}?`,
    oneOf: ['Aulan', 'Biblioteket', 'Idrottshallen', 'Ungdomens hus'].map((title, place) => ({
      const: `room${place}`,
      title,
    })),
  }),
  (n) => ({ title: `Vad ska vi veta om grupp ${n}?`, type: 'string', maxLength: 2000 }),
  (n) => ({ title: `Hur stor är yta ${n} i kvadratmeter?`, type: 'number', minimum: 0 }),
];

/** Forty questions on one page. */
export const fortyQuestions = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Fyrtio frågor',
  type: 'object',
  properties: Object.fromEntries(
    Array.from({ length: 40 }, (_, place) => place).flatMap((place): [string, Question][] => {
      const kind = KINDS[place % KINDS.length];
      return kind ? [[`q${place + 1}`, kind(Math.floor(place / KINDS.length) + 1)]] : [];
    }),
  ),
  required: ['q1', 'q2', 'q3', 'q4'],
};

/** A folder of forms with the repository's own and one that has forty questions on one page. */
export const makeFormsFolder = async (folder: string): Promise<string> => {
  await cp(join(root, 'forms'), folder, { recursive: true });
  await mkdir(join(folder, FORTY_QUESTIONS));
  await writeFile(join(folder, FORTY_QUESTIONS, 'schema.json'), JSON.stringify(fortyQuestions));
  return folder;
};
