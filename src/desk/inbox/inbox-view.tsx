import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import {
  Inbox,
  InboxViews,
  isApplicantOpen,
  isListed,
  isSearch,
  listedQuestions,
  questionPointer,
  valuesAt,
  type InboxFilter,
  type InboxRow,
  type InboxSort,
  type InboxView as KeptView,
} from '../../cases';
import { CatalogueService } from '../../catalogue';
import { dayOf, isMaskedQuestion, maskedInList, maskedName, showValue, type Language } from '../../form';
import { Colleagues, isWithin, reachOf, type StaffUser } from '../../identity';
import { NoticeReader } from '../../notices';
import { askTogether, type Questions } from '../../platform/database';
import { Html } from '../../platform/http';
import { ReceiptsService } from '../../receipts';
import { renderPage, themeCss } from '../../views';
import { askerOf } from '../asker-of';
import { inWordsOf, workflowOf } from '../cases/case-words';
import { deskScript } from '../frame/desk-script';
import type { DeskSite } from '../frame/desk-site';
import { DeskSites } from '../frame/desk-sites';
import { isOneOf, MAY_HANDLE_CASES, MAY_READ_CASES, MAY_SEE_NOTICES } from '../rights';
import { builtInViews } from './built-in';
import { InboxPage } from './inbox.page';
import type { InboxPageProps, ShownAnswer, ShownRow, ShownView } from './inbox-props';
import { questionsOf, type ListQuestion } from './questions';
import { readWish, type Given, type ReadWish } from './read-wish';
import { filterOf, isPlaceIn, sortOf } from './to-filter';
import { listAddress, queryOf, type Wish } from './wish';

/** Rows on a page. */
const ROWS = 50;

/** Counted no further: more than that is many. */
const MOST_COUNTED = 1000;
const MOST_COUNTED_BESIDE = 99;

/** A list that was looked up, before it is drawn. */
export interface Listed {
  readonly user: StaffUser;
  readonly read: ReadWish;
  readonly filter: InboxFilter;
  readonly sort: InboxSort;
  readonly rows: readonly InboxRow[];
  readonly next?: Wish;
  readonly count: number;
  readonly beside?: Beside;
}

/** What stands beside every list: the views, how many cases are in those that everybody has, and what needs somebody. */
interface Beside {
  readonly kept: readonly KeptView[];
  readonly counts: readonly number[];
  readonly failed: boolean;
  readonly unreached: boolean;
}

/** What was just done, or what is wrong with what was posted beside the list. */
export interface DrawnBeside extends Pick<InboxPageProps, 'news' | 'viewError' | 'viewName'> {
  readonly status?: number;
}

/** Looks up the list of cases that is wanted, and draws it. Whoever shows it writes the look down beside it. */
@Injectable()
export class InboxView {
  constructor(
    private readonly db: DataSource,
    private readonly inbox: Inbox,
    private readonly views: InboxViews,
    private readonly catalogue: CatalogueService,
    private readonly colleagues: Colleagues,
    private readonly receipts: ReceiptsService,
    private readonly notices: NoticeReader,
    private readonly sites: DeskSites,
  ) {}

  /** What an address or a post asks for, in words that can be read here. @param names all that stand in an address */
  read(request: FastifyRequest, user: StaffUser, given: Given, names?: readonly string[]): ReadWish {
    const { texts, language } = this.sites.of(request);
    const reach = reachOf(user, MAY_READ_CASES);
    return readWish(given, {
      texts,
      isForm: (id) => isWithin(reach, id) && this.formOf(id) !== undefined,
      questionsOf: (formId) => this.questions(formId, language),
      mayHandle: isOneOf(user.roles, MAY_HANDLE_CASES),
      ...(names && { names }),
    });
  }

