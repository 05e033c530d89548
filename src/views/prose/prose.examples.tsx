import { HOSTILE, type Examples } from '../gallery/example';
import { Paragraphs, ProseSheet } from './prose';

export const examples: Examples = {
  'two paragraphs': (
    <ProseSheet flush>
      <h1>Ansök om skolskjuts</h1>
      <p class="lead">Här ansöker du.</p>
      <Paragraphs text={'Först det här.\n\nSedan det här.'} />
    </ProseSheet>
  ),
  'hostile text': (
    <ProseSheet>
      <Paragraphs text={HOSTILE} />
    </ProseSheet>
  ),
};
