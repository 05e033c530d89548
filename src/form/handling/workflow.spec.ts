import type { Json } from '../json';
import { checkWorkflow, mayFollow, offeredStatuses, statusWords, type Workflow } from './workflow';

const SHORT: Workflow = {
  in_progress: { name: 'Granskas', resident: 'Vi granskar din ansökan', next: ['decided', 'closed'] },
  decided: {},
  closed: {},
};

describe('the workflow of a form', () => {
  it('is that of the types where the form says nothing', () => {
    expect(offeredStatuses(undefined, 'decided')).toEqual(['appealed', 'in_progress', 'closed']);
  });

  it('offers the statuses that the form uses, in its own order where it has one', () => {
    expect(offeredStatuses(SHORT, 'submitted')).toEqual(['in_progress', 'decided', 'closed']);
    expect(offeredStatuses({ ...SHORT, decided: { next: ['closed', 'in_progress'] } }, 'decided')).toEqual([
      'closed',
      'in_progress',
    ]);
  });

  it('never offers more than the type allows', () => {
    const wild = { decided: { next: ['assigned', 'closed'] }, assigned: {}, closed: {} } as const;
    expect(offeredStatuses(wild, 'decided')).toEqual(['closed']);
  });

  it('lets a case wait for a supplement, though nobody is offered that', () => {
    expect(offeredStatuses(SHORT, 'in_progress')).not.toContain('awaiting_supplement');
    expect(mayFollow(SHORT, 'in_progress', 'awaiting_supplement')).toBe(true);
    expect(mayFollow(SHORT, 'closed', 'awaiting_supplement')).toBe(false);
    expect(mayFollow(SHORT, 'submitted', 'assigned')).toBe(false);
  });

  it('has words of its own for each side, and the common ones for the rest', () => {
    const common = { in_progress: 'Under handläggning', decided: 'Beslutat' };
    expect(statusWords(SHORT, 'name', common)).toEqual({ in_progress: 'Granskas', decided: 'Beslutat' });
    expect(statusWords(SHORT, 'resident', common)['in_progress']).toBe('Vi granskar din ansökan');
    expect(statusWords(undefined, 'name', common)).toBe(common);
  });
});

describe('a workflow that cannot work', () => {
  const told = (workflow: Json) =>
    checkWorkflow({ workflow }).map(({ pointer, reason }) => `${pointer}: ${reason}`);

  it('is none of these', () => {
    expect(told(SHORT as Json)).toEqual([]);
    expect(checkWorkflow({})).toEqual([]);
    expect(checkWorkflow(undefined)).toEqual([]);
  });

  it('goes where the type does not lead', () => {
    expect(told({ in_progress: {}, decided: { next: ['assigned'] }, assigned: {}, closed: {} })).toEqual([
      '/workflow/decided/next/0: "assigned" cannot follow on "decided".',
    ]);
  });

  it('goes to a status that it does not have', () => {
    expect(told({ in_progress: { next: ['decided', 'closed'] }, closed: {} })).toEqual([
      '/workflow/in_progress/next/0: "decided" is not among the statuses of this workflow.',
    ]);
  });

  it('leaves a case where it can go nowhere', () => {
    expect(told({ appealed: {} })).toEqual([
      '/workflow/submitted: A case with the status "submitted" can get no other.',
      '/workflow/appealed: A case with the status "appealed" can get no other.',
    ]);
  });
});
