import { Injectable } from '@nestjs/common';
import type { OpenedVersion, WorkingCopy } from '../../catalogue';
import { ownName, showInstant } from '../../form';
import { Configuration } from '../../platform/configuration';
import { PreviewStrip, type PreviewStripProps } from '../../views';
import type { OpenDraft } from '../fill-in/open-draft';
import { ScriptsService } from '../script/scripts.service';
import { Sites } from '../site/sites';
import type { Site } from '../site/site';
import { Carried, type CarriedFile, type PreviewState } from './carried';
import { emptyAnswer, openPreview } from './preview-draft';
import { waysOf, type PreviewWays, type PreviewWish } from './preview-wish';

/** What somebody asks to look at. */
export interface PreviewAsked {
  readonly copy: WorkingCopy;
  readonly wish: PreviewWish;
  /** What all addresses of this preview begin with. */
  readonly base: string;
  /** The language of one who has asked for none. */
  readonly language: string;
  /** For whoever has a link: until when it is good. Nothing can be filled in. */
  readonly sharedUntil?: Date;
}

/** A working copy that is looked at, with what it is filled in with. */
export interface Preview extends PreviewAsked {
  readonly site: Site;
  readonly ways: PreviewWays;
  /** None where no form can be made of the folder. */
  readonly open?: OpenDraft;
  readonly searches?: string;
  /** What went otherwise than one would think. */
  readonly remark?: string;
}

/** Which of a preview's pages is drawn. */
export interface PreviewPart {
  /** What its address has after `forhandsvisning`. */
  readonly path: string;
  readonly hasForm?: boolean;
}

/** Opens working copies to be looked at, as their addresses ask. */
@Injectable()
export class PreviewView {
  private readonly carried: Carried;

  constructor(
    private readonly sites: Sites,
    private readonly scripts: ScriptsService,
    configuration: Configuration,
  ) {
    this.carried = new Carried(configuration.secretKey);
  }

  open(asked: PreviewAsked): Preview {
    const { copy, wish, base, sharedUntil } = asked;
    const textLanguage = wish.language ?? asked.language;
    const site = this.sites.inLanguage(textLanguage);
    const seen = { ...asked, site, ways: waysOf(base, wish) };
    if (copy.version === undefined) return seen;
    const { version } = copy;
    const filled = this.filled(version, wish, site, sharedUntil !== undefined);
    return {
      ...seen,
      site: { ...site, otherLanguages: version.otherLanguages },
      open: openPreview(version, textLanguage, filled.state, new Date()),
      searches: filled.state.searches,
      remark: copy.isLookedAt === true ? site.texts.preview.lookedAt : filled.remark,
    };
  }

  /** A file that was chosen, as a page brings it back. */
  carriedFile({ copy }: Preview, file: CarriedFile): string {
    return this.carried.sealFile(copy.id, file);
  }

  /** The files that a page brings back. What was not made here is none. */
  filesBrought({ copy }: Preview, brought: readonly string[]): readonly CarriedFile[] {
    return brought.flatMap((one) => this.carried.openFile(copy.id, one) ?? []);
  }

  /** The same preview with something else filled in. */
  withState(preview: Preview, state: PreviewState): Preview {
    const { copy, wish, base } = preview;
    const sealed = this.carried.seal(copy.id, state);
    const next = { ...wish, carried: sealed };
    const ways = waysOf(base, next);
    const open = copy.version && openPreview(copy.version, preview.site.textLanguage, state, new Date());
    return { ...preview, wish: next, ways, ...(open && { open }) };
  }

  /** The site on one of its pages: with what it is, and how else it can be looked at, above all else. */
  site(preview: Preview, part: PreviewPart): Site {
    return { ...preview.site, above: PreviewStrip(this.strip(preview, part)) };
  }

  private filled(
    version: OpenedVersion,
    { carried, example }: PreviewWish,
    { texts, textLanguage }: Site,
    isShared: boolean,
  ): { readonly state: PreviewState; readonly remark?: string } {
    const { examples } = version.definition;
    const opened = carried === undefined ? undefined : this.carried.open(version.formId, carried);
    if (opened !== undefined) return { state: opened };
    const empty = { state: emptyAnswer(version, textLanguage) };
    if (carried !== undefined) return { ...empty, remark: texts.preview.unreadable };
    // Whoever cannot fill it in sees more of a form that is filled in.
    const name = example ?? (isShared ? Object.keys(examples)[0] : undefined);
    if (name === undefined) return empty;
    return Object.hasOwn(examples, name)
      ? { state: { answer: examples[name], chosen: {} } }
      : { ...empty, remark: texts.preview.noExample(name) };
  }

  private strip(preview: Preview, { path, hasForm }: PreviewPart): PreviewStripProps {
    const { copy, wish, ways, site, base, remark, sharedUntil, open } = preview;
    const { texts, language } = site;
    const { preview: words } = texts;
    const isShared = sharedUntil !== undefined;
    const { preview: script } = this.scripts;
    return {
      texts,
      about: isShared
        ? words.shared(showInstant(sharedUntil, language))
        : words.about(showInstant(copy.changedAt, language)),
      remark,
      againHref: ways.at(path),
      hasForm: hasForm === true && !isShared,
      ...(!isShared &&
        script !== undefined && {
          follow: { address: `${base}/andrad?efter=${copy.sha256}`, sha256: copy.sha256, script },
        }),
      ...(!wish.isFramed && {
        links: linksOf(preview, path),
        ...(open !== undefined && {
          tools: {
            action: `${base}${path}`,
            example: wish.example,
            examples: Object.keys(open.version.definition.examples),
            language: site.textLanguage,
            languages: ['sv', 'en', ...open.version.otherLanguages].map((tag) => ({
              tag,
              name: ownName(tag),
            })),
            ...(!isShared && { plain: wish.isPlain }),
          },
        }),
        ...(!isShared && { shareHref: `${base}/lank` }),
      }),
    };
  }
}

const linksOf = ({ ways, site, open }: Preview, path: string): NonNullable<PreviewStripProps['links']> => {
  const { parts } = site.texts.preview;
  const rest =
    open === undefined
      ? []
      : ([
          ['/granska', parts.review],
          ['/kvittens.pdf', parts.receipt],
          ['/blankett.pdf', parts.blank],
          ['/utskick', parts.mails],
          ['/svar.json', parts.answer],
        ] as const);
  return [['', parts.form] as const, ...rest].map(([part, words]) => ({
    words,
    href: ways.at(part),
    current: part === path || (part === '' && path.startsWith('/steg/')),
  }));
};
