import type { Command } from '../command';
import { UsageFault } from '../usage-fault';

export const formsPublish: Command = {
  name: 'forms publish',
  takes: 'FORM [--at TIME] [--reason TEXT] [--json]',
  summary: 'Offers what a form folder holds to residents, now or from a time on.',
  description: [
    'Reads a form folder, and publishes it as a version: running servers offer it within a second. A folder with errors is told',
    'and not published. Where its service.json asks for a second person, it is proposed, and offered when somebody of the staff',
    'has approved it on the page of versions. What is published is in DATABASE_URL, else in the embedded database in DATA_DIR.',
  ].join('\n'),
  options: {
    at: {
      value: 'TIME',
      says: 'From when on: 2027-01-31T16:00 in Swedish time, or with an offset (2027-01-31T15:00Z). Default: now',
    },
    reason: { value: 'TEXT', says: 'Why, for the list of versions.' },
    json: { says: 'As JSON: form, number and state (now, scheduled, proposed).' },
  },
  positionals: true,
  examples: [
    'npx blankett forms publish synpunkter',
    'npx blankett forms publish synpunkter --at 2027-01-01T00:00',
  ],
  async run({ options, positionals }, io) {
    const [form, ...more] = positionals;
    if (form === undefined || more.length > 0) throw new UsageFault('Which form? Name one folder.');
    const { publishForm } = await import('./publish-form.js');
    const { at, reason } = options;
    return publishForm({ form, at, reason, json: options['json'] !== undefined }, io);
  },
};

export const formsRetire: Command = {
  name: 'forms retire',
  takes: 'FORM [--reason TEXT]',
  summary: 'Offers a form no more; its cases and drafts are kept.',
  description: [
    'Running servers take no new answers to the form within a second, and its page tells residents so. Cases and drafts that were',
    'begun go on. To offer it again: npx blankett forms publish FORM',
  ].join('\n'),
  options: { reason: { value: 'TEXT', says: 'Why, for the list of versions.' } },
  positionals: true,
  examples: ['npx blankett forms retire synpunkter'],
  async run({ options, positionals }, io) {
    const [form, ...more] = positionals;
    if (form === undefined || more.length > 0) throw new UsageFault('Which form? Name one.');
    const { retireForm } = await import('./publish-form.js');
    return retireForm(form, options['reason'], io);
  },
};
