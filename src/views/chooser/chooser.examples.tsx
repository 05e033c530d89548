import { HOSTILE, hostileQuestion, question, type Examples } from '../gallery/example';
import { TextBox } from '../text-box/text-box';
import { Chooser } from './chooser';

const kinds = [
  { label: 'Privatperson', hint: 'Du behöver ditt personnummer.' },
  { label: 'Företag eller förening' },
];
const ask = (id: string, label: string) => <TextBox {...question(id, label)} value="" width="w24" />;

export const examples: Examples = {
  'nothing chosen': (
    <Chooser
      {...question('payer', 'Vem ska betala?', { name: '_choose/payer', hint: 'Vi skickar fakturan dit.' })}
      variants={kinds}
      chosen={undefined}
      does="choose /payer"
    />
  ),
  chosen: (
    <Chooser
      {...question('payer2', 'Vem ska betala?', { name: '_choose/payer2' })}
      variants={kinds}
      chosen={1}
      does="choose /payer2"
    >
      {ask('payer2-name', 'Namn på företaget eller föreningen')}
      {ask('payer2-number', 'Organisationsnummer')}
    </Chooser>
  ),
  'many, with an error': (
    <Chooser
      {...question('damage', 'Vad gäller skadan?', {
        name: '_choose/damage',
        error: 'Välj vad skadan gäller.',
        optional: true,
      })}
      variants={['Väg', 'Gångväg', 'Belysning', 'Lekplats', 'Park', 'Skylt', 'Klotter', 'Nedskräpning'].map(
        (label) => ({ label }),
      )}
      chosen={undefined}
      does="choose /damage"
    />
  ),
  locked: (
    <Chooser
      {...question('payer3', 'Vem ska betala?', { name: '_choose/payer3', locked: true })}
      variants={kinds}
      chosen={0}
      does="choose /payer3"
    >
      {ask('payer3-name', 'Namn')}
    </Chooser>
  ),
  'hostile text': (
    <Chooser
      {...hostileQuestion('h')}
      variants={[{ label: HOSTILE, hint: HOSTILE }, { label: HOSTILE }]}
      chosen={0}
      does={HOSTILE}
    >
      {HOSTILE}
    </Chooser>
  ),
};
