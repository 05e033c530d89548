import type { JSX } from 'preact';
import type { WrittenEntry } from '../../audit';
import { isoInstant, type Language } from '../../form';
import { CaseTable, Pager, RowLink, type Texts } from '../../views';
import { addresses } from '../addresses';
import { detailsIn } from './log-details';

export interface LogTableProps {
  readonly texts: Texts;
  readonly language: Language;
  /** The newest first. */
  readonly entries: readonly WrittenEntry[];
  /** Names by account. */
  readonly names: ReadonlyMap<string, string>;
  /** Numbers by id, of the cases that one may know of. */
  readonly numbers: ReadonlyMap<string, string>;
  readonly titleOf: (formId: string) => string;
  /** What the form calls a question, in the version that an entry is of. */
  readonly labelIn: (entry: WrittenEntry) => (pointer: string) => string;
  /** Where the older ones are. */
  readonly next?: string;
}

/** Who saw and did what, a row each. */
export const LogTable = (props: LogTableProps): JSX.Element => {
  const { texts, entries, next, labelIn } = props;
  const words = texts.audit;
  return (
    <CaseTable
      caption={words.caption}
      columns={[words.when, words.who, words.what, words.case, words.service, words.details].map(
        (heading) => ({ heading }),
      )}
      rows={entries.map((entry) => ({
        key: entry.id,
        cells: [
          <span key="when" class="num">
            {toTheSecond(entry.at)}
          </span>,
          <Actor key="who" {...props} actor={entry.actor} />,
          words.actions[entry.action] ?? entry.action,
          <CaseOf key="case" {...props} caseId={entry.caseId} />,
          entry.formId === null ? '–' : props.titleOf(entry.formId),
          <small key="details">
            {detailsIn(entry, { ...props, labelOf: labelIn(entry) }).join(', ') || '–'}
          </small>,
        ],
      }))}
    >
      <Pager
        label={words.pages}
        shown={words.shown(entries.length)}
        next={next === undefined ? undefined : { words: words.older, href: next }}
      />
    </CaseTable>
  );
};

/** Seconds are the same in every zone. */
const toTheSecond = (at: Date): string => `${isoInstant(at)}:${String(at.getUTCSeconds()).padStart(2, '0')}`;

const Actor = ({
  texts,
  names,
  actor,
}: Pick<LogTableProps, 'texts' | 'names'> & { readonly actor: string }): JSX.Element => {
  const name = names.get(actor);
  if (name !== undefined) return <a href={addresses.auditOfAccount(actor)}>{name}</a>;
  const known: Readonly<Record<string, string>> = {
    'command line': texts.audit.commandLine,
    server: texts.audit.server,
    start: texts.audit.start,
    nobody: texts.audit.stranger,
  };
  return <>{known[actor] ?? actor}</>;
};

const CaseOf = ({
  texts,
  numbers,
  caseId,
}: Pick<LogTableProps, 'texts' | 'numbers'> & { readonly caseId: string | null }): JSX.Element => {
  if (caseId === null) return <>–</>;
  const number = numbers.get(caseId);
  return number === undefined ? (
    <span class="muted">{texts.audit.hiddenCase}</span>
  ) : (
    <RowLink href={addresses.auditOfCase(number)} words={number} />
  );
};
