import { HOSTILE, type Examples } from '../gallery/example';
import { Block } from '../block/block';
import { CaseGrid, CaseHead } from './case-page';

export const examples: Examples = {
  'a case': (
    <div class="staff">
      <CaseHead above={<a href="/desk">Ärenden</a>} heading="Skolskjuts" state="Nytt" />
      <CaseGrid
        beside={
          <Block id="about" heading="Om ärendet">
            Sara Lindqvist
          </Block>
        }
      >
        <Block id="answers" heading="Svar">
          Gränsgatan 5
        </Block>
      </CaseGrid>
    </div>
  ),
  'a form': (
    <div class="staff">
      <CaseHead
        above={<a href="/desk">Formulär</a>}
        heading="Skolskjuts"
        beneath="Arbetskopian skiljer sig från version 7."
      />
    </div>
  ),
  'hostile text': <CaseHead above={HOSTILE} heading={HOSTILE} state={HOSTILE} beneath={HOSTILE} />,
};
