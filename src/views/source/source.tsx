import type { JSX } from 'preact';
import { piecesOf, type SourceLine } from './source-window';

export interface SourceProps {
  /** What it is the text of: the file's name. */
  readonly label: string;
  readonly lines: readonly SourceLine[];
  /** The line that is pointed at. */
  readonly hit?: number;
  /** Before the words of that line, for those who do not see its colour. */
  readonly hitWords: string;
}

/** Lines of a file of JSON with their numbers, one of them pointed at. */
export const Source = ({ label, lines, hit, hitWords }: SourceProps): JSX.Element => (
  <pre class="source" tabIndex={0} role="region" aria-label={label}>
    {lines.map(({ number, text }) => (
      <span
        key={number}
        class={number === hit ? 'l hit' : 'l'}
        id={number === hit ? 'raden' : undefined}
        data-line={number}
      >
        {number === hit && <span class="hidden-text">{hitWords}</span>}
        {piecesOf(text).map((piece, place) =>
          piece.is === undefined ? (
            piece.text
          ) : (
            <span key={place} class={piece.is}>
              {piece.text}
            </span>
          ),
        )}
        {'\n'}
      </span>
    ))}
  </pre>
);
