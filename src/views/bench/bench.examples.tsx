import { HOSTILE, type Examples } from '../gallery/example';
import { Bench, BenchPart } from './bench';

export const examples: Examples = {
  'three parts': (
    <div class="staff">
      <Bench>
        <nav aria-label="Frågor">Var bor barnet?</nav>
        <BenchPart id="files" heading="Filer i skolskjuts" part="files">
          <p>schema.json</p>
        </BenchPart>
        <BenchPart id="preview" heading="Så ser invånaren det" part="preview">
          <p>Var bor barnet?</p>
        </BenchPart>
        <BenchPart id="problems" heading="Problem: 1 hinder, 2 råd" part="problems">
          <p>Frågan kan döljas men krävs av schemat.</p>
        </BenchPart>
      </Bench>
    </div>
  ),
  'hostile text': (
    <Bench wide>
      <BenchPart id="h" heading={HOSTILE} part="files">
        {HOSTILE}
      </BenchPart>
    </Bench>
  ),
};
