import type { Json, JsonObject } from '../../src/form';
import { Workshop } from '../../src/catalogue/workshop';
import { type Figure, median } from '../lib/table';

const GOAL_MS = 2000;
const QUESTIONS = 300;

/** Ten questions a page: choices that lead to more questions, numbers with limits, dates, texts with a pattern. */
const questions = (): JsonObject => {
  const properties: Record<string, Json> = {};
  const allOf: Json[] = [];
  for (let n = 0; n < QUESTIONS; n += 10) {
    properties[`kind${n}`] = { title: `Vad gäller ärende ${n}?`, enum: ['new', 'change', 'end'] };
    properties[`new${n}`] = { title: `Vad vill du ha, ${n}?`, type: 'string', maxLength: 200 };
    properties[`change${n}`] = { title: `Vad ska ändras, ${n}?`, type: 'string', maxLength: 200 };
    properties[`count${n}`] = { title: `Hur många är ni, ${n}?`, type: 'integer', minimum: 1, maximum: 40 };
    properties[`day${n}`] = { title: `Vilken dag gäller det, ${n}?`, type: 'string', format: 'date' };
    properties[`code${n}`] = { title: `Vilket nummer har det, ${n}?`, type: 'string', pattern: '^[A-Z]{2}\\d{4}$' };
    for (const more of ['a', 'b', 'c', 'd'])
      properties[`${more}${n}`] = { title: `Vad mer behöver vi veta, ${n} ${more}?`, type: 'string' };
    for (const kind of ['new', 'change'])
      allOf.push({
        if: { properties: { [`kind${n}`]: { const: kind } }, required: [`kind${n}`] },
        then: { required: [`${kind}${n}`] },
      });
  }
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Trehundra frågor',
    type: 'object',
    properties,
    allOf,
    required: Object.keys(properties).filter((name) => name.startsWith('kind')),
  };
};

/** How long it takes to read, lint and prove a large folder, in the thread where that is done. */
export const measureLintAndProof = async (rounds: number): Promise<Figure[]> => {
  const workshop = new Workshop();
  try {
    const folder = { id: 'bench', files: { 'schema.json': JSON.stringify(questions()) } };
    const times: number[] = [];
    // The first brings the thread up.
    for (let round = 0; round <= rounds; round += 1) {
      const began = performance.now();
      const { read } = await workshop.readFolder(folder, true);
      if (read.proof === undefined) throw new Error('Nothing was proved.');
      if (round > 0) times.push(performance.now() - began);
    }
    const middle = median(times);
    return [
      {
        what: `a form of ${QUESTIONS} questions read, linted and proved`,
        measured: `${Math.round(middle)} ms`,
        goal: `<= ${GOAL_MS} ms`,
        reached: middle <= GOAL_MS,
        note: `slowest ${Math.round(Math.max(...times))} ms of ${times.length}`,
      },
    ];
  } finally {
    await workshop.close();
  }
};
