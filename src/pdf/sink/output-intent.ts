import { getDefaultSRGBProfile, type PDFRef } from 'pdf-lib';
import type { PdfSink } from './pdf-sink';

/** Says what our reds, greens and blues mean: those of a screen (sRGB). PDF/A takes no colours without (ISO 19005-2, 6.2.4.3). */
export const outputIntent = (sink: PdfSink): PDFRef =>
  sink.add({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: sink.ascii('sRGB IEC61966-2.1'),
    RegistryName: sink.ascii('http://www.color.org'),
    Info: sink.ascii('sRGB IEC61966-2.1'),
    DestOutputProfile: sink.stream((profile ??= getDefaultSRGBProfile()), { N: 3 }),
  });

let profile: Uint8Array | undefined;
