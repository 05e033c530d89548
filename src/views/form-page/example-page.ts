import type { Field, Option } from '../../form/model/form-model';
import type { FollowedTest, ShownField, ShownNode, ShownPage } from '../../form/model/shown-form';
import { HOSTILE } from '../gallery/example';

type Kind<K extends Field['kind']> = Field & { readonly kind: K };
type Own<K extends Field['kind']> = Omit<
  Kind<K>,
  'kind' | 'path' | 'label' | 'shown' | 'required' | 'enabled' | 'privacy'
>;

/** A required field on a page, by what it is about. */
export const aField = <K extends Field['kind']>(
  kind: K,
  pointer: string,
  label: string,
  own: Own<K>,
  shown: Partial<Omit<ShownField, 'kind' | 'field'>> = {},
): ShownField => {
  const base = {
    kind,
    path: [pointer.slice(1)],
    label,
    shown: 'always',
    required: shown.required === false ? 'never' : 'always',
    enabled: 'always',
    privacy: 'none',
  };
  return {
    kind: 'field',
    pointer,
    visible: true,
    required: true,
    enabled: true,
    value: undefined,
    ...shown,
    field: { ...base, ...own } as unknown as Field,
  };
};

export const aPage = (nodes: readonly ShownNode[], title = 'Resan'): ShownPage => ({
  page: { key: 'journey', title, nodes: [], shown: 'always' },
  visible: true,
  nodes,
});

export const when = (pointer: string, ...anyOf: FollowedTest['anyOf']): FollowedTest => ({
  pointer,
  anyOf,
  not: false,
});

const option = (value: string, label: string, hint?: string): Option => ({ value, label, hint });

const entry = (place: number): ShownNode[] => [
  aField('text', `/residence/${String(place)}/street`, 'Gatuadress', { multiline: false, width: 'full' }),
  {
    kind: 'group',
    pointer: `/residence/${String(place)}`,
    visible: true,
    group: {
      kind: 'group',
      path: ['residence'],
      label: 'Ort',
      shown: 'always',
      sideBySide: true,
      nodes: [],
    },
    nodes: [
      aField('text', `/residence/${String(place)}/postalCode`, 'Postnummer', {
        multiline: false,
        width: 'w8',
        inputMode: 'numeric',
      }),
      aField('text', `/residence/${String(place)}/city`, 'Postort', { multiline: false, width: 'full' }),
    ],
  },
];

/** One step with every kind of question. */
export const journeyPage = aPage([
  aField('text', '/pupil/personalNumber', 'Elevens personnummer', {
    hint: '12 siffror, till exempel 20141231-2397.',
    multiline: false,
    width: 'w14',
    inputMode: 'numeric',
  }),
  aField('text', '/pupil/name', 'Elevens namn', { multiline: false, width: 'w24' }),
  aField('choice', '/pupil/grade', 'Årskurs', {
    as: 'select',
    options: Array.from({ length: 9 }, (_, place) =>
      option(String(place + 1), `Årskurs ${String(place + 1)}`),
    ),
  }),
  aField('choice', '/living', 'Var bor barnet?', {
    hint: 'Välj det som stämmer under läsåret 2026/2027.',
    as: 'radio',
    options: [
      option('with-me', 'Hos mig'),
      option('other', 'Hos den andra vårdnadshavaren'),
      option('alternating', 'Växelvis hos båda', 'Då behöver båda skriva under.'),
      option('foster', 'I familjehem'),
    ],
  }),
  aField(
    'number',
    '/startWeek',
    'Vilken vecka börjar barnet hos dig?',
    { hint: 'Skriv veckans nummer, till exempel 34.', integer: true, width: 'w4' },
    { follows: [[when('/living', 'alternating')]] },
  ),
  {
    kind: 'list',
    pointer: '/residence',
    visible: true,
    required: true,
    enabled: true,
    list: {
      kind: 'list',
      path: ['residence'],
      label: 'Adresser där barnet bor',
      hint: 'Lägg till en adress för varje hem.',
      shown: 'always',
      nodes: [],
      entryName: 'adress',
      minItems: 1,
      required: 'always',
      enabled: 'always',
    },
    entries: [0, 1].map((place) => ({ pointer: `/residence/${String(place)}`, nodes: entry(place) })),
  },
  aField('choices', '/grounds', 'Varför söker du skolskjuts?', {
    hint: 'Du kan välja flera.',
    as: 'ticks',
    options: [
      option('distance', 'Lång väg till skolan'),
      option('traffic', 'Farlig trafik på vägen'),
      option('disability', 'Funktionsnedsättning'),
      option('other', 'Annat skäl'),
    ],
  }),
  aField('text', '/route', 'Beskriv vägen till skolan', {
    hint: 'Berätta vad som gör vägen svår. Skriv inte om barnets hälsa här.',
    multiline: true,
    maxLength: 1000,
    width: 'full',
  }),
  aField('number', '/distanceKm', 'Hur långt är det till skolan?', {
    hint: 'Mät kortaste gångvägen.',
    integer: false,
    unit: { shown: 'km', spoken: 'kilometer' },
    width: 'w8',
  }),
  aField('date', '/from', 'När ska skolskjutsen börja?', { hint: 'Till exempel 11 01 2027.' }),
  aField('boolean', '/aids', 'Behöver barnet hjälpmedel under resan?', {}, { required: false }),
  aField(
    'text',
    '/whichAids',
    'Vilka hjälpmedel?',
    { multiline: false, width: 'full' },
    { visible: false, follows: [[when('/aids', true)]] },
  ),
  {
    kind: 'note',
    pointer: '',
    visible: true,
    note: {
      kind: 'note',
      path: [],
      label: 'Skyddade personuppgifter',
      shown: 'always',
      tone: 'warn',
      text: 'Ring oss i stället, så hjälper vi dig.',
    },
  },
  aField('tick', '/declaration', 'Jag försäkrar att uppgifterna är riktiga.', { value: true }),
]);

