import type { Command } from '../command';
import { UsageFault } from '../usage-fault';
import { readSeal } from './tell-log';

export const auditVerify: Command = {
  name: 'audit verify',
  takes: '[--known SEAL]',
  summary: 'Tells whether the audit log is as it was written.',
  description: [
    'Holds every entry of the audit log against the chain that seals it, and tells of any that was changed, removed or moved,',
    'and how much has been written that is not sealed yet. The server may be running or not: the database is that of',
    'DATABASE_URL, else the embedded one in DATA_DIR. Nothing is changed.',
    '',
    'With the SECRET_KEY of the server it sees too whether all of the chain was made anew. Whoever owns the database and has kept',
    'an older seal could still cut the end off: keep the line that this command ends with where they do not come, and give it',
    'to --known the next time.',
  ].join('\n'),
  options: {
    known: { value: 'SEAL', says: 'What this command told at an earlier time, such as 1204:5f3a...' },
  },
  positionals: false,
  examples: ['npx blankett audit verify', `npx blankett audit verify --known 1204:${'5f3a'.repeat(16)}`],
  async run({ options }, io) {
    const known = options.known === undefined ? undefined : readSeal(options.known);
    if (options.known !== undefined && known === undefined)
      throw new UsageFault(
        '--known is a seal as this command tells it: a number, a colon and 64 digits of 0-9 and a-f.',
      );
    const { verifyAudit } = await import('./verify-audit.js');
    return verifyAudit(known, io);
  },
};