  /**
   * The cases; none while something in the address could not be read: then a list would be another than was meant.
   * @param isShown what stands beside the list is wanted as well
   */
  async list(request: FastifyRequest, user: StaffUser, read: ReadWish, isShown = true): Promise<Listed> {
    const { language, texts } = this.sites.of(request);
    const { wish } = read;
    const today = dayOf(new Date());
    const questions = wish.formId === undefined ? [] : this.questions(wish.formId, language);
    const filter = filterOf(wish, { userId: user.id, today, questions });
    const sort = sortOf(wish, filter);
    const isWrongPlace = wish.after !== undefined && !isPlaceIn(wish.after, filter, sort);
    if (read.faults.length > 0 || isWrongPlace) {
      const faults = isWrongPlace ? [...read.faults, texts.inbox.faultPlace] : read.faults;
      return { user, read: { ...read, faults }, filter, sort, rows: [], count: 0 };
    }
    const { list, beside } = await this.inbox.list<Partial<Beside>>(
      {
        asker: askerOf(user, MAY_READ_CASES),
        filter,
        sort,
        rows: ROWS,
        counted: MOST_COUNTED + 1,
        after: wish.after,
      },
      isShown ? this.beside(user) : {},
    );
    return {
      user,
      read,
      filter,
      sort,
      rows: list.rows,
      count: list.count,
      ...(isShown && { beside: beside as Beside }),
      ...(list.next !== undefined && { next: { ...wish, after: list.next } }),
    };
  }

  /** What the rows say, in few letters: the same for a list in which nothing has happened. */
  markOf({ rows, count }: Listed): string {
    const said = rows.map(({ id, status, handlerId, isUnread, dueOn }) => [
      id,
      status,
      handlerId,
      isUnread,
      dueOn,
    ]);
    return createHash('sha256')
      .update(JSON.stringify([count, said]))
      .digest('hex')
      .slice(0, 16);
  }

  async draw(request: FastifyRequest, listed: Listed, more: DrawnBeside = {}): Promise<Html> {
    const { user, read, sort, filter } = listed;
    const { wish } = read;
    const site = this.inWords(this.sites.of(request), wish.formId);
    const mayHandle = isOneOf(user.roles, MAY_HANDLE_CASES);
    const handlerIds = [
      ...new Set([...listed.rows.map(({ handlerId }) => handlerId ?? ''), wish.handler]),
    ].filter((id) => id.length === 36);
    const reach = reachOf(user, MAY_READ_CASES);
    const [rows, names, { kept, counts, failed, unreached }] = await Promise.all([
      this.shown(listed, this.sites.of(request)),
      this.colleagues.names(handlerIds),
      listed.beside ?? askTogether<Beside>(this.db, this.beside(user)),
    ]);
    const questions = wish.formId === undefined ? [] : this.questions(wish.formId, site.language);
    const page = InboxPage({
      site,
      read,
      rows,
      names,
      views: {
        builtIn: counted(builtInViews(mayHandle), counts),
        kept: kept.map((view) => this.shownView(request, user, view)),
      },
      mayHandle,
      sort,
      isSearch: isSearch(filter),
      questions,
      forms: this.catalogue
        .forms()
        .filter(({ id }) => isWithin(reach, id))
        .map(({ id, version }) => ({ id, title: version.model(site.language).title })),
      count: countWords(listed.count, MOST_COUNTED, site.language),
      total: listed.count,
      next: listed.next,
      failed,
      unreached,
      mark: this.markOf(listed),
      script: deskScript,
      today: dayOf(new Date()),
      ...more,
    });
    const status = more.status ?? (read.faults.length > 0 ? 422 : 200);
    const { html, styles } = renderPage(page, { theme: themeCss(site.municipality.theme ?? {}) });
    return new Html(html, styles, { status, personal: true, hasScript: deskScript !== undefined });
  }

  private formOf(id: string) {
    return this.catalogue.allForms().find((form) => form.id === id);
  }

  private questions(formId: string, language: Language): readonly ListQuestion[] {
    const form = this.formOf(formId);
    if (form === undefined) return [];
    return questionsOf(form.version.model(language), form.definition.service.sortBy ?? []);
  }

  /** With what the staff of a form call its statuses; those of all forms are called as everywhere. */
  private inWords(site: DeskSite, formId: string | undefined): DeskSite {
    return formId === undefined ? site : inWordsOf(site, workflowOf(this.catalogue, formId, site.language));
  }

