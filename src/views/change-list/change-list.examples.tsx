import { HOSTILE, type Examples } from '../gallery/example';
import { ChangeList } from './change-list';

export const examples: Examples = {
  'of each sort': (
    <ChangeList
      beforeWord="Före:"
      nowWord="Nu:"
      changes={[
        {
          sort: 'added',
          sortWords: 'Nytt',
          heading: 'Ny fråga: Närmaste hållplats.',
          where: 'schema.json, rad 31',
        },
        {
          sort: 'changed',
          sortWords: 'Ändrat',
          heading: 'Avstånd: hjälptexten är nu en annan.',
          sides: { before: 'Ungefär i kilometer.', now: 'Närmaste väg, i kilometer med en decimal.' },
          where: 'schema.json, rad 18',
        },
        {
          sort: 'gone',
          sortWords: 'Borttaget',
          heading: 'Frågan togs bort: Barnets klass.',
          where: 'schema.json',
        },
      ]}
    />
  ),
  'hostile text': (
    <ChangeList
      beforeWord={HOSTILE}
      nowWord={HOSTILE}
      changes={[
        {
          sort: 'gone',
          sortWords: HOSTILE,
          heading: HOSTILE,
          sides: { before: HOSTILE, now: HOSTILE },
          where: HOSTILE,
        },
      ]}
    />
  ),
};
