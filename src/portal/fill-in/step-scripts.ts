import { Injectable } from '@nestjs/common';
import { HANDED_OVER_ID, type HandedOver } from '../../browser/handed-over';
import type { ScanState } from '../../attachments';
import { dayOf, type Pointer, type ShownPage } from '../../form';
import type { PageScripts } from '../../views';
import { ScriptsService } from '../script/scripts.service';
import type { OpenDraft } from './open-draft';
import { visiblePages } from './walk';

/** Characters of a model of an answer's own; a larger one costs a page more than its script is worth. */
const LARGEST_MODEL = 100_000;

/** What a step's script is told beside what the page shows. */
export interface Told {
  readonly isTold: boolean;
  readonly searches: ReadonlyMap<Pointer, string>;
  readonly byLink: ReadonlySet<Pointer>;
  readonly fetched?: ReadonlyMap<Pointer, boolean>;
}

/** The script of a step, and what it needs to know of this person's answer. */
@Injectable()
export class StepScripts {
  constructor(private readonly scripts: ScriptsService) {}

  /** Undefined where the page does without. */
  async of(
    { draft, version, model, shown, files = [] }: OpenDraft,
    page: ShownPage,
    textLanguage: string,
    told: Told,
  ): Promise<PageScripts | undefined> {
    const found = await this.scripts.of(version, textLanguage);
    if (found === undefined) return undefined;
    const isOwn = model !== version.model(textLanguage);
    if (isOwn && JSON.stringify(model).length > LARGEST_MODEL) return undefined;
    const pages = visiblePages(shown);
    const handed: HandedOver = {
      version: found.version,
      looks: found.looks,
      page: page.page.key,
      filled: { answer: draft.answer, chosen: draft.chosen },
      step: pages.findIndex((one) => one.page.key === page.page.key) + 1,
      of: pages.length + 1,
      today: dayOf(new Date()),
      ...(isOwn && { model }),
      ...(draft.daysKept === 0 && { isPassing: true }),
      ...(files.length > 0 && {
        scans: files.map(({ sha256, scan }): [string, ScanState] => [sha256, scan]),
      }),
      ...(told.isTold && { isTold: true }),
      ...(told.searches.size > 0 && { searches: [...told.searches] }),
      ...(told.byLink.size > 0 && { byLink: [...told.byLink] }),
      ...(told.fetched !== undefined && told.fetched.size > 0 && { fetched: [...told.fetched] }),
    };
    return {
      run: found.script,
      preload: [...found.shared, found.version, found.looks],
      handedOver: { id: HANDED_OVER_ID, json: JSON.stringify(handed) },
    };
  }
}
