import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CARRIED, type FileTaken, type StepKept } from '../../browser/handed-over';
import { decodePairs, type Pairs } from '../../form';
import { GoTo, streamStep, type Html } from '../../platform/http';
import { followRules } from '../../views';
import { CHANGES, readAction } from '../fill-in/action';
import { allProblems, problemsOf, stops } from '../fill-in/draft-problems';
import { isToldAtOnce } from '../fill-in/draw-step';
import { changeEntries, withCalculated } from '../fill-in/merge-post';
import type { OpenDraft } from '../fill-in/open-draft';
import { ReviewPage } from '../fill-in/review.page';
import { readSearches, searchCookie, searchesIn } from '../fill-in/searches';
import { StepPage } from '../fill-in/step.page';
import { StepScripts } from '../fill-in/step-scripts';
import { StoppedPage } from '../fill-in/stopped.page';
import { pageAfter, pageBefore, pageWithKey, stopPage, visiblePages } from '../fill-in/walk';
import { whereAfter } from '../fill-in/where-to-go';
import { questionOf } from '../files/posted-files';
import { putFiles, type PutFile } from '../files/put-files';
import { draw, type DrawOptions } from '../site/draw';
import { PreviewView, type Preview } from './preview-view';

/** A preview of a folder that a form can be made of. */
export type OpenPreview = Preview & { readonly open: OpenDraft };

/** How each page of a preview is sent: kept by no cache, and in frames of our own pages only. */
export const LOOKED_AT: DrawOptions = { personal: true, isFramed: true };

/** What a post of a step brought. */
export interface PostedPreview {
  readonly pairs: Pairs;
  readonly put: readonly PutFile[];
}

/** The steps and the review of a form that is looked at: drawn and judged as residents', and stored nowhere. */
@Injectable()
export class PreviewSteps {
  constructor(
    private readonly view: PreviewView,
    private readonly scripts: StepScripts,
  ) {}

  /** Where it begins: as residents are led, or at the review of a form that asks nothing. */
  first({ open, ways }: OpenPreview): GoTo {
    const page = stopPage(open.shown) ?? visiblePages(open.shown)[0];
    return new GoTo(page === undefined ? ways.review : ways.step(page.page.key));
  }

  async step(
    preview: OpenPreview,
    key: string,
    query: Readonly<Record<string, unknown>>,
  ): Promise<Html | GoTo> {
    const { open, ways, wish } = preview;
    const page = pageWithKey(open.shown, key);
    if (page === undefined) return this.first(preview);
    const site = this.view.site(preview, { path: `/steg/${key}`, hasForm: page.page.stop !== true });
    const { texts, municipality } = site;
    const { phone } = municipality.contact;
    if (page.page.stop === true) {
      const before = pageBefore(open.shown, key);
      const backHref = before && ways.step(before.page.key);
      const stopped = StoppedPage({ site, form: open.shown.model.title, page, phone, backHref });
      return draw(stopped, municipality, LOOKED_AT);
    }
    const isTold = 'fel' in query;
    const searches = readSearches(preview.searches, key);
    const told = { isTold, searches, byLink: new Set<string>() };
    // What was only looked at has nothing to judge with, nor anything to send a script.
    const isLookedAt = preview.copy.isLookedAt === true;
    const isPlain = wish.isPlain || preview.sharedUntil !== undefined || isLookedAt;
    const scripts = isPlain ? undefined : await this.scripts.of(open, page, site.textLanguage, told);
    const problems = isLookedAt ? [] : problemsOf(open, key);
    const drawn = StepPage({
      site,
      ways,
      shown: open.shown,
      page,
      pairs: open.pairs,
      problems: isTold ? problems : problems.filter(isToldAtOnce),
      scans: new Map(open.files?.map(({ sha256, scan }) => [sha256, scan])),
      hidden: 'andra' in query ? { [CHANGES]: '1' } : {},
      saved: texts.preview.notSaved,
      phone,
      searches,
      scripts,
      ...newsOf(query, texts.preview.saveText, texts.preview.tooMuch),
    });
    return draw(drawn, municipality, { ...LOOKED_AT, rules: followRules(page) });
  }

  review(preview: OpenPreview): Html {
    const { open, ways } = preview;
    const site = this.view.site(preview, { path: '/granska' });
    const page = ReviewPage({
      site,
      ways,
      shown: open.shown,
      problems: allProblems(open),
      saved: site.texts.preview.notSaved,
      phone: site.municipality.contact.phone,
    });
    return draw(page, site.municipality, LOOKED_AT);
  }

