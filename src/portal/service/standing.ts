import { Injectable } from '@nestjs/common';
import { FormFull, Places } from '../../cases';
import { CatalogueService, requireOpen } from '../../catalogue';
import { capOf, downtimeAt, openingAt, showDay, showInstant, swedishClock, type Opening } from '../../form';
import type { ToldNow } from '../../views';
import type { Site } from '../site/site';

/** As few places as this are told; of more one need not think. */
const FEW = 10;

const MINUTE = 60_000;

/** What is so at this moment: what does not work, whether a form takes answers, and how many more. */
@Injectable()
export class Standing {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly places: Places,
  ) {}

  /** The site on a form's page. Costs a question to the database where the form takes only so many answers. */
  async on(site: Site, formId: string, hasDraft = false): Promise<Site> {
    const now = new Date();
    const service = this.catalogue.serviceNow(formId);
    const opening = openingAt(service, now);
    const cap = capOf(service);
    const left = cap === undefined ? undefined : await this.places.left(formId, cap);
    const told = [
      ...downtime(site, now, formId),
      ...ofOpening(site, opening, hasDraft),
      ...(opening.state === 'open' && left !== undefined ? ofPlaces(site, left, hasDraft) : []),
    ];
    return { ...site, told, isClosed: opening.state !== 'open' || left === 0 };
  }

  /** Before a draft is begun: what will not be taken need not be written. @throws FormNotOpenYet, FormClosed, FormFull */
  async requirePlace(formId: string): Promise<void> {
    const service = this.catalogue.serviceNow(formId);
    requireOpen(service, new Date());
    const cap = capOf(service);
    if (cap !== undefined && (await this.places.left(formId, cap)) === 0) throw new FormFull();
  }

  /** The site on the start page. */
  onStart(site: Site): Site {
    return { ...site, told: downtime(site, new Date()) };
  }
}

const downtime = ({ municipality, texts }: Site, now: Date, formId?: string): ToldNow[] =>
  downtimeAt(municipality, now, formId).map(({ text }) => ({
    tone: 'warn',
    heading: texts.catalogue.downtime,
    texts: [text],
  }));

const ofOpening = (site: Site, opening: Opening, hasDraft: boolean): ToldNow[] => {
  const { catalogue } = site.texts;
  const { language, municipality } = site;
  const told = (tone: ToldNow['tone'], heading: string, ...texts: string[]): ToldNow[] => [
    { tone, heading, texts },
  ];
  if (opening.state === 'before')
    return told('info', catalogue.notOpenHeading, catalogue.notOpen(momentWords(opening.opens, language)));
  if (opening.state === 'after') {
    const when = isMidnight(opening.closed)
      ? catalogue.closed(lastDay(opening.closed, language))
      : catalogue.closedAt(showInstant(opening.closed, language));
    const help = catalogue.closedHelp(municipality.contact.phone);
    return told('stop', catalogue.closedHeading, when, ...(hasDraft ? [catalogue.draftStays] : []), help);
  }
  if (!opening.closesSoon || opening.closes === undefined) return [];
  const { closes } = opening;
  const when = isMidnight(closes) ? lastDay(closes, language) : showInstant(closes, language);
  return told('warn', catalogue.closesSoonHeading, catalogue.closesSoon(when));
};

const ofPlaces = ({ texts: { catalogue } }: Site, left: number, hasDraft: boolean): ToldNow[] => {
  if (left === 0)
    return [
      {
        tone: 'stop',
        heading: catalogue.fullHeading,
        texts: [catalogue.full, ...(hasDraft ? [catalogue.draftStays] : [])],
      },
    ];
  return left > FEW ? [] : [{ tone: 'warn', heading: catalogue.fewHeading(left), texts: [catalogue.few] }];
};

const isMidnight = (instant: Date): boolean => {
  const { hour, minute } = swedishClock(instant);
  return hour === '00' && minute === '00';
};

/** A day that begins is told as a day. */
const momentWords = (instant: Date, language: Site['language']): string =>
  isMidnight(instant) ? showDay(instant, language) : showInstant(instant, language);

/** Midnight belongs to the day before, as people say it. */
const lastDay = (instant: Date, language: Site['language']): string =>
  showDay(new Date(instant.getTime() - MINUTE), language);
