/** One page with every kind of node that a schema of any shape may give. */
import type { Problem } from '../../form/problem';
import { aClosed, aGroup, aList, aMembers, aNote, aVariants } from './example-kinds';
import { aField, aPage } from './example-page';

const text = (pointer: string, label: string, more = {}, shown = {}) =>
  aField('text', pointer, label, { multiline: false, width: 'full', ...more }, shown);

const stops = Array.from({ length: 300 }, (_, place) => ({
  value: 81_200 + place,
  label: `Hållplats ${place + 1}`,
  hint: `Linje ${510 + (place % 20)}`,
}));

export const anyPage = aPage(
  [
    aNote('info', 'Innan du börjar', 'Ha **fakturan** till hands.\n\n- Fakturanummer\n- Belopp'),
    text('/reference', 'Ert referensnummer', {
      pattern: '^[A-Z]{3} \\d{3}$',
      example: 'ABC 123',
      width: 'w14',
    }),
    aField('choice', '/stop', 'Närmaste hållplats', { as: 'search', options: stops }, { value: 81_203 }),
    aVariants('/payer', 'Vem ska betala?', ['Privatperson', 'Företag eller förening'], 1, [
      text('/payer/company', 'Företagets namn', { width: 'w24' }),
      text('/payer/number', 'Organisationsnummer', { width: 'w14', inputMode: 'numeric' }),
    ]),
    aVariants('/size', 'Hur stor är lokalen?', ['Jag vet ytan', 'Jag beskriver den'], 0, [
      aField('number', '/size', 'Yta', {
        integer: true,
        width: 'w8',
        unit: { shown: 'm²', spoken: 'kvadratmeter' },
      }),
    ]),
    aList('/phones', 'Telefonnummer vi kan ringa', 'telefonnummer', [
      [text('/phones/0', 'Telefonnummer', { width: 'w24' })],
      [text('/phones/1', 'Telefonnummer', { width: 'w24' })],
    ]),
    aList('/point', 'Koordinat', 'värde', [], {
      places: [
        aField('number', '/point/0', 'Nord', { integer: false, width: 'w14' }),
        aField('number', '/point/1', 'Öst', { integer: false, width: 'w14' }),
      ],
    }),
    aList('/weeks', 'Veckor', 'vecka', [
      [
        aList('/weeks/0', 'Dagar', 'dag', [
          [text('/weeks/0/0', 'Dag', { width: 'w24' })],
          [text('/weeks/0/1', 'Dag', { width: 'w24' })],
        ]),
      ],
      [aList('/weeks/1', 'Dagar', 'dag', [])],
    ]),
    aMembers('/hours', 'Öppettider', 'öppettid', [
      { name: 'Måndag', pointer: '/hours/Måndag', nodes: [text('/hours/Måndag', 'Tid')] },
      { name: '', pointer: '/hours/\uE0001', nodes: [text('/hours/\uE0001', 'Tid')] },
    ]),
    aMembers('/rooms', 'Lokaler', 'lokal', [
      {
        name: 'Aulan',
        pointer: '/rooms/Aulan',
        nodes: [
          aField('number', '/rooms/Aulan/seats', 'Antal platser', { integer: true, width: 'w8' }),
          aField('boolean', '/rooms/Aulan/stage', 'Finns det scen?', {}),
        ],
      },
    ]),
    aGroup('/agent', 'Ombud', [text('/agent/name', 'Ombudets namn', { width: 'w24' })], { removable: true }),
    aClosed('/guardian', 'God man'),
    aField('dateTime', '/meeting', 'När kan vi träffas?', {}),
    aField('time', '/pickup', 'När ska vi hämta?', {}),
    text('/account', 'Bankkonto', { width: 'w24' }),
    text('/email', 'E-post', { width: 'w24', inputMode: 'email' }, { required: false }),
    aField(
      'number',
      '/fee',
      'Avgift',
      { integer: false, width: 'w8', calculated: 'seats * 125', unit: { shown: 'kr', spoken: 'kronor' } },
      { value: 1250 },
    ),
    text('/nameInArabic', 'اسمك الكامل', { lang: 'ar', hint: 'اكتب اسمك كما في جواز سفرك' }),
    aField(
      'file',
      '/papers',
      'Intyg',
      {
        many: true,
        stored: 'file',
        accept: ['application/pdf', 'image/jpeg'],
        mostBytes: 10_000_000,
        maxItems: 3,
        keepsPlace: false,
      },
      {
        required: false,
        value: [
          {
            name: 'Intyg från föreningen.pdf',
            mediaType: 'application/pdf',
            size: 312_000,
            sha256: 'a'.repeat(64),
          },
        ],
      },
    ),
    aField('json', '/extra', 'Övriga uppgifter', {}, { required: false }),
  ],
  'Betalning och plats',
);

export const anyPairs: ReadonlyMap<string, readonly string[]> = new Map([
  ['/reference', ['AB 12']],
  ['/stop', ['81203']],
  ['/payer/company', ['Gränsbygdens kulturförening']],
  ['/payer/number', ['802002-4280']],
  ['/size', ['240']],
  ['/phones/0', ['070-174 06 58']],
  ['/phones/1', ['']],
  ['/point/0', ['6228000']],
  ['/weeks/0/0', ['Måndag']],
  ['/weeks/0/1', ['Tisdag']],
  ['/hours/Måndag', ['8–16']],
  ['/rooms/Aulan/seats', ['200']],
  ['/agent/name', ['Karin Ek']],
  ['/meeting#d', ['11']],
  ['/meeting#m', ['1']],
  ['/meeting#y', ['2027']],
  ['/meeting#t', ['14.30']],
  ['/pickup', ['halv tre']],
  ['/account', ['8327-9, 123 456 789-2']],
  ['/extra', ['{ "kod": 12 }']],
]);

const problem = (pointer: string, message: string, more: Partial<Problem> = {}): Problem => ({
  pointer,
  keyword: 'x',
  params: {},
  message,
  ...more,
});

export const anyProblems: readonly Problem[] = [
  problem('/reference', 'Skriv referensnumret med tre bokstäver och tre siffror, till exempel ABC 123.'),
  problem('/stop', 'Välj en hållplats.'),
  problem('/payer', 'Välj vem som ska betala.'),
  problem('/size', 'Skriv ytan som ett heltal.'),
  problem('/phones/1', 'Skriv ett telefonnummer, eller ta bort raden.'),
  problem('/point/1', 'Skriv ett tal för öst.'),
  problem('/weeks/1', 'Lägg till minst en dag.'),
  problem('/hours/\uE0001', 'Skriv ett namn på öppettiden.', { keyword: 'unnamed' }),
  problem('/guardian', 'Fyll i god man.'),
  problem('/meeting', 'Skriv ett datum och ett klockslag.'),
  problem('/pickup', 'Skriv ett klockslag, till exempel 14.30.'),
  problem('/account', 'Kontonumret har en ovanlig kontrollsiffra.', { soft: true }),
  problem('/email', 'Skriv en e-postadress eller ett telefonnummer.', { also: ['/phones'] }),
  problem('/extra', 'Kontrollera att texten är riktig JSON.'),
];
