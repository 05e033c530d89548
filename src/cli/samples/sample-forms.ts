import type { FormFolder, Json } from '../../form';

/** A case to make sample documents of: a form, what was answered, and in which language. */
export interface SampleCase {
  /** Of the file. */
  readonly name: string;
  readonly folder: FormFolder;
  readonly answer: Json;
  /** BCP 47. */
  readonly language: string;
}

const folder = (id: string, files: Readonly<Record<string, Json>>): FormFolder => ({
  id,
  files: Object.fromEntries(Object.entries(files).map(([name, json]) => [name, JSON.stringify(json)])),
});

const text = (title: string): Json => ({ type: 'string', title });

/** A form whose texts stand in another language too, whole. */
const GRANT = {
  'schema.json': {
    title: 'Ansökan om bidrag',
    type: 'object',
    required: ['name', 'purpose'],
    properties: {
      name: text('Namn'),
      purpose: { ...(text('Vad ska bidraget gå till?') as object), maxLength: 2000 },
      children: {
        type: 'array',
        title: 'Barn',
        maxItems: 5,
        items: {
          type: 'object',
          title: 'Barn',
          properties: { name: text('Namn'), age: { type: 'integer', title: 'Ålder' } },
        },
      },
    },
  },
  'service.json': {
    category: 'care',
    summary: 'För prov.',
    nextSteps: ['Vi läser din ansökan.', 'Du får ett beslut inom fyra veckor.'],
  },
} satisfies Readonly<Record<string, Json>>;

const texts = (...words: readonly string[]): Json =>
  Object.fromEntries(
    [
      '/title',
      '/properties/name/title',
      '/properties/purpose/title',
      '/properties/children/title',
      '/properties/children/items/title',
      '/properties/children/items/properties/name/title',
      '/properties/children/items/properties/age/title',
      'service#/nextSteps/0',
      'service#/nextSteps/1',
    ].map((key, place) => [key, words[place] ?? '']),
  );

const arabic = texts(
  'طلب منحة',
  'الاسم',
  'فيمَ ستُستخدم المنحة؟',
  'الأطفال',
  'طفل',
  'الاسم',
  'العمر',
  'سنقرأ طلبك.',
  'ستحصل على قرار خلال أربعة أسابيع.',
);
const polish = texts(
  'Wniosek o dotację',
  'Imię i nazwisko',
  'Na co zostanie przeznaczona dotacja?',
  'Dzieci',
  'Dziecko',
  'Imię',
  'Wiek',
  'Przeczytamy Twój wniosek.',
  'Decyzję otrzymasz w ciągu czterech tygodni.',
);

const QUESTIONS = 400;
const numbers = Array.from({ length: QUESTIONS }, (_, place) => place + 1);

/** As many questions as no form should have. */
const LONG = {
  'schema.json': {
    title: 'Fyrahundra frågor',
    type: 'object',
    properties: Object.fromEntries(
      numbers.map((n) => [`q${n}`, text(`Fråga ${n}: hur är det med ängarna?`)]),
    ),
  },
  'service.json': { category: 'civic', summary: 'För prov.' },
} satisfies Readonly<Record<string, Json>>;

/** Those that are told whole; examples of the shipped forms come beside them. */
export const sampleCases = (): SampleCase[] => [
  {
    name: 'long-400-answers',
    folder: folder('lang', LONG),
    language: 'sv',
    answer: Object.fromEntries(
      numbers.map((n) => [`q${n}`, n % 50 === 0 ? 'Ängen är översvämmad. '.repeat(30).trim() : `Svar ${n}`]),
    ),
  },
  {
    name: 'arabic',
    folder: folder('bidrag', { ...GRANT, 'texts.ar.json': arabic }),
    language: 'ar',
    answer: {
      name: 'ليلى الأمين',
      purpose: 'معدات كرة القدم لـ 12 طفلاً، انظر https://exempel.se',
      children: [
        { name: 'أحمد', age: 7 },
        { name: 'Åsa', age: 9 },
      ],
    },
  },
  {
    name: 'polish',
    folder: folder('bidrag', { ...GRANT, 'texts.pl.json': polish }),
    language: 'pl',
    answer: {
      name: 'Łukasz Żółtowski',
      purpose: 'Zażółć gęślą jaźń: sprzęt do piłki nożnej dla dwunastu dzieci.',
      children: [{ name: 'Świętosława', age: 7 }],
    },
  },
];
