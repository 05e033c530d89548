import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import {
  CaseMessages,
  CaseReader,
  isOver,
  isWithdrawable,
  takesMessages,
  type CaseEvent,
  type CaseMessage,
  type CaseWithAnswer,
} from '../../cases';
import { CatalogueService } from '../../catalogue';
import { dayOf, localService, showDay, showForm, showInstant, showSize, summarise } from '../../form';
import type { Html } from '../../platform/http';
import { ReceiptsService, type StoredReceipt } from '../../receipts';
import type { Writing } from '../../views';
import { addresses } from '../addresses';
import { draw } from '../site/draw';
import type { Site } from '../site/site';
import { Sites } from '../site/sites';
import { byDay } from '../supplements/asked-for';
import { CaseSupplements } from '../supplements/case-supplements';
import { CaseAccess } from './case-access';
import { CaseFiles } from './case-files';
import { CasePage, type CasePageProps } from './case.page';
import { caseStory } from './case-story';
import { tellTime } from './case-time';
import type { Contents } from './contents';
import { inWordsOf } from './status-words';
import { SlipPage } from './slip.page';

/** A receipt takes a second; a page waits a moment for it, so that it can say how large it is. Milliseconds. */
const PAGE_PATIENCE = 2_000;
const LOOK_AGAIN = 100;

/** For so long after it was sent in, and while nothing else has happened, a case is shown as the slip. Milliseconds. */
const SLIP_LASTS = 60 * 60 * 1000;

/** What a case's page is to show beside the case. */
export interface Shown {
  readonly mayRead: boolean;
  readonly wrongCode?: boolean;
  /** What was typed, and what is wrong with it. */
  readonly writing?: Partial<Writing>;
  readonly isSent?: boolean;
  /** How it went was just answered. */
  readonly thanked?: boolean;
  /** The case's page is wanted, however new the case is. */
  readonly whole?: boolean;
  readonly status?: number;
}

/** Draws a case as its resident sees it. */
@Injectable()
export class CaseView {
  constructor(
    private readonly access: CaseAccess,
    private readonly cases: CaseReader,
    private readonly messages: CaseMessages,
    private readonly receipts: ReceiptsService,
    private readonly files: CaseFiles,
    private readonly catalogue: CatalogueService,
    private readonly sites: Sites,
    private readonly supplements: CaseSupplements,
  ) {}

  async page(request: FastifyRequest, found: CaseWithAnswer, shown: Shown): Promise<Html> {
    const path = this.access.path(found.id, found.number);
    const here = shown.whole === true ? addresses.wholeCase(path) : path;
    const site = inWordsOf(this.sites.ofSecret(request, here), this.catalogue, found.formId);
    const now = new Date();
    const events = await this.cases.events(found.id);
    const receipt = await this.receipt(found.id, shown.mayRead ? PAGE_PATIENCE : 0);
    const messages = shown.mayRead ? await this.messages.ofCase(found.id) : [];
    const contents = shown.mayRead ? await this.contents(found, receipt, messages, site) : undefined;
    const props = await this.props({ found, events, receipt, contents, site, shown, now });
    const isSlip = shown.whole !== true && isJustSent(found, events, now);
    const page = isSlip ? SlipPage(props) : CasePage(props);
    const last = messages.at(-1);
    if (last !== undefined && !isSlip) await this.messages.markRead(found.id, last.place);
    return draw(page, site.municipality, { personal: true, status: shown.status ?? 200 });
  }

  /** The receipt; waited for when it is still being made. @param patience milliseconds */
  async receipt(caseId: string, patience: number): Promise<StoredReceipt | undefined> {
    const until = Date.now() + patience;
    for (;;) {
      const receipt = await this.receipts.find(caseId);
      if (receipt !== undefined || Date.now() >= until) return receipt;
      await pause(LOOK_AGAIN);
    }
  }

