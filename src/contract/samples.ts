import type { CaseJson, ExportJson, ProblemJson, Received } from './schemas';

/** What answers look like, where nothing that is there already shows it. */
export const RECEIVED: Received = {
  caseNumber: '2026-000127-4',
  received: '2026-11-25T13:05:00.000Z',
  links: {
    case: 'https://e-tjanster.example.se/arenden/2026-000127-4/q5TzKXuSyg0v3m1aYc8FNw',
    receipt:
      'https://e-tjanster.example.se/arenden/2026-000127-4/q5TzKXuSyg0v3m1aYc8FNw/kvittens.pdf?kod=7K2F-9QTM-3XWD',
  },
};

export const CASE: CaseJson = {
  caseNumber: '2026-000127-4',
  received: '2026-11-25T13:05:00.000Z',
  form: 'synpunkter',
  formVersion: 3,
  language: 'sv',
  status: 'submitted',
  completeOn: null,
  revision: 1,
  answer: { kind: 'praise', description: 'Den nya lekplatsen är jättefin.', wantsReply: false },
  links: {
    self: '/api/cases/2026-000127-4',
    schema: '/api/forms/synpunkter/versions/3/schema',
    types: '/api/forms/synpunkter/versions/3/types.d.ts',
    page: '/personal/arenden/2026-000127-4',
  },
};

const ID = '0b6c1f1e-5a0f-4a33-9f0d-6d2f6a1d8c11';

export const EXPORT: ExportJson = {
  id: ID,
  form: 'synpunkter',
  format: 'csv-data',
  state: 'done',
  cases: 312,
  done: 312,
  fault: null,
  ordered: '2026-11-25T13:05:00.000Z',
  expires: '2026-11-28T13:05:02.000Z',
  files: [
    {
      name: 'arenden_synpunkter_2026-11-25.csv',
      type: 'text/csv; charset=utf-8',
      bytes: 48_211,
      sha256: '3b8e0c5f6f5f0a4f7d2c1b9a8e7d6c5b4a39281706f5e4d3c2b1a09f8e7d6c5b',
      href: `/api/exports/${ID}/files/arenden_synpunkter_2026-11-25.csv`,
    },
  ],
  links: { self: `/api/exports/${ID}` },
};

export const EXPORT_WISH = {
  form: 'synpunkter',
  format: 'csv-data',
  purpose: 'transfer',
  from: '2026-01-01',
} as const;

export const WISH_FAULTS: ProblemJson = {
  type: 'about:blank',
  title: 'The export cannot be ordered like that',
  status: 422,
  code: 'export-wish-invalid',
  errors: [{ pointer: '/purpose', keyword: 'missing', message: 'It is missing.' }],
};
