import type { Attachment } from './attachment';

/** Whether a file may be handed out: harmful ones to nobody, and to the staff none that has not been looked through. */
export const mayHandOut = ({ scan }: Pick<Attachment, 'scan'>, to: 'sender' | 'staff'): boolean =>
  scan !== 'harmful' && (to === 'sender' || scan !== 'waiting');
