import type { GateReason, Tally } from './gate-report';
import type { GateFault, JudgedRow } from './gate-task';

/** Case numbers told for a group. */
const MOST_NUMBERS = 5;

/** Groups kept apart: a form has hundreds of questions at most, and what is hostile has no end. */
export const MOST_GROUPS = 200;

/** A group as it is counted. */
export interface CountedGroup {
  readonly place: string;
  readonly reason: GateReason;
  drafts: number;
  cases: number;
  readonly caseNumbers: string[];
}

export type Counted = 'drafts' | 'cases';

/** What comes of the rows, counted as they come: as large as the form, however many there are. */
export class Tallies {
  private readonly counts = {
    drafts: { all: 0, stay: 0, broken: 0, unjudged: 0 },
    cases: { all: 0, stay: 0, broken: 0, unjudged: 0 },
  };
  private readonly found = new Map<string, CountedGroup>();
  private readonly leftOut = new Set<string>();

  /** @param number of a case that may be named */
  add(counted: Counted, judged: JudgedRow, number?: string): void {
    const tally = this.counts[counted];
    tally.all += 1;
    if (judged === 'unjudged') tally.unjudged += 1;
    else if (judged.length === 0) tally.stay += 1;
    else tally.broken += 1;
    if (judged !== 'unjudged') for (const fault of judged) this.group(fault, counted, number);
  }

  of(counted: Counted): Tally {
    return { ...this.counts[counted] };
  }

  /** The most common first. */
  groups(): readonly CountedGroup[] {
    const size = ({ drafts, cases }: CountedGroup): number => drafts + cases;
    return [...this.found.values()].sort((a, b) => size(b) - size(a) || (a.place < b.place ? -1 : 1));
  }

  get groupsLeftOut(): number {
    return this.leftOut.size;
  }

  private group({ place, reason }: GateFault, counted: Counted, number: string | undefined): void {
    const key = `${reason} ${place}`;
    let group = this.found.get(key);
    if (group === undefined) {
      if (this.found.size >= MOST_GROUPS) {
        if (this.leftOut.size < MOST_GROUPS) this.leftOut.add(key);
        return;
      }
      group = { place, reason, drafts: 0, cases: 0, caseNumbers: [] };
      this.found.set(key, group);
    }
    group[counted] += 1;
    if (number !== undefined && group.caseNumbers.length < MOST_NUMBERS) group.caseNumbers.push(number);
  }
}
