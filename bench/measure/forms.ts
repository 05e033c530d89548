import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import standaloneCode from 'ajv/dist/standalone';
import { setFlagsFromString } from 'node:v8';
import vm from 'node:vm';
import {
  buildModel,
  checkAnswer,
  loadCompiledForm,
  showForm,
  type FormDefinition,
  type Json,
  type JsonObject,
  type RunModule,
} from '../../src/form';
import { compileForm } from '../../src/form/workshop';
import { judgePatterns } from '../../src/form/patterns/analyser';
import { patternsOf } from '../../src/form/patterns/patterns-of';
import { drawnPage } from '../lib/drawn-page';
import { fortyQuestions } from '../forms/forty-questions';
import { largeSchema } from '../forms/large';
import { type Figure, median } from '../lib/table';

const run: RunModule = (source, require) => {
  const module = { exports: {} };
  const load = vm.compileFunction(source, ['exports', 'require', 'module']) as (...given: unknown[]) => void;
  load(module.exports, require, module);
  return module.exports;
};

/** A definition of its own each time, so that nothing that was worked out before is there. */
const aDefinition = (schema: JsonObject, ui?: JsonObject): FormDefinition => ({
  id: 'bench',
  schema: structuredClone(schema),
  ...(ui && { ui }),
  service: {},
  texts: {},
  examples: {},
});

const plainAjv = (): Ajv2020 => {
  const ajv = new Ajv2020({ allErrors: true, strict: false, code: { source: true } });
  addFormats(ajv);
  return ajv;
};

const time = (work: () => unknown): number => {
  const began = performance.now();
  work();
  return performance.now() - began;
};

/** The median of each contender, taking turns, once each is as fast as it gets. */
const inTurn = (rounds: number, warm: number, ...contenders: (() => unknown)[]): number[] => {
  for (let n = 0; n < warm; n += 1) for (const contender of contenders) contender();
  const times = contenders.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1)
    for (const [place, contender] of contenders.entries()) times[place]?.push(time(contender));
  return times.map(median);
};

const hundred = {
  ...fortyQuestions,
  properties: Object.fromEntries(
    [0, 1, 2].flatMap((part) =>
      Object.entries(fortyQuestions.properties)
        .slice(0, part === 2 ? 20 : 40)
        .map(([name, question]) => [`${name}p${part}`, question] as const),
    ),
  ),
} as unknown as JsonObject;

const onOnePage: JsonObject = {
  type: 'VerticalLayout',
  elements: Object.keys(hundred['properties'] as JsonObject).map((name) => ({
    type: 'Control',
    scope: `#/properties/${name}`,
  })),
};

/** Every one of forty answers is wrong. */
const allWrong = Object.fromEntries(
  Object.keys(fortyQuestions.properties).map((name) => [name, { wrong: true }]),
);

const right = Object.fromEntries(
  Object.entries(fortyQuestions.properties).map(([name, question]): [string, Json] => [
    name,
    question.format === 'date'
      ? '2026-11-24'
      : question.format === 'email'
        ? 'asa.nystrom@example.se'
        : question.oneOf
          ? (question.oneOf[0]?.const ?? '')
          : question.type === 'boolean'
            ? true
            : question.type === 'string'
              ? 'Norra Köpmansgatan 5, hus B, vid parkeringen'
              : 12,
  ]),
);

/** What forms cost: to publish, to judge, to draw, and to keep in memory. */
export const measureForms = (isQuick: boolean): Figure[] => {
  const rounds = isQuick ? 5 : 25;
  return [
    ...validation(rounds),
    ...publishing('40 questions', fortyQuestions as unknown as JsonObject, rounds),
    ...publishing('500 KB', largeSchema, isQuick ? 1 : 3),
    ...drawing(rounds),
    ...memory('40 questions', fortyQuestions as unknown as JsonObject),
    ...memory('500 KB', largeSchema),
  ];
};

