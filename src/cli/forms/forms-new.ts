import type { Command } from '../command';
import { UsageFault } from '../usage-fault';

const LONGEST_NAME = 60;
const LONGEST_TITLE = 100;

export const formsNew: Command = {
  name: 'forms new',
  takes: 'NAME [--title TITLE] [--english TITLE] [--into DIR]',
  summary: 'Makes the folder of a new form, which works as it is.',
  description: [
    'Makes a folder with schema.json, ui.json, service.json, texts.en.json and an example: a small form that passes',
    'forms check and forms test, to be changed into yours. The files name the JSON Schemas of their kind, so that an editor',
    'completes and underlines. The name is the form’s id and its address: a-z, 0-9 and hyphen.',
    '',
    'Nothing that is there is changed, and nothing is left half made.',
  ].join('\n'),
  options: {
    title: { value: 'TITLE', says: 'What the form is called, in Swedish. Default: made of the name' },
    english: {
      value: 'TITLE',
      says: 'What it is called in English. Without it the Swedish title stands there too, until you write another',
    },
    into: { value: 'DIR', says: 'Where the folder is made. Default: FORMS_DIR (forms)' },
  },
  positionals: true,
  examples: ['npx blankett forms new partytalt --title "Låna ett partytält" --english "Borrow a party tent"'],
  async run({ options, positionals }, io) {
    const [name, more] = positionals;
    if (name === undefined) throw new UsageFault('Name the form: npx blankett forms new partytalt');
    if (more !== undefined)
      throw new UsageFault(
        `"${more}" is one word too many. A title of several words stands in quotes after --title.`,
      );
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name) || name.length > LONGEST_NAME)
      throw new UsageFault(
        `"${name}" cannot be an address: a-z, 0-9 and single hyphens, at most ${LONGEST_NAME}.${suggested(name)}`,
      );
    const title = (options['title'] ?? titleOf(name)).trim().normalize('NFC');
    const english = options['english']?.trim().normalize('NFC');
    for (const [option, text] of Object.entries({ title, english }))
      if (text !== undefined && (text === '' || text.length > LONGEST_TITLE || /\p{Cc}/u.test(text)))
        throw new UsageFault(`--${option} is one line of at most ${LONGEST_TITLE} characters.`);
    const { newForm } = await import('./new/new-form.js');
    return newForm({ name, title, english, into: options['into'] }, io);
  },
};

/** `bygg-lov`: `Bygg lov`. */
const titleOf = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');

/** The name as an address would have it, where something is left of it. */
const suggested = (name: string): string => {
  const plain = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_NAME)
    .replace(/^-+|-+$/g, '');
  return plain === '' ? '' : ` Try: ${plain}`;
};
