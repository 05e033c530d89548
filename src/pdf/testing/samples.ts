import type { Block, Document } from '../document';
import { documentFamilies, type Fonts } from '../text/fonts';

/** The fonts beside the engine; a spec lends the reading of files. */
export const sampleFonts = (read: (name: string) => Uint8Array): Fonts => documentFamilies(read);

/** A document of some blocks. */
export const sampleDocument = (...blocks: Block[]): Document => ({
  title: 'Kvittens 2026-00042',
  language: 'sv-SE',
  author: 'Exempels kommun',
  created: new Date('2026-11-24T09:12:00Z'),
  running: 'Exempels kommun · Kvittens',
  footer: { left: '2026-00042 · mottaget 2026-11-24', page: (page, of) => `Sida ${page} av ${of}` },
  blocks,
});
