import type { Attachment } from './attachment';

/** Whether a file may be handed out: harmful ones to nobody, and only to who sent it one that has not been looked through. */
export const mayHandOut = ({ scan }: Pick<Attachment, 'scan'>, to: 'sender' | 'another'): boolean =>
  scan !== 'harmful' && (to === 'sender' || scan !== 'waiting');
