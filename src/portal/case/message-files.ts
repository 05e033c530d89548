import type { WantedFile } from '../../attachments';

/** Files of a message: any kind that we know, and a place only where a form asks for one. */
export const MESSAGE_FILE: WantedFile = { accept: [], mostBytes: 10_000_000, keepsPlace: false };
