import type { JSX } from 'preact';
import type { Municipality } from '../../form/definition/municipality';
import type { Question } from '../field/question';
import { texts } from '../text/texts';

/** Examples of one component, by what they show: seen in the gallery, judged by the contract spec. */
export type Examples = Readonly<Record<string, JSX.Element>>;

export const t = texts('sv');

/** Text that tries to get out of every place that text can stand in. */
export const HOSTILE = `"><b>'</textarea></title></style><script>alert(1)</script>&amp; –\u202e`;

export const municipality: Municipality = {
  name: 'Perstorps kommun',
  portal: 'Självservice & Blanketter',
  organisationNumber: '212000-0910',
  contact: {
    phone: '0435-390 00',
    hours: 'måndag–torsdag 8.00–16.30, fredag 8.00–15.00',
    address: 'Torget 1, 284 31 Perstorp',
    email: 'kommunen@exempel.se',
  },
  categories: [],
  accessibility: {
    status: 'full',
    assessedAt: '2026-11-20',
    updatedAt: '2026-11-28',
    method: 'self',
    problems: [],
  },
};

/** A question to put a control under. */
export const question = (id: string, label: string, more: Partial<Question> = {}): Question => ({
  id,
  name: `/${id}`,
  label,
  texts: t,
  ...more,
});

export const hostileQuestion = (id: string): Question =>
  question(id, HOSTILE, { name: HOSTILE, hint: HOSTILE, error: HOSTILE, optional: true });
