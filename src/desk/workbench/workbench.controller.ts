import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import {
  CatalogueService,
  FormNotFound,
  FormVersions,
  type FolderProof,
  type WorkingCopy,
} from '../../catalogue';
import { inspector, versionContent, type VersionContent } from '../../form';
import { Allow, isWithin, reachOf, SignedIn, type StaffUser } from '../../identity';
import type { Html } from '../../platform/http';
import { Differences } from '../../publishing';
import type { DeskSite } from '../frame/desk-site';
import { benchScript } from '../frame/desk-script';
import { DeskSites } from '../frame/desk-sites';
import { draw } from '../frame/draw';
import { MAY_DESIGN } from '../rights';
import { BenchPage } from './bench.page';
import { readBenchWish } from './bench-wish';
import { DifferencePage, type Side } from './difference.page';
import { readSides } from './difference-wish';
import { FormStandings, type FormStanding } from './form-standing';

/** What designers see of a form while they make it. Nothing here is written: the folder is theirs, and so is its editor. */
@Controller('personal/formular')
export class WorkbenchController {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly versions: FormVersions,
    private readonly standings: FormStandings,
    private readonly differences: Differences,
    private readonly sites: DeskSites,
  ) {}

  /** @throws FormNotFound */
  @Get(':form')
  @Allow(...MAY_DESIGN)
  async show(
    @Param('form') formId: string,
    @Query() query: unknown,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
  ): Promise<Html> {
    const site = this.sites.of(request);
    const standing = await this.standingOf(formId, user, site);
    const wish = readBenchWish(query);
    const form = standing.copy && inspectorOf(standing.copy, wish.exempel, site);
    const page = BenchPage({
      site,
      standing,
      wish,
      inspector: form,
      inspection: form && wish.falt !== undefined ? (form.inspect(wish.falt) ?? 'none') : undefined,
      proof: standing.copy && this.proofOf(standing.copy),
      languages: ['sv', 'en', ...(standing.copy?.version?.otherLanguages ?? [])],
    });
    return draw(page, site, 200, benchScript !== undefined, form !== undefined);
  }

  /** What differs between two versions, or a version and the folder. @throws FormNotFound */
  @Get(':form/skillnad')
  @Allow(...MAY_DESIGN)
  async difference(
    @Param('form') formId: string,
    @Query() query: unknown,
    @SignedIn() user: StaffUser,
    @Req() request: FastifyRequest,
  ): Promise<Html> {
    const site = this.sites.of(request);
    const standing = await this.standingOf(formId, user, site);
    const versions = await this.versions.ofForm(formId);
    const definition = standing.copy?.read.definition;
    const contentOf = (side: Side): VersionContent | undefined =>
      side === 'arbetskopia'
        ? definition && versionContent(definition)
        : versions.find(({ number }) => number === side)?.content;
    const sides = readSides(
      query,
      versions.map(({ number }) => number),
      { isFolder: standing.copy !== undefined, published: standing.published?.number },
    );
    const [before, after] = sides.chosen === undefined ? [] : sides.chosen.map(contentOf);
    const page = DifferencePage({
      site,
      standing,
      versions,
      sides,
      ...(before !== undefined &&
        after !== undefined && {
          changes: (await this.differences.between({ content: before }, { content: after })) ?? 'too-much',
        }),
    });
    return draw(page, site);
  }

  /** Begun when somebody looks, in a thread of its own; the page comes without waiting for it. */
  private proofOf(copy: WorkingCopy): FolderProof | 'awaited' | undefined {
    if (copy.read.definition === undefined) return undefined;
    void this.catalogue.proofOf(copy);
    return this.catalogue.proofThere(copy) ?? 'awaited';
  }

  private async standingOf(formId: string, user: StaffUser, { language }: DeskSite): Promise<FormStanding> {
    const standing = isWithin(reachOf(user, MAY_DESIGN), formId)
      ? await this.standings.of(formId, language)
      : undefined;
    if (standing === undefined) throw new FormNotFound();
    return standing;
  }
}

/** A form's folder, ready to be asked of its questions; none where it has obstacles. */
const inspectorOf = (
  { read, files, version, isLookedAt }: WorkingCopy,
  exempel: string | undefined,
  { language }: DeskSite,
) => {
  const { findings } = read;
  const definition = read.definition ?? read.shown;
  if (definition === undefined) return undefined;
  const example =
    exempel !== undefined && Object.hasOwn(definition.examples, exempel)
      ? definition.examples[exempel]
      : undefined;
  return inspector({
    definition,
    language,
    files,
    findings,
    ...(version !== undefined && isLookedAt !== true && { compiled: version.compiled }),
    ...(example !== undefined && { example }),
  });
};
