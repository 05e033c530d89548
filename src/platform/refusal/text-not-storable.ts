import { Refusal } from './refusal';

/** A text holds what no text holds: a NUL, or half of a character. Mend: send text in UTF-8 without U+0000. */
export class TextNotStorable extends Refusal {
  readonly kind = 'invalid';
  readonly code = 'text-not-storable';
}

/** PostgreSQL's words for it: 22P05 for a NUL in jsonb, 22P02 (about json) for a lone surrogate, 22021 for a NUL in text. */
function isAboutText(fault: unknown): boolean {
  if (!(fault instanceof Error) || !('code' in fault)) return false;
  const { code, message } = fault;
  return code === '22P05' || code === '22021' || (code === '22P02' && message.includes('type json'));
}

/** Awaits a write of what came from outside. @throws TextNotStorable where PostgreSQL cannot hold the text */
export async function storing<T>(write: Promise<T>): Promise<T> {
  try {
    return await write;
  } catch (fault) {
    if (isAboutText(fault)) throw new TextNotStorable();
    throw fault;
  }
}
