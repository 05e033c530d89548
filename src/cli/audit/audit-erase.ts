import type { Command } from '../command';
import { UsageFault } from '../usage-fault';

export const auditErase: Command = {
  name: 'audit erase',
  takes: '--before DAY [--case NUMBER]',
  summary: 'Erases what is personal in the audit log.',
  description: [
    'Erases for good what is personal in the entries that were written before a day: words searched for, values of filters,',
    'purposes of exports. The entries stay, and their chain stays whole: who did what, when, in which case. The log tells of',
    'the erasure.',
  ].join('\n'),
  options: {
    before: { value: 'DAY', says: 'What was written before this day, such as 2021-01-01.' },
    case: { value: 'NUMBER', says: 'Only in what is about this case.' },
  },
  positionals: false,
  examples: [
    'npx blankett audit erase --before 2021-01-01',
    'npx blankett audit erase --before 2026-12-01 --case 2026-000123-4',
  ],
  async run({ options }, io) {
    const { before, case: caseNumber } = options;
    if (before === undefined) throw new UsageFault('Written before when? --before DAY');
    const { eraseAudit } = await import('./erase-audit.js');
    return eraseAudit(before, caseNumber, io);
  },
};
