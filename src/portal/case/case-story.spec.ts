import type { CaseEvent } from '../../cases';
import { texts } from '../../views';
import { caseStory, type Story } from './case-story';

const at = (day: number): Date => new Date(Date.UTC(2026, 10, day, 9, 0));
const happened = (day: number, kind: string, details: CaseEvent['details'] = {}) => ({
  kind,
  at: at(day),
  details,
});
const changed = (day: number, to: string) => happened(day, 'status-changed', { to });

const tell = (story: Partial<Story>, language: 'sv' | 'en' = 'sv') =>
  caseStory(
    { status: 'submitted', events: [happened(2, 'submitted')], withMessages: true, ...story },
    language,
    texts(language),
  );
const titles = (story: Partial<Story>) => tell(story).map(({ title, state }) => `${state}: ${title}`);

describe("a case's story", () => {
  it('begins with what was sent in, and tells what is waited for', () =>
    expect(tell({ brief: 'Senast 30 november 2026' })).toEqual([
      {
        title: 'Inskickat',
        state: 'past',
        time: { words: '2 november 2026 kl. 10.00', iso: '2026-11-02T09:00:00.000Z' },
      },
      { title: 'Väntar på handläggning', state: 'now' },
      { title: 'Beslut eller svar', text: 'Senast 30 november 2026', state: 'later' },
    ]));

  it('tells how it stands now and since when, last of what has happened', () => {
    const events = [
      happened(2, 'submitted'),
      changed(5, 'assigned'),
      changed(6, 'in_progress'),
      happened(7, 'files-checked'),
    ];
    const story = { status: 'in_progress', events, receiptAt: at(3) } as const;
    expect(titles(story)).toEqual([
      'past: Inskickat',
      'past: Kvittensen är klar',
      'past: Filerna är kontrollerade',
      'now: Under handläggning',
      'later: Beslut eller svar',
    ]);
    // Two statuses that residents read the same words for are one.
    expect(tell(story).at(-2)?.time?.words).toBe('Sedan 5 november 2026');
  });

  it('keeps what it was before', () =>
    expect(
      titles({
        status: 'decided',
        events: [happened(2, 'submitted'), changed(5, 'in_progress'), changed(9, 'decided')],
      }),
    ).toEqual(['past: Inskickat', 'past: Under handläggning', 'now: Beslut finns']));

  it('tells a status once, whatever came between two that read the same', () => {
    const events = [
      happened(2, 'submitted'),
      changed(5, 'assigned'),
      happened(6, 'message-received'),
      changed(7, 'in_progress'),
      changed(8, 'awaiting_supplement'),
    ];
    expect(titles({ status: 'awaiting_supplement', events })).toEqual([
      'past: Inskickat',
      'past: Under handläggning',
      'past: Du skrev ett meddelande till oss',
      'now: Komplettering behövs',
      'later: Beslut eller svar',
    ]);
  });

  it('tells several messages in a row as one, and none to one who has the link alone', () => {
    const events = [
      happened(2, 'submitted'),
      happened(3, 'message-received'),
      happened(4, 'message-received'),
      happened(5, 'message-sent'),
    ];
    expect(titles({ events })).toEqual([
      'past: Inskickat',
      'past: Du skrev ett meddelande till oss',
      'past: Du fick ett meddelande från oss',
      'now: Väntar på handläggning',
      'later: Beslut eller svar',
    ]);
    expect(titles({ events, withMessages: false })).toHaveLength(3);
  });

  it('waits for nothing more when it is taken back', () =>
    expect(
      titles({ status: 'withdrawn', events: [happened(2, 'submitted'), happened(3, 'withdrawn')] }),
    ).toEqual(['past: Inskickat', 'past: Du tog tillbaka ärendet', 'now: Återtaget']));

  it('passes over what it has no words for, and is told in English too', () => {
    expect(titles({ events: [happened(2, 'submitted'), happened(3, 'something-new')] })).toHaveLength(3);
    expect(tell({}, 'en').map(({ title }) => title)).toEqual([
      'Sent in',
      'Waiting to be handled',
      'Decision or answer',
    ]);
  });
});