  /** Each row with the title that its form had, and the answers that were asked for as columns. */
  private async shown({ rows, read, user }: Listed, site: DeskSite): Promise<readonly ShownRow[]> {
    const { language } = site;
    const forms = [...new Set(rows.map(({ formId }) => formId))];
    const words = new Map(
      forms.map((formId) => [formId, this.inWords(site, formId).texts.staff.statuses] as const),
    );
    const pointers = read.wish.columns.filter((column) => column.startsWith('/'));
    const answers = new Map(
      pointers.length === 0
        ? []
        : (await this.inbox.answers(rows.map(({ id }) => id))).map((one) => [one.caseId, one] as const),
    );
    return Promise.all(
      rows.map(async (row) => {
        const asked = (await this.catalogue.version(row.formVersionId)).model(language);
        const { title } = asked;
        const applicant = applicantOf(row, user.mayReadSecret || isApplicantOpen(asked));
        const found = answers.get(row.id);
        const status = words.get(row.formId)?.[row.status] ?? row.status;
        const said = { row, title, status, ...(applicant && { applicant }) };
        if (found === undefined) return { ...said, answers: {} };
        const model = (await this.catalogue.version(found.versionId)).model(language);
        const columns = listedQuestions(model);
        const cells = pointers.map((pointer): [string, ShownAnswer] => {
          const column = columns.find(({ path }) => questionPointer(path) === pointer);
          if (column === undefined || !isListed(column.field))
            return [pointer, { text: '', isMasked: false }];
          const { field } = column;
          if (row.isProtected && field.privacy !== 'none') return [pointer, { text: '', isMasked: true }];
          const isMasked = isMaskedQuestion(field);
          const texts = valuesAt(found.answer, column.path)
            .map((value) => showValue(field, value, language))
            .map((text) => (isMasked ? maskedInList(field, text) : text));
          return [pointer, { text: texts.join(', '), isMasked: isMasked && texts.join('') !== '' }];
        });
        return { ...said, answers: Object.fromEntries(cells) };
      }),
    );
  }

  /** What was kept before it was personal data goes into no address any more. */
  private shownView(request: FastifyRequest, user: StaffUser, view: KeptView): ShownView {
    const address = new URLSearchParams(view.query);
    const { personal, rest } = this.read(request, user, (name) => address.getAll(name));
    return personal === undefined ? view : { ...view, query: queryOf(rest), isCut: true };
  }

  /** What stands beside every list. */
  private beside(user: StaffUser): Questions<Beside> {
    const asker = askerOf(user, MAY_READ_CASES);
    const read = { userId: user.id, today: dayOf(new Date()), questions: [] };
    const filters = builtInViews(isOneOf(user.roles, MAY_HANDLE_CASES)).map(([, wish]) =>
      filterOf(wish, read),
    );
    // Whoever may see no notices reaches none.
    const ofNotices = askerOf(user, MAY_SEE_NOTICES);
    return {
      kept: this.views.ofUser(user.id),
      counts: this.inbox.counts(asker, filters, MOST_COUNTED_BESIDE + 1),
      failed: this.receipts.isAnyFailed(asker),
      unreached: this.notices.isAnyGivenUp(ofNotices),
    };
  }
}

/** The views that everybody has, with how many cases are in each. */
const counted = (
  views: ReturnType<typeof builtInViews>,
  counts: readonly number[],
): InboxPageProps['views']['builtIn'] =>
  views.map(([name, wish], place) => ({
    name,
    query: queryOf(wish),
    href: listAddress(wish),
    count: countWords(counts[place] ?? 0, MOST_COUNTED_BESIDE, 'sv'),
  }));
/** Its initials, unless the name is open; of who is protected nothing, for anybody. */
const applicantOf = ({ applicant, isProtected }: InboxRow, isOpen: boolean): ShownAnswer | undefined => {
  if (isProtected) return { text: '', isMasked: true };
  if (applicant === null) return undefined;
  return isOpen ? { text: applicant, isMasked: false } : { text: maskedName(applicant), isMasked: true };
};

const countWords = (count: number, most: number, language: Language): string => {
  const tag = language === 'sv' ? 'sv-SE' : 'en-GB';
  return count > most ? `${most.toLocaleString(tag)}+` : count.toLocaleString(tag);
};