  /**
   * What pressing a button on a step leads to. What was filled in goes along in the address; what a script saves meanwhile is not
   * kept anywhere.
   */
  post(preview: OpenPreview, key: string, { pairs, put }: PostedPreview): GoTo | StepKept {
    const { open, site } = preview;
    const { model, version, draft } = open;
    const action = readAction(pairs);
    if (action.does === 'keep') return { saved: '', words: site.texts.preview.notSaved };
    const read = decodePairs(model, version.compiled, pairs, draft);
    const all = [...put, ...this.brought(preview, pairs)];
    const typed = putFiles(model, { ...read, answer: read.answer ?? {} }, all).filled;
    const filled = withCalculated(model, version.compiled, changeEntries(model, typed, action));
    const searches = searchCookie(searchesIn(key, pairs, action));
    const after = this.view.withState(preview, { ...filled, ...(searches !== '' && { searches }) });
    if (after.wish.carried === undefined)
      return new GoTo(preview.ways.at(`/steg/${key}`, { formycket: '1' }));
    if (action.does === 'save') return new GoTo(`${after.ways.at(`/steg/${key}`, { sparat: '1' })}#nytt`);
    const href = whereAfter(open, after.open ?? open, key, action, pairs.has(CHANGES), after.ways);
    return new GoTo(href);
  }

  /** The way through a form that cannot be filled in: by the same buttons, whatever is answered. */
  walk({ open, ways }: OpenPreview, key: string, pairs: Pairs): GoTo {
    const { does } = readAction(pairs);
    const to = does === 'back' ? pageBefore(open.shown, key) : pageAfter(open.shown, key);
    return new GoTo(to === undefined ? ways.review : ways.step(to.page.key));
  }

  /** Where the review is sent: back to it, or to the page that tells that nothing has been sent. */
  submit({ open, ways }: OpenPreview): GoTo {
    const isReady = stopPage(open.shown) === undefined && !allProblems(open).some(stops);
    return new GoTo(isReady ? ways.at('/inskickat') : ways.review);
  }

  /** A file that a step's script sends by itself: what it is comes back with the page. None where there is no question for it. */
  async takeFile(request: FastifyRequest, preview: OpenPreview): Promise<FileTaken | undefined> {
    const { put } = await this.readFiles(request, preview);
    const [one] = put;
    if (one === undefined) return undefined;
    const { pointer, file } = one;
    const carried = this.view.carriedFile(preview, { field: pointer, file });
    return { file: { ...file, scan: 'clean' }, saved: '', carried };
  }

  /** The files that were taken before, and come back with the page. */
  private brought(preview: OpenPreview, pairs: Pairs): PutFile[] {
    return this.view.filesBrought(preview, pairs.get(CARRIED) ?? []).flatMap(({ field, file }) => {
      const question = questionOf(preview.open, { field, before: pairs });
      return question === undefined ? [] : [{ pointer: question.pointer, field: question.field, file }];
    });
  }

  /** A step that comes with files. They are looked at as they come, and kept nowhere: the answer says what they are. */
  async readFiles(request: FastifyRequest, { open }: OpenPreview): Promise<PostedPreview> {
    const put: PutFile[] = [];
    const pairs = await streamStep(request, async ({ field, before, name, stream }) => {
      const question = questionOf(open, { field, before });
      if (question === undefined) return void stream.resume();
      const hash = createHash('sha256');
      let size = 0;
      for await (const part of stream as AsyncIterable<Buffer>) {
        hash.update(part);
        size += part.length;
      }
      if (size === 0) return;
      const mediaType = question.field.accept.find((type) => !type.includes('*')) ?? 'application/pdf';
      const file = { name, mediaType, size, sha256: hash.digest('hex') };
      put.push({ pointer: question.pointer, field: question.field, file });
    });
    return { pairs, put };
  }
}

const newsOf = (
  query: Readonly<Record<string, unknown>>,
  saved: string,
  tooMuch: string,
): { readonly news?: 'saved' | 'more' | 'lost'; readonly newsText?: string } => {
  if ('formycket' in query) return { news: 'lost', newsText: tooMuch };
  if ('sparat' in query) return { news: 'saved', newsText: saved };
  return 'fler' in query ? { news: 'more' } : {};
};