const validation = (rounds: number): Figure[] => {
  const definition = aDefinition(fortyQuestions as unknown as JsonObject);
  const compiled = loadCompiledForm(compileForm(definition), run);
  const plain = plainAjv().compile(fortyQuestions);
  const many = (judge: (answer: Json) => unknown) => () => {
    for (let n = 0; n < 500; n += 1) judge(right);
  };
  const [ours = NaN, theirs = NaN] = inTurn(rounds, 40, many(compiled.validate), many(plain));
  const model = buildModel(definition, 'sv');
  const judge = () => checkAnswer(model, compiled, allWrong, { hidden: 'strip', today: '2026-11-28' });
  const count = judge().problems.length;
  for (let n = 0; n < 200; n += 1) judge();
  const sentences = median(Array.from({ length: 100 }, () => time(judge)));
  return [
    {
      what: 'Validation, all errors, to plain Ajv',
      measured: `${(theirs / ours).toFixed(2)} x`,
      goal: '>= 1.8 x',
      reached: theirs / ours >= 1.8,
      note: `${((ours / 500) * 1000).toFixed(1)} µs an answer of 40 questions; plain Ajv ${((theirs / 500) * 1000).toFixed(1)} µs`,
    },
    {
      what: `${count} errors judged and told in sentences`,
      measured: `${sentences.toFixed(2)} ms`,
      goal: '<= 1 ms',
      reached: sentences <= 1,
    },
  ];
};

const publishing = (what: string, schema: JsonObject, rounds: number): Figure[] => {
  judgePatterns(patternsOf(schema).map(({ pattern }) => pattern));
  const ours = () => compileForm(aDefinition(schema));
  const theirs = () => {
    const ajv = plainAjv();
    return standaloneCode(ajv, ajv.compile(structuredClone(schema)));
  };
  const [own = NaN, plain = NaN] = inTurn(Math.min(rounds, 9), 1, ours, theirs);
  return [
    {
      what: `Publishing, ${what}, to plain Ajv's standalone code`,
      measured: `${(own / plain).toFixed(2)} x`,
      goal: '<= 2 x',
      reached: own / plain <= 2,
      note: `${own.toFixed(0)} ms; plain Ajv ${plain.toFixed(0)} ms; patterns are analysed apart`,
    },
  ];
};

const drawing = (rounds: number): Figure[] => [
  draws('100 questions', aDefinition(hundred, onOnePage), 5, rounds),
  draws('a schema of 500 KB, its largest page', aDefinition(largeSchema), 30, rounds),
];

const draws = (what: string, definition: FormDefinition, most: number, rounds: number): Figure => {
  const compiled = loadCompiledForm(compileForm(definition), run);
  const model = buildModel(definition, 'sv');
  const page = (place: number): string => drawnPage(showForm(model, compiled, {}), place);
  const sizes = model.pages.map((_, place) => page(place).length);
  const largest = sizes.indexOf(Math.max(...sizes));
  for (let n = 0; n < 20; n += 1) page(largest);
  const found = median(Array.from({ length: rounds * 4 }, () => time(() => page(largest))));
  return {
    what: `Drawing ${what}`,
    measured: `${found.toFixed(1)} ms`,
    goal: `<= ${most} ms`,
    reached: found <= most,
    note: `${model.pages.length} pages; ${Math.round((sizes[largest] ?? 0) / 1000)} KB of HTML before it is packed`,
  };
};

const collect = (): void => {
  setFlagsFromString('--expose-gc');
  const gc = vm.runInNewContext('gc') as () => void;
  // What the first collection sets free to go, the second takes.
  gc();
  gc();
};

/** Bytes of schemas that are opened together: enough for each one's share to show. */
const KEPT_BYTES = 4_000_000;

/** What a version holds once it is open: its validator, and its model in one language. */
const memory = (what: string, schema: JsonObject): Figure[] => {
  const bytes = JSON.stringify(schema).length;
  const code = compileForm(aDefinition(schema));
  const definitions = Array.from({ length: Math.ceil(KEPT_BYTES / bytes) }, () => aDefinition(schema));
  collect();
  const before = process.memoryUsage().heapUsed;
  const loaded: number[] = [];
  const open = definitions.map((definition) => {
    let compiled;
    loaded.push(time(() => (compiled = loadCompiledForm(code, run))));
    return { compiled, model: buildModel(definition, 'sv') };
  });
  collect();
  const each = (process.memoryUsage().heapUsed - before) / open.length;
  const ratio = each / bytes;
  return [
    {
      what: `Memory of a version, ${what}`,
      measured: `${ratio.toFixed(1)} x its bytes`,
      goal: '<= 40 x',
      reached: ratio > 0 && ratio <= 40,
      note: `${(each / 1000).toFixed(0)} KB; its code is loaded in ${median(loaded).toFixed(2)} ms`,
    },
  ];
};
