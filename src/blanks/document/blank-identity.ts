/** Of a version's fingerprint so many signs tell it from others to the eye. */
const SHORT = 12;

/** A version as it stands in print. */
export const shortVersion = (fingerprint: string): string => fingerprint.slice(0, SHORT);

/** What a blank is of, for programs that do not look at the files inside. */
export const blankKeywords = (form: string, fingerprint: string): string =>
  `blankett form=${form} version=${fingerprint}`;

/** The same as a file inside: viewers that save a filled blank keep one of the two. */
export const identityFile = (form: string, fingerprint: string): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify({ form, version: fingerprint })}\n`);

export const IDENTITY_FILE = 'blankett.json';
