import { HOSTILE, question, t, type Examples } from '../gallery/example';
import { TextBox } from '../text-box/text-box';
import { Group } from './group';

export const examples: Examples = {
  'side by side': (
    <Group id="place" label="Var är det?" hint="Så nära du vet." sideBySide texts={t}>
      <TextBox {...question('code', 'Postnummer')} value="" width="w8" />
      <TextBox {...question('city', 'Postort')} value="" />
    </Group>
  ),
  'hostile text': (
    <Group id="h" label={HOSTILE} hint={HOSTILE} error={HOSTILE} texts={t}>
      <TextBox {...question('x', HOSTILE)} value={HOSTILE} />
    </Group>
  ),
};
