import { HOSTILE, type Examples } from '../gallery/example';
import { Block, Log, Terms } from './block';

export const examples: Examples = {
  'about a case': (
    <Block id="about" heading="Om ärendet" about="Version 7">
      <Terms rows={[{ term: 'Sökande', text: 'Sara Lindqvist' }]} />
    </Block>
  ),
  events: (
    <Block id="events" heading="Händelser">
      <Log events={[{ time: '24 nov 15.20', text: 'Inskickat' }]} />
    </Block>
  ),
  'hostile text': (
    <Block id="h" heading={HOSTILE} about={HOSTILE}>
      <Terms rows={[{ term: HOSTILE, text: HOSTILE }]} />
      <Log events={[{ time: HOSTILE, text: HOSTILE }]} />
    </Block>
  ),
};