export const journeyPairs: ReadonlyMap<string, readonly string[]> = new Map([
  ['/pupil/personalNumber', ['20141231-2397']],
  ['/pupil/name', ['Elis Lindqvist']],
  ['/pupil/grade', ['6']],
  ['/living', ['alternating']],
  ['/startWeek', ['34']],
  ['/residence/0/street', ['Gränsgatan 5']],
  ['/residence/0/postalCode', ['284 32']],
  ['/residence/0/city', ['Perstorp']],
  ['/residence/1/street', ['Norra vägen 18']],
  ['/residence/1/postalCode', ['2843']],
  ['/residence/1/city', ['Perstorp']],
  ['/route', ['Vägen saknar trottoar och belysning.']],
  ['/distanceKm', ['fyra']],
  ['/from#d', ['11']],
  ['/from#m', ['01']],
  ['/from#y', ['2026']],
  ['/aids', ['false']],
]);

const problem = (pointer: string, message: string) => ({ pointer, keyword: 'x', params: {}, message });

export const journeyProblems = [
  problem('/pupil/personalNumber', 'Kontrollera personnumret. Någon siffra verkar vara fel.'),
  problem('/residence/1/postalCode', 'Skriv postnumret med 5 siffror, till exempel 284 31.'),
  problem('/grounds', 'Välj minst ett skäl.'),
  problem('/distanceKm', 'Skriv ett tal, till exempel 12,5.'),
  problem('/from', 'Datumet kan tidigast vara 24 november 2026.'),
  problem('/declaration', 'Du behöver kryssa i rutan för att fortsätta.'),
];

/** Pointers, values and texts that try to break names, ids and style rules. */
export const hostilePage = aPage(
  [
    aField('text', `/${HOSTILE}`, HOSTILE, { hint: HOSTILE, multiline: true, maxLength: 10, width: 'full' }),
    aField('choice', '/a"]{}</style>/b', HOSTILE, {
      as: 'radio',
      options: [option('"]{}</style>', HOSTILE, HOSTILE), option('\\', HOSTILE)],
    }),
    aField(
      'text',
      '/a-b',
      HOSTILE,
      { multiline: false, width: 'full' },
      { follows: [[{ pointer: '/a"]{}</style>/b', anyOf: ['"]{}</style>', '\\'], not: true }]] },
    ),
    aField('text', '/a/b', HOSTILE, { multiline: false, width: 'full' }),
    aField('date', '/__proto__', HOSTILE, {}),
  ],
  HOSTILE,
);
