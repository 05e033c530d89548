import type { JSX } from 'preact';

export interface NoteProps {
  readonly from: string;
  readonly time: { readonly words: string; readonly iso: string };
  /** Plain text: its line breaks are kept, and nothing in it is anything but letters. */
  readonly text: string;
}

/** What one of the staff noted for the others. */
export const Note = ({ from, time, text }: NoteProps): JSX.Element => (
  <div class="note">
    <p class="muted">
      {from}, <time dateTime={time.iso}>{time.words}</time>
    </p>
    <p class="written" dir="auto">
      {text}
    </p>
  </div>
);
