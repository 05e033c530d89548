import { HOSTILE, type Examples } from '../gallery/example';
import { Note } from './note';

const time = { words: '2026-11-24 15:20', iso: '2026-11-24T14:20:00.000Z' };

export const examples: Examples = {
  'of two lines': (
    <div class="staff">
      <Note from="Karin Nilsson" time={time} text={'Mätt vägen i kartan: 4,3 km.\nÖver gränsen.'} />
    </div>
  ),
  'hostile text': <Note from={HOSTILE} time={{ words: HOSTILE, iso: HOSTILE }} text={HOSTILE} />,
};
