import { question, type Row } from './sentences-row.examples';

const BROKEN = [
  'Filen går inte att använda. Ta bort den och ladda upp den på nytt.',
  'The file cannot be used. Remove it and upload it again.',
] as const;

export const FILES: readonly Row[] = [
  ['required', 'file', 'Ladda upp foto.', 'Upload foto.'],
  [
    'required',
    'file',
    'Svara på frågan ”Vad gäller det?” genom att ladda upp en fil.',
    'Answer the question “Vad gäller det?” by uploading a file.',
    {},
    undefined,
    question,
  ],
  ['minItems', 'file', 'Ladda upp foto.', 'Upload foto.', { limit: 1 }, []],
  [
    'minItems',
    'file',
    'Ladda upp fler filer. Det ska vara minst 2.',
    'Upload more files. There must be at least 2.',
    { limit: 2 },
    ['x'],
  ],
  [
    'maxItems',
    'file',
    'Ta bort någon av filerna. Det får vara högst 2.',
    'Remove one of the files. There can be at most 2.',
    { limit: 2 },
  ],
  [
    'uniqueItems',
    'file',
    'Samma fil finns två gånger. Ta bort den ena.',
    'The same file is there twice. Remove one of them.',
  ],
  ['type', 'file', ...BROKEN],
  ['enum', 'file', ...BROKEN],
  ['file', 'file', ...BROKEN],
  [
    'fileType',
    'file',
    'Filen ”a.pdf” är av ett slag som vi inte kan ta emot här. Ta bort den och ladda upp JPG eller HEIC.',
    'The file “a.pdf” is of a kind that we cannot take here. Remove it and upload JPG or HEIC.',
    { fileName: 'a.pdf' },
    undefined,
    { accept: ['image/jpeg'] },
  ],
  [
    'fileSize',
    'file',
    'Filen ”a.pdf” är för stor. Ta bort den och ladda upp en fil på högst 1,5\u00a0MB.',
    'The file “a.pdf” is too large. Remove it and upload a file of at most 1.5\u00a0MB.',
    { fileName: 'a.pdf', limit: 1_500_000 },
    undefined,
    { accept: [] },
  ],
];
