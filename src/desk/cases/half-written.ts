import type { Pairs } from '../../form';
import { posted } from './posted';

/** What stood in the boxes of a case when another button was pressed, or when nobody was signed in any more. */
export interface HalfWritten {
  readonly message: string;
  readonly note: string;
}

export const halfWrittenIn = (body: Pairs | undefined): HalfWritten => ({
  message: posted(body, '_message') ?? '',
  note: posted(body, '_note') ?? '',
});

/** Whether there is anything to keep. */
export const isWritten = ({ message, note }: HalfWritten): boolean =>
  message.trim() !== '' || note.trim() !== '';
