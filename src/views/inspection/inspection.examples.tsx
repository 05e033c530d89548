import type { Inspection } from '../../form/inspect/inspection';
import { HOSTILE, t, type Examples } from '../gallery/example';
import { InspectionView } from './inspection-view';

const place = (pointer: string, line: number) => ({ file: 'schema.json', pointer, line });

const distance: Inspection = {
  id: '/distanceKm',
  label: 'Avstånd',
  kind: 'number',
  pointer: '/distanceKm',
  control: '/distanceKm',
  page: { key: 'resan', title: 'Resan' },
  from: [place('/properties/distanceKm', 18)],
  shown: [
    { of: 'page', words: '”Åker barnet buss?” är Ja', places: [place('/allOf/0/if', 40)], holds: true },
    {
      of: 'question',
      words: '”Var bor barnet?” är Växelvis',
      places: [place('/allOf/1/if', 52)],
      holds: false,
    },
  ],
  required: 'never',
  enabled: 'always',
  judges: [
    { keyword: 'type', words: 'Typ: tal', place: place('/properties/distanceKm/type', 20) },
    {
      keyword: 'pattern',
      words: 'Mönstret ^\\d+$',
      place: place('/properties/distanceKm/pattern', 21),
      onlySometimes: true,
      cap: 3162,
    },
  ],
  column: { label: 'Avstånd' },
  privacy: { level: 'personal', said: 'guessed' },
  texts: [
    {
      key: '/properties/distanceKm/title',
      what: 'title',
      place: place('/properties/distanceKm/title', 19),
      swedish: 'Avstånd',
      others: { en: undefined, uk: 'Відстань' },
    },
  ],
  findings: [],
};

const now = {
  visible: false,
  required: false,
  enabled: true,
  pointer: '/distanceKm',
  value: 3,
  shown: '3 km',
};

export const examples: Examples = {
  'a question': <InspectionView inspection={distance} placeHref={() => '?'} texts={t} />,
  'a question with an example': (
    <InspectionView inspection={{ ...distance, now }} example="anna" placeHref={() => '?'} texts={t} />
  ),
  'hostile text': (
    <InspectionView
      inspection={{
        ...distance,
        label: HOSTILE,
        pointer: HOSTILE,
        control: HOSTILE,
        page: { key: 'a', title: HOSTILE },
        shown: [{ of: 'group', words: HOSTILE, places: [{ file: HOSTILE, pointer: HOSTILE }] }],
        judges: [{ keyword: HOSTILE, words: HOSTILE, place: { file: HOSTILE, pointer: HOSTILE } }],
        now: { ...now, shown: HOSTILE },
      }}
      example={HOSTILE}
      placeHref={() => '?'}
      texts={t}
    />
  ),
};
