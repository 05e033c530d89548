import { Refusal } from '../platform/refusal';

/** What the file was for has gone while it came: the draft was sent or thrown away. Mend: open the case, or begin again. */
export class FileUnwanted extends Refusal {
  readonly kind = 'gone';
  readonly code = 'file-unwanted';
}

/** There is no such file, or it is not handed out: it was found to be harmful, or has not been looked through yet. */
export class FileNotFound extends Refusal {
  readonly kind = 'not-found';
  readonly code = 'file-not-found';
}
