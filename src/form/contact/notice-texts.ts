import type { Municipality } from '../definition/municipality';
import { toPointer } from '../pointer';
import type { Finding } from '../problem';

/** What a resident is told of, and the placeholders that its texts may have. Nothing in them says what a case is about. */
export const NOTICE_PLACEHOLDERS = {
  'case.submitted': ['municipality', 'caseNumber', 'link'],
  'case.status-changed': ['municipality', 'caseNumber', 'link'],
  'case.message-sent': ['municipality', 'caseNumber', 'link'],
  'case.withdrawn': ['municipality', 'caseNumber', 'link'],
  'case.supplement-due': ['municipality', 'caseNumber', 'link', 'day'],
  'case.supplemented': ['municipality', 'caseNumber', 'link'],
  'draft.link-wanted': ['municipality', 'link', 'day'],
  'draft.expiring': ['municipality', 'link', 'day'],
  'contact.code-wanted': ['municipality', 'code', 'minutes'],
} as const;

export type NoticeEvent = keyof typeof NOTICE_PLACEHOLDERS;

export const NOTICE_EVENTS = Object.keys(NOTICE_PLACEHOLDERS) as NoticeEvent[];

/** The words of one notice. An empty line in `text` begins a new paragraph. */
export interface NoticeWords {
  readonly subject: string;
  readonly text: string;
  /** The whole of a text message. */
  readonly sms: string;
}

/** Words of a municipality's own, beside the engine's. */
export type OwnNoticeWords = { readonly [E in NoticeEvent]?: Partial<NoticeWords> };

const PLACEHOLDER = /\{([^{}]*)\}/g;

/** What must not be left out: without it the notice is of no use. */
const NEEDED = ['link', 'code'];

/**
 * Each text of a municipality's own held against its placeholders: an unknown one would be sent as it stands, and without the
 * link or the code nobody could go on.
 */
export const checkNoticeTexts = ({ notices = {}, texts = {} }: Municipality): Finding[] => [
  ...NOTICE_EVENTS.flatMap((event) =>
    Object.entries(notices[event] ?? {}).flatMap(([part, text]) =>
      faults(event, part, text, `/notices/${event}/${part}`),
    ),
  ),
  ...Object.entries(texts).flatMap(([language, words]) =>
    Object.entries(words).flatMap(([pointer, text]) => {
      const [, event = '', part = ''] = /^\/notices\/([^/]+)\/([^/]+)$/.exec(pointer) ?? [];
      const known = NOTICE_EVENTS.find((one) => one === event);
      return known === undefined ? [] : faults(known, part, text, toPointer(['texts', language, pointer]));
    }),
  ),
];

const faults = (event: NoticeEvent, part: string, text: string, pointer: string): Finding[] => {
  const allowed: readonly string[] = NOTICE_PLACEHOLDERS[event];
  const used = [...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name);
  const unknown = used.filter((name) => !allowed.includes(name));
  const lacking =
    part === 'subject' ? [] : NEEDED.filter((name) => allowed.includes(name) && !used.includes(name));
  return [
    ...unknown.map((name) =>
      error(pointer, `There is no placeholder {${name}} in this notice.`, `Use ${listed(allowed)}.`),
    ),
    ...lacking.map((name) =>
      error(pointer, `The text has no {${name}}.`, `Write {${name}} where it is to stand.`),
    ),
  ];
};

const listed = (names: readonly string[]): string => names.map((name) => `{${name}}`).join(', ');

const error = (pointer: string, reason: string, mend: string): Finding => ({
  level: 'error',
  file: 'municipality.json',
  pointer,
  reason,
  mend,
});

/** A text with its placeholders filled in. What is not known stays as it stands. */
export const fillIn = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(PLACEHOLDER, (whole, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? whole) : whole,
  );
