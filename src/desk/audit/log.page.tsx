import type { ComponentChildren, JSX } from 'preact';
import type { SealState } from '../../audit';
import { isoInstant, showInstant } from '../../form';
import { ButtonLink, DeskHead, Empty, LookUp, Notice, type LookUpField, type Texts } from '../../views';
import { addresses } from '../addresses';
import { Desk, DeskPage } from '../frame/desk-page';
import type { DeskSite } from '../frame/desk-site';
import { LogTable, type LogTableProps } from './log-table';
import { NAMES, type LookUpRead, type Typed, writeLookUp } from './read-look-up';

/** Beside the heading. */
export interface LogLink {
  readonly words: string;
  readonly href: string;
}

export interface LogPageProps extends Omit<LogTableProps, 'texts' | 'language'> {
  readonly site: DeskSite;
  readonly heading: string;
  readonly links?: readonly LogLink[];
  /** What the list is of, where that needs saying. */
  readonly lead?: string;
  /** Whether it begins with the newest of all. */
  readonly isFirst: boolean;
  /** Whether the log was asked at all: not where what to look up is wrong. */
  readonly isAsked: boolean;
  readonly children?: ComponentChildren;
}

/** The log, or a part of it. */
export const LogPage = ({
  site,
  heading,
  links = [],
  lead,
  isFirst,
  isAsked,
  children,
  ...table
}: LogPageProps): JSX.Element => {
  const words = site.texts.audit;
  return (
    <DeskPage site={site} title={heading} part="audit">
      <Desk>
        <DeskHead heading={heading}>
          {links.map((link) => (
            <ButtonLink key={link.href} small href={link.href}>
              {link.words}
            </ButtonLink>
          ))}
        </DeskHead>
        <div class="stack">
          {lead !== undefined && <p>{lead}</p>}
          {children}
          {table.entries.length > 0 ? (
            <LogTable texts={site.texts} language={site.language} {...table} />
          ) : isAsked ? (
            <Rest isFirst={isFirst} words={words} />
          ) : null}
        </div>
      </Desk>
    </DeskPage>
  );
};

const Rest = ({
  isFirst,
  words,
}: Pick<LogPageProps, 'isFirst'> & { readonly words: Texts['audit'] }): JSX.Element =>
  isFirst ? <Empty icon="search" heading={words.none} text={words.noneHelp} /> : <p>{words.end}</p>;

export interface LookUpOfLogProps {
  readonly site: DeskSite;
  readonly read: LookUpRead;
  /** Whom one can choose, by name. */
  readonly accounts: readonly { readonly id: string; readonly name: string }[];
  /** What one can choose. */
  readonly actions: readonly string[];
}

/** Narrows the log: who, what, which case, which days. */
export const LookUpOfLog = ({ site, read, accounts, actions }: LookUpOfLogProps): JSX.Element => {
  const words = site.texts.audit;
  const { typed, faults } = read;
  const field = (part: keyof Typed, label: string, more: Partial<LookUpField> = {}): LookUpField => {
    const fault = faults[part];
    return {
      name: NAMES[part],
      label,
      value: typed[part],
      ...(fault !== undefined && { error: words[fault] }),
      ...more,
    };
  };
  const collator = new Intl.Collator(site.language);
  const whats = actions
    .map((action) => ({ value: action, words: words.actions[action] ?? action }))
    .sort((one, other) => collator.compare(one.words, other.words));
  return (
    <LookUp
      label={words.lookUp}
      action={addresses.audit}
      button={words.look}
      errorWord={site.texts.field.error}
      fields={[
        field('who', words.who, {
          options: accounts.map(({ id, name }) => ({ value: id, words: name })),
          all: words.anyone,
        }),
        field('what', words.what, { options: whats, all: words.anything }),
        field('caseNumber', words.case),
        field('from', words.from),
        field('to', words.to),
      ]}
    />
  );
};

/** Seconds that an entry may wait for its seal before somebody should look after it. */
const PATIENCE = 60;

/** How far the log is sealed; loud when it is not, or when a seal was not the server's own. */
export const SealNote = ({
  site,
  state,
  now,
}: {
  readonly site: DeskSite;
  readonly state: SealState;
  readonly now: Date;
}): JSX.Element => {
  const words = site.texts.audit;
  const { sealed, sealedAt, waiting, oldest, isBroken } = state;
  const isLate = oldest !== null && now.getTime() - oldest.getTime() > PATIENCE * 1_000;
  return (
    <>
      {isBroken && (
        <Notice tone="stop" heading={words.broken} level={2}>
          <p>
            {words.brokenText}{' '}
            <a href={`${addresses.audit}${writeLookUp({ ...NOTHING, what: 'audit.seal-broken' })}`}>
              {words.seeBroken}
            </a>
          </p>
        </Notice>
      )}
      {isLate && (
        <Notice tone="warn" heading={words.notSealing} level={2}>
          <p>{words.notSealingText(showInstant(oldest, site.language))}</p>
        </Notice>
      )}
      <p class="small muted">
        {sealedAt === null ? words.nothingSealed : words.sealed(sealed, isoInstant(sealedAt))}{' '}
        {words.waiting(waiting)}
      </p>
    </>
  );
};

const NOTHING: Typed = { who: '', what: '', caseNumber: '', from: '', to: '' };
