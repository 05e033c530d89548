import type { OwnNoticeWords } from '../contact/notice-texts';

/** `municipality.json` beside the form folders: who offers the services, and how the pages look. All texts Swedish. */
export interface Municipality {
  /** For example `Perstorps kommun`. */
  readonly name: string;
  /** The portal's own name, for example `Självservice & Blanketter`. */
  readonly portal: string;
  readonly organisationNumber: string;
  readonly contact: {
    readonly phone: string;
    readonly hours: string;
    readonly address: string;
    readonly email: string;
    /** Where to come, if it is not the address. */
    readonly visit?: string;
  };
  /** In the order of the start page. */
  readonly categories: readonly Category[];
  readonly accessibility: Accessibility;
  /** How pages are read aloud: by the browser's own voice unless said. */
  readonly readAloud?: 'browser' | 'none' | { readonly vendor: Vendor };
  readonly theme?: Theme;
  /** Groups of words that mean the same in a search. */
  readonly synonyms?: readonly (readonly string[])[];
  /** What does not work for a while. */
  readonly downtime?: readonly DowntimeNotice[];
  /** Words of the municipality's own in e-mail and text messages. */
  readonly notices?: OwnNoticeWords;
  /** Language -> text by JSON Pointer into this file. */
  readonly texts?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** A downtime notice. Times are those of clocks in Sweden: `2027-01-31T16:00`. */
export interface DowntimeNotice {
  readonly text: string;
  readonly from: string;
  /** The first moment when it is not shown any more. */
  readonly until: string;
  /** The forms it is about; all when not given. */
  readonly forms?: readonly string[];
}

export interface Category {
  readonly id: string;
  readonly name: string;
  /** One of the icons of `views/icon`. */
  readonly icon: string;
}

/** Who reads pages aloud in the browser's place, and where. */
export interface Vendor {
  readonly name: string;
  readonly href: string;
}

/** The accessibility statement: what it must say stands in lag 2018:1937, MDFFS 2019:2 and Digg's model. Days are ISO 8601. */
export interface Accessibility {
  /** What it is about; the portal unless said. */
  readonly service?: string;
  readonly status: 'full' | 'partial' | 'none';
  readonly assessedAt: string;
  readonly updatedAt: string;
  readonly method: 'self' | 'external';
  readonly methodText?: string;
  readonly problems: readonly AccessibilityProblem[];
  /** Too great a burden to mend (12 §). */
  readonly burden?: readonly { readonly what: string; readonly why: string }[];
  /** What the law does not cover (9 §). */
  readonly outside?: readonly string[];
  /** The form where anybody tells what is not accessible. */
  readonly report?: string;
}

export interface AccessibilityProblem {
  readonly situation: Situation;
  readonly what: string;
  readonly why: string;
}

/** Whom something hinders, as EN 301 549 (4.2) parts users' needs. */
export const SITUATIONS = [
  'noSight',
  'lowSight',
  'noColour',
  'noHearing',
  'lowHearing',
  'noVoice',
  'fineMotor',
  'mobility',
  'flicker',
  'cognitive',
] as const;
export type Situation = (typeof SITUATIONS)[number];

/** All optional. Colours are `#rrggbb`; a pair with too little contrast is refused at start (WCAG 1.4.3). */
export interface Theme {
  readonly accent?: string;
  readonly onAccent?: string;
  readonly accentDark?: string;
  readonly onAccentDark?: string;
  readonly hero?: string;
  readonly heroDark?: string;
  readonly onHero?: string;
  readonly radius?: string;
  readonly font?: string;
  /** Files beside municipality.json, SVG. */
  readonly logo?: string;
  readonly pattern?: string;
}
