import type { UploadTexts } from './sv-upload';

/** The words around questions that are answered by files, in English. */
export const enUpload: UploadTexts = {
  upload: {
    hint: (types: string, size: string, most: number | undefined) =>
      most === undefined
        ? `You can upload ${types}, at most ${size}.`
        : `You can upload ${types}, at most ${size} a file and ${String(most)} files.`,
    hintAnyNumber: (types: string, size: string) =>
      `You can upload several files: ${types}, at most ${size} a file.`,
    submit: 'Upload',
    which: (label: string) => ` for ${label}`,
    replaces: 'If you upload a new file, it takes the place of the one you have.',
    full: (most: number) =>
      most === 1
        ? 'You have uploaded the file. Remove it if you want another.'
        : `You have uploaded ${String(most)} files, and there can be no more. Remove one if you want another.`,
    nothing: 'No file is uploaded.',
    list: (label: string) => `Uploaded files for ${label}`,
    remove: 'Remove',
    unknownFile: 'The file cannot be shown',
    states: {
      stored: 'uploaded',
      waiting: 'waiting to be checked',
      clean: 'checked',
      harmful: 'harmful, remove it',
      unchecked: 'uploaded',
    },
    going: {
      queued: 'waiting for its turn',
      sending: (percent: number) => `uploading, ${String(percent)}%`,
      progress: (name: string) => `How far ${name} has come`,
      failed: 'did not arrive',
      refused: 'was not accepted',
      cancel: 'Cancel',
      retry: 'Try again',
      forget: 'Close',
    },
    drop: 'You can also drag files here.',
    said: {
      begun: (count: number) => (count === 1 ? 'Uploading the file.' : `Uploading ${String(count)} files.`),
      done: (name: string) => `${name} is uploaded.`,
      failed: (name: string, why: string) => `${name} was not uploaded. ${why}`,
      cancelled: (name: string) => `The upload of ${name} is cancelled.`,
    },
    lost: 'We could not be reached. Check your connection and try again.',
    tooLarge: (size: string) => `The file is too large. Choose a file of at most ${size}.`,
    left: 'It does not come along. Press Continue again to go on without it.',
    undone: 'A file did not arrive. Try again, or close its row, before you go on.',
    wait: 'Wait until the files are uploaded, or cancel them, before you go on.',
  },
};
