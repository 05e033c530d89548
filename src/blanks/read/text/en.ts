import type { BlankRefusal } from '../refusal-of-blank';

export const en: Readonly<Record<BlankRefusal, string>> = {
  'no-file': 'No file is chosen. Choose the filled-in blank, which is a PDF.',
  'not-a-pdf': 'The file is no PDF. Choose the filled-in blank as it came.',
  'too-large':
    'The file is larger than 10 MB, and a filled-in blank is much smaller. Check that it is the right file, and not a scan.',
  'too-much':
    'The file takes too much time or memory to read, so it is not read. Ask whoever sent it to fill in a new one, or fill in the answers in the e-service.',
  encrypted:
    'The file is protected by a password or encryption and cannot be read. Ask for it without protection.',
  broken:
    'The file is damaged and cannot be read. Open it in a PDF program, save it anew and try again, or ask for a new one.',
  xfa: 'The file has a form of the kind XFA in it, which may show something else than what is read. Ask for the answers on the blank as it is fetched here.',
  foreign:
    'The file does not say which form it belongs to, so it is no blank from here. Fill in the answers in the e-service, or ask for them on the right blank.',
  flattened:
    'The blank has no fields left: it was printed, scanned or saved as a picture. Read it, and fill in the answers in the e-service.',
  empty:
    'The blank is not filled in. Some programs do not save what one types: ask whoever sent it to save it again, or to print and post it.',
  'unknown-form': 'The blank is for a form that is not here. Check that it is meant for you.',
  'unknown-version':
    'The blank is of a version of the form that is not here. Ask for the answers on a new blank, or fill them in in the e-service.',
};