  private async props({
    found,
    events,
    receipt,
    contents,
    site,
    shown,
    now,
  }: Gathered): Promise<CasePageProps> {
    const { texts, language, textLanguage } = site;
    const version = await this.catalogue.version(found.answerVersionId);
    const service = {
      ...this.live(found.formId, language),
      ...localService(version.definition, textLanguage),
    };
    const waits = await this.supplements.waits(found.id);
    const clock = { ...found, handling: service.handling, waits, today: dayOf(now) };
    const time = tellTime(clock, language, texts);
    const story = {
      status: found.status,
      events,
      brief: time.brief,
      withMessages: shown.mayRead,
      ...(receipt && { receiptAt: receipt.madeAt }),
    };
    const asked = await this.supplements.asked(found, site);
    return {
      site,
      service,
      contents,
      revisions: shown.mayRead ? await this.supplements.changes(found, site) : [],
      ...(asked && (shown.mayRead ? { asked } : { askedBy: byDay(asked, texts.supplement) })),
      time,
      caseNumber: found.number,
      form: service.title ?? version.model(textLanguage).title,
      received: showInstant(found.receivedAt, language),
      status: {
        type: found.status,
        words: texts.case.statuses[found.status] ?? found.status,
        meaning: texts.myCase.meaning[found.status] ?? '',
        isOver: isOver(found.status),
        isWithdrawable: isWithdrawable(found.status),
        takesMessages: takesMessages(found.status),
      },
      story: caseStory(story, language, texts),
      phone: service.contact?.phone ?? site.municipality.contact.phone,
      writing: { postKey: randomUUID(), text: '', ...shown.writing },
      isSent: shown.isSent === true,
      ...(this.asksHowItWent(found.formId) && {
        survey: { formId: found.formId, thanked: shown.thanked === true },
      }),
      wrongCode: shown.wrongCode === true,
      path: this.access.path(found.id, found.number),
    };
  }

  private async contents(
    found: CaseWithAnswer,
    receipt: StoredReceipt | undefined,
    messages: readonly CaseMessage[],
    site: Site,
  ): Promise<Contents> {
    const { language, textLanguage } = site;
    const path = this.access.path(found.id, found.number);
    const version = await this.catalogue.version(found.answerVersionId);
    const shown = showForm(version.model(textLanguage, found.answer), version.compiled, found.answer);
    const sections = summarise(shown);
    const isDelayed = receipt === undefined && (await this.receipts.failure(found.id)) !== undefined;
    return {
      code: this.access.code(found),
      sections,
      receipt: {
        href: `${path}/kvittens.pdf`,
        isDelayed,
        ...(receipt && {
          size: showSize(receipt.bytes.length, language),
          day: showDay(receipt.madeAt, language),
        }),
      },
      files: await this.files.ofCase(found.id, sections, path, site),
      messages: await this.told(found.id, messages, path, site),
    };
  }

  private async told(
    caseId: string,
    all: readonly CaseMessage[],
    path: string,
    site: Site,
  ): Promise<Contents['messages']> {
    const { language, texts } = site;
    const readTo = BigInt(await this.messages.readTo(caseId));
    return Promise.all(
      all.map(async (message) => ({
        key: message.id,
        from: fromWhom(message, site),
        time: { words: showInstant(message.at, language), iso: message.at.toISOString() },
        text: message.text,
        mine: message.sender === 'resident',
        ...(message.sender === 'staff' && BigInt(message.place) > readTo && { fresh: texts.myCase.fresh }),
        files: await this.files.ofMessage(message, path, site),
      })),
    );
  }

  private asksHowItWent(formId: string): boolean {
    const form = this.catalogue.forms().find(({ id }) => id === formId);
    return form !== undefined && form.definition.service.survey !== false;
  }

  /** Contact and the like as they are today; none for a form that is no longer offered. */
  private live(formId: string, language: 'sv' | 'en') {
    const form = this.catalogue.forms().find(({ id }) => id === formId);
    return form === undefined ? {} : { contact: localService(form.definition, language).contact };
  }
}

interface Gathered {
  readonly found: CaseWithAnswer;
  readonly events: readonly CaseEvent[];
  readonly receipt?: StoredReceipt;
  readonly contents?: Contents;
  readonly site: Site;
  readonly shown: Shown;
  readonly now: Date;
}

const fromWhom = ({ sender, signature }: CaseMessage, { texts, municipality }: Site): string => {
  if (sender === 'resident') return texts.myCase.you;
  return signature === null ? municipality.name : texts.myCase.handler(signature);
};

/** What the machinery adds by itself is no news. */
const BY_ITSELF = ['submitted', 'files-checked', 'notice-given-up'];

const isJustSent = (found: CaseWithAnswer, events: readonly CaseEvent[], now: Date): boolean =>
  now.getTime() - found.receivedAt.getTime() < SLIP_LASTS &&
  events.every(({ kind }) => BY_ITSELF.includes(kind));
