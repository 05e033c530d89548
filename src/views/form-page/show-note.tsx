import type { JSX } from 'preact';
import type { Note } from '../../form/model/form-model';
import { inLanguage } from '../language/language';
import { Markdown } from '../markdown/markdown';
import { Notice } from '../notice/notice';

/** A text between the questions. */
export const ShowNote = ({ note }: { readonly note: Note }): JSX.Element => (
  <div class="field text" {...inLanguage(note.lang)}>
    {note.tone === 'plain' ? (
      <>
        {note.label !== '' && <h2 class="note-name">{note.label}</h2>}
        <Markdown text={note.text} />
      </>
    ) : (
      <Notice tone={note.tone} heading={note.label} level={2}>
        <Markdown text={note.text} />
      </Notice>
    )}
  </div>
);
