import { HOSTILE, type Examples } from '../gallery/example';
import { StartGrid, StartPart } from './start-grid';

export const examples: Examples = {
  'two parts': (
    <StartGrid>
      <StartPart id="popular" heading="Det här söker många">
        <p>En lista.</p>
      </StartPart>
      <StartPart id="subjects" heading="Alla ämnen">
        <p>{HOSTILE}</p>
      </StartPart>
    </StartGrid>
  ),
};
