import { HOSTILE, type Examples } from '../gallery/example';
import { ProblemList } from './problem-list';

export const examples: Examples = {
  'a stop and an advice': (
    <ProblemList
      none="Inga problem."
      problems={[
        {
          isStop: true,
          level: 'Hinder',
          lang: 'en',
          reason: 'The question "startWeek" may be hidden, but the schema requires it.',
          mend: 'Move the condition into the schema with if/then.',
          where: 'ui.json, rad 31',
          show: { href: '?fil=ui.json&rad=31', words: 'Visa', which: ' ui.json, rad 31' },
        },
        {
          isStop: false,
          level: 'Råd',
          lang: 'en',
          reason: 'Its title does not say which unit is meant.',
          mend: 'Write the unit in the title.',
          where: 'schema.json, rad 18',
          show: { href: '?fil=schema.json&rad=18', words: 'Visa', which: ' schema.json, rad 18' },
        },
      ]}
    />
  ),
  none: <ProblemList none="Inga problem." problems={[]} />,
  'hostile text': (
    <ProblemList
      none=""
      problems={[
        {
          isStop: false,
          level: HOSTILE,
          reason: HOSTILE,
          mend: HOSTILE,
          where: HOSTILE,
          show: { href: '?', words: HOSTILE, which: HOSTILE },
        },
      ]}
    />
  ),
};
