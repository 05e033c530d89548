import type { Finding } from '../../form';
import type { Said } from '../difference/change';

/** Open drafts, or stored cases, counted. */
export interface Tally {
  readonly all: number;
  /** Right in the new version too, or wrong in no other way than in their own, and nothing of them without a place. */
  readonly stay: number;
  readonly broken: number;
  /** Too large to be looked at, or more than the limits of time and memory allow. */
  readonly unjudged: number;
}

/** What is wrong with an answer in the new version. Programs tell them apart by this; people read the sentence. */
export type GateReason =
  /** Something is required that they do not have. */
  | 'missing'
  /** What was answered is asked no more, or not of them. */
  | 'gone'
  /** A choice that is not offered any more. */
  | 'choice'
  /** Another kind of value is wanted: a number instead of a text. */
  | 'kind'
  /** It is too long, too short, too large, too small, too many or too few. */
  | 'limit'
  /** It is written in another way than is wanted. */
  | 'form'
  /** A step of migrations.json could not move it: the place was taken, or the text not as the step expects. */
  | 'not-moved'
  /** A rule over several answers. */
  | 'rule'
  | 'other';

/** Drafts and cases that break at one question for one reason. One that breaks in several ways is in several groups. */
export interface GateGroup {
  /** Where the value stands: a JSON Pointer, `*` for each entry of a list. */
  readonly place: string;
  /** What the question is called. */
  readonly question: Said;
  readonly reason: GateReason;
  readonly drafts: number;
  readonly cases: number;
  /** Numbers of at most five of the cases; none of those with protected identity. */
  readonly caseNumbers: readonly string[];
}

/** A column of exports: a question's place, with `*` for each entry of a list, and its heading. */
export interface GateColumn {
  readonly key: string;
  readonly name: string;
}

/** What exports of the form look like afterwards, told against the version before. Older cases keep their columns. */
export interface GateColumns {
  readonly appear: readonly GateColumn[];
  /** Empty for all cases to come. */
  readonly disappear: readonly GateColumn[];
  readonly renamed: readonly { readonly key: string; readonly before: string; readonly now: string }[];
}

/**
 * Something saved or set that points at a question which is gone; or an address of applicants (`contact`) that the new version takes
 * from elsewhere, or from nowhere, though nobody said so.
 */
export interface GatePointing {
  readonly kind: 'view' | 'personal-views' | 'export-template' | 'setting' | 'contact';
  /** Of a view of the team, a template, a setting or a way to reach somebody; personal views have none, and are counted. */
  readonly name: string;
  readonly count: number;
  readonly places: readonly string[];
  /** Of `contact`: where the address is taken from instead. */
  readonly instead?: string;
}

/** A version that answers were given in and that cannot be opened any more. */
export interface GateUnopened {
  readonly version: number;
  readonly drafts: number;
  readonly cases: number;
}

/** What a new version of a form would mean for what was begun and sent in before. Plain JSON; no answer and no person in it. */
export interface GateReport {
  readonly form: string;
  /** The version that is offered, or was last; none for a form that never was. */
  readonly latest?: { readonly number: number; readonly sha256: string };
  /** The fingerprint that the new version will have. */
  readonly sha256: string;
  /** ISO instant of what was looked at: all of it as it was then. */
  readonly at: string;
  readonly drafts: Tally;
  readonly cases: Tally;
  /** Whether drafts come along when they are next opened (`newVersion: carry`), or stay in their own version. */
  readonly draftsMove: boolean;
  /** The most common first. */
  readonly groups: readonly GateGroup[];
  /** Further groups that are not listed. */
  readonly groupsLeftOut: number;
  readonly unopened: readonly GateUnopened[];
  readonly columns: GateColumns;
  readonly pointing: readonly GatePointing[];
  /** What is wrong with migrations.json and service.json, now that the versions are known. */
  readonly findings: readonly Finding[];
  /** Nothing of all this breaks anything. */
  readonly clean: boolean;
}

/** How far a run has come. */
export interface GateProgress {
  readonly done: number;
  readonly of: number;
}
