import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { AuditReader, type AuditQuery, type WrittenEntry } from '../../audit';
import { numbersOfCases, type Onlooker } from '../../cases';
import { CatalogueService } from '../../catalogue';
import { Colleagues, reachOf, reachParameter, type StaffUser } from '../../identity';
import { PageNotFound } from '../../platform/http';
import { DeskSites } from '../frame/desk-sites';
import { MAY_READ_AUDIT } from '../rights';
import { LogLabels } from './log-labels';
import type { LogPageProps } from './log.page';

/** Rows on a page. */
const ROWS = 100;

/** Some rows of the log with all that a page of them needs, but for its heading. */
export type LogRows = Omit<LogPageProps, 'heading' | 'next'> & {
  /** The last row, where there are older ones: the next page begins after it. */
  readonly last?: string;
};

/** Reads a page of the log as somebody may see it. Whoever asks for it writes the look down. */
@Injectable()
export class LogPages {
  constructor(
    private readonly db: DataSource,
    private readonly reader: AuditReader,
    private readonly colleagues: Colleagues,
    private readonly catalogue: CatalogueService,
    private readonly sites: DeskSites,
    private readonly labels: LogLabels,
  ) {}

  /** Through whose eyes the log is read. */
  onlooker(user: StaffUser): Onlooker {
    return {
      reach: reachParameter(reachOf(user, MAY_READ_AUDIT)),
      mayReadSecret: user.mayReadSecret,
    };
  }

  /**
   * @param wanted null for nothing, where what was asked for is wrong
   * @param after as it stands in the address
   * @throws PageNotFound for an `after` that no page leads to
   */
  async rows(
    request: FastifyRequest,
    user: StaffUser,
    wanted: Partial<AuditQuery> | null,
    after: unknown,
  ): Promise<LogRows> {
    const place = readPlace(after);
    const onlooker = this.onlooker(user);
    const query = {
      reach: onlooker.reach,
      ...wanted,
      ...(place !== undefined && { after: place }),
      limit: ROWS + 1,
    };
    const found = wanted === null ? [] : await this.reader.find(query);
    const entries = found.slice(0, ROWS);
    const [names, numbers] = await Promise.all([
      this.colleagues.names([...new Set(entries.flatMap(accountsIn))]),
      numbersOfCases(
        this.db.manager,
        distinct(entries, ({ caseId }) => caseId),
        onlooker,
      ),
    ]);
    const site = this.sites.of(request);
    const titles = new Map(
      this.catalogue.allForms().map(({ id, version }) => [id, version.model(site.language).title]),
    );
    const last = found.length > ROWS ? entries.at(-1)?.id : undefined;
    return {
      site,
      entries: onlooker.mayReadSecret ? entries : entries.map(withoutCasesInLists),
      names,
      numbers,
      labelIn: await this.labels.of(entries, site.language),
      titleOf: (formId) => titles.get(formId) ?? formId,
      isFirst: place === undefined,
      isAsked: wanted !== null,
      ...(last !== undefined && { last }),
    };
  }
}

/**
 * A list, or a search, as it is told to somebody who has no right to protected cases: it may have held one, and what was searched
 * for may be its telephone number (REQ-G6).
 */
const withoutCasesInLists = (entry: WrittenEntry): WrittenEntry => {
  if (entry.caseId !== null) return entry;
  const details = Object.fromEntries(
    Object.entries(entry.details).filter(([name]) => name !== 'first' && name !== 'last'),
  );
  return { ...entry, details, personal: null, hadPersonal: false };
};

/** Who did it, and whom it was about. */
const accountsIn = ({ actor, action, details: { account, to } }: WrittenEntry): readonly string[] =>
  [actor, account, action === 'case.assigned' && to].filter((one): one is string => typeof one === 'string');

const distinct = (
  entries: readonly WrittenEntry[],
  read: (entry: WrittenEntry) => string | null,
): string[] => [...new Set(entries.map(read).filter((one) => one !== null))];

/** The entry that an address begins after; undefined for the beginning. */
const readPlace = (after: unknown): string | undefined => {
  if (after === undefined) return undefined;
  if (typeof after !== 'string' || !/^\d{1,18}$/.test(after)) throw new PageNotFound();
  return after;
};
