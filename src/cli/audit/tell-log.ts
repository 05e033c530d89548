import type { AuditFault, AuditFinding, KnownSeal, VerifiedLog } from '../../audit';

type Told = Pick<AuditFinding, 'position' | 'entry' | 'count'>;

const at = ({ entry = '?', position = '?' }: Told): string =>
  `Entry ${entry} (place ${position} of the chain)`;
const entries = (count = 0): string => (count === 1 ? '1 entry' : `${grouped(count)} entries`);

const SENTENCES: Readonly<Record<AuditFault, (told: Told) => string>> = {
  changed: (told) => `${at(told)} is not as it was when it was sealed.`,
  removed: (told) => `${at(told)} was sealed and is gone from the log.`,
  'link-removed': ({ position, count }) =>
    `The chain has a gap from place ${position ?? '?'}: ${entries(count)} taken out.`,
  moved: (told) => `${at(told)} was not sealed at this place: the order has been changed, or the chain.`,
  'cut-off': ({ position, count }) =>
    `The end is cut off: ${entries(count)} sealed after place ${position ?? '?'} are gone.`,
  unsealed: ({ entry = '?' }) =>
    `Entry ${entry} is neither sealed nor waiting for it: it was put in past the server, or its seal was taken away.`,
  'removed-unsealed': ({ entry = '?' }) =>
    `Entry ${entry} was waiting for its seal and is gone from the log.`,
  'personal-changed': (told) => `${at(told)}: what is personal in it is not what was written.`,
  'personal-removed': (told) => `${at(told)}: what is personal in it is gone, and no erasure is told of.`,
  'not-signed': ({ position }) =>
    `The end of the chain (place ${position ?? '?'}) is not signed with this SECRET_KEY: all of the chain may have been made anew.`,
  'was-not-signed': ({ position, entry }) =>
    `At place ${position ?? '?'} the server found an end that was not signed with its SECRET_KEY (entry ${entry ?? '?'}): all before may have been made anew, unless the key was changed then.`,
  'known-lost': ({ position }) =>
    `The chain does not hold the seal that was told of place ${position ?? '?'}: it has been made anew, or its end cut off.`,
};

/** What was found, a line each, and how the log stands: for people. */
export const tellLog = (log: VerifiedLog): string => {
  const faults = log.findings.length + log.untold;
  return [
    ...log.findings.map((finding) => SENTENCES[finding.fault](finding)),
    ...(log.untold > 0 ? [`... and ${grouped(log.untold)} more like these.`] : []),
    faults === 0
      ? `${entries(log.sealed)} sealed, all as written.`
      : `${entries(log.sealed)} in the chain; ${grouped(faults)} ${faults === 1 ? 'thing is' : 'things are'} wrong.`,
    ...(log.erased > 0 ? [`What was personal in ${entries(log.erased)} has been erased in good order.`] : []),
    tail(log.tail),
    ...(log.isSignatureChecked
      ? []
      : [
          'The signature is not checked: SECRET_KEY is not set, so that a chain made anew would not be seen.',
        ]),
    ...(log.isOpen
      ? [
          'Mind: this database role may change the log. Give the server a role of its own (MIGRATION_DATABASE_URL).',
        ]
      : []),
    ...(log.seal === undefined
      ? []
      : [`Keep this elsewhere, for --known another time: ${writeSeal(log.seal)}`]),
    '',
  ].join('\n');
};

const tail = ({ count, oldest }: VerifiedLog['tail']): string =>
  count === 0
    ? 'Nothing waits to be sealed.'
    : `Unsealed tail: ${entries(count)}, the oldest for ${seconds(oldest)}.`;

const seconds = (count: number): string =>
  count < 120 ? `${count.toFixed(1)} seconds` : `${grouped(Math.round(count / 60))} minutes`;

const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ' ');

const writeSeal = ({ position, hash }: KnownSeal): string => `${position}:${hash}`;

/** What `writeSeal` wrote; undefined for anything else. */
export const readSeal = (text: string): KnownSeal | undefined => {
  const [, position, hash] = /^([1-9]\d{0,17}):([0-9a-f]{64})$/i.exec(text.trim()) ?? [];
  return position === undefined || hash === undefined
    ? undefined
    : { position: BigInt(position), hash: hash.toLowerCase() };
};
