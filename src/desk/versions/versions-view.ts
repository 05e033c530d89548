import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import {
  CatalogueService,
  fingerprint,
  FormNotFound,
  FormVersions,
  proofMayHinder,
  Publications,
  type FormVersion,
  type Publication,
  type WorkingCopy,
} from '../../catalogue';
import { versionContent, type Finding, type FormDefinition } from '../../form';
import { Colleagues } from '../../identity';
import {
  type CompareSide,
  Differences,
  GateKeeper,
  PublishService,
  type Change,
  type GateAge,
  type KeptGate,
} from '../../publishing';

/** What a form's folder holds, beside what is offered. */
export type Draft =
  | { readonly kind: 'gone' }
  | { readonly kind: 'faulty'; readonly findings: readonly Finding[] }
  /** As what is offered, to the letter. */
  | { readonly kind: 'same' }
  | {
      readonly kind: 'draft';
      readonly sha256: string;
      /** The number that it has, or will have. */
      readonly number: number;
      /** It is a version already. */
      readonly isKnown: boolean;
      /** Against what is offered; none where nothing ever was. `too-much` for a page to wait for. */
      readonly changes?: readonly Change[] | 'too-much';
      readonly takesTwo: boolean;
      /** Drafts and cases have to be judged before it is published; whether they are. */
      readonly gate?: 'judged' | 'not-judged';
      readonly waits: boolean;
    };

/** What was judged of a form's drafts and cases, and how that stands now. */
export interface ToldGate {
  readonly kept: KeptGate;
  readonly age: GateAge;
}

/** A form's versions as its page tells them. */
export interface ToldVersions {
  readonly formId: string;
  readonly title: string;
  /** What one has seen of them, in one word. */
  readonly edition: string;
  /** Newest first. */
  readonly publications: readonly Publication[];
  /** Of accounts, by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly draft: Draft;
  /** None where it was never judged. */
  readonly gate?: ToldGate;
}

/** What differs from a version. */
export interface Compared {
  readonly number: number;
  readonly changes: readonly Change[] | 'too-much';
}

/** A version beside the one before it and the one that is offered. */
export interface ToldVersion {
  readonly number: number;
  readonly id: string;
  readonly madeAt: Date;
  /** Against the version before; none for the first. */
  readonly before?: Compared;
  /** What is offered now, where that is another, and what would change. */
  readonly now?: Compared;
  /** It was offered, and something else is now. */
  readonly isPast: boolean;
}

const isHinder = ({ level }: Finding): boolean => level === 'error';

/** Gathers what the pages of versions show. */
@Injectable()
export class VersionsView {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly versions: FormVersions,
    private readonly publications: Publications,
    private readonly publishing: PublishService,
    private readonly differences: Differences,
    private readonly gates: GateKeeper,
    private readonly colleagues: Colleagues,
  ) {}

  /** @throws FormNotFound */
  async ofForm(formId: string, language: 'sv' | 'en'): Promise<ToldVersions> {
    // First what one is taken to have seen: what comes in between is then refused, and not passed over.
    const edition = await this.publications.edition(formId);
    const publications = await this.publications.ofForm(formId);
    const copy = this.catalogue.workingCopy(formId);
    if (publications.length === 0 && copy === undefined) throw new FormNotFound();
    const gate = await this.gates.newest(formId, copy?.read.definition);
    const people = [
      ...publications.flatMap(({ madeBy, approvedBy, cancelledBy }) => [madeBy, approvedBy, cancelledBy]),
      gate?.kept.startedBy ?? null,
    ];
    return {
      formId,
      title: await this.title(formId, publications, copy, language),
      edition,
      publications,
      names: await this.colleagues.names(people.filter((one) => one !== null)),
      draft: await this.draft(formId, publications, copy),
      ...(gate && { gate }),
    };
  }

  /** @throws FormNotFound */
  async version(formId: string, number: number): Promise<ToldVersion> {
    const [rows, publications] = [await this.versions.ofForm(formId), await this.publications.ofForm(formId)];
    const place = rows.findIndex((one) => one.number === number);
    const [row, before] = [rows[place], rows[place - 1]];
    if (row === undefined) throw new FormNotFound();
    const now = publications.find(({ state }) => state === 'now')?.versionId ?? undefined;
    const offered = now === row.id ? undefined : rows.find(({ id }) => id === now);
    return {
      number,
      id: row.id,
      madeAt: row.publishedAt,
      ...(before && { before: await this.compared(before, row) }),
      ...(offered && { now: await this.compared(offered, row) }),
      isPast:
        now !== row.id &&
        publications.some(({ versionId, state }) => versionId === row.id && state === 'past'),
    };
  }

  private async compared(before: FormVersion, after: CompareSide): Promise<Compared> {
    return { number: before.number, changes: (await this.differences.between(before, after)) ?? 'too-much' };
  }

  /** What residents see, or saw last; of a form that was never offered, what its folder says. */
  private async title(
    formId: string,
    publications: readonly Publication[],
    copy: WorkingCopy | undefined,
    language: 'sv' | 'en',
  ): Promise<string> {
    const offered = this.catalogue.allForms().find(({ id }) => id === formId)?.version;
    const last = publications.find(({ versionId }) => versionId !== null)?.versionId ?? undefined;
    const version =
      offered ?? copy?.version ?? (last === undefined ? undefined : await this.catalogue.version(last));
    return version?.model(language).title ?? formId;
  }

  private async draft(
    formId: string,
    publications: readonly Publication[],
    copy: WorkingCopy | undefined,
  ): Promise<Draft> {
    if (copy === undefined) return { kind: 'gone' };
    const { definition, findings } = copy.read;
    if (definition === undefined) return { kind: 'faulty', findings: findings.filter(isHinder) };
    if (proofMayHinder(definition)) void this.catalogue.proofOf(copy);
    const refuted = this.catalogue.proofThere(copy)?.findings.filter(isHinder) ?? [];
    if (refuted.length > 0) return { kind: 'faulty', findings: refuted };
    const rows = await this.versions.numbered(formId);
    const now = publications.find(({ state }) => state === 'now')?.versionId;
    const offered = await this.versions.lastOffered(formId);
    const content = versionContent(definition);
    const sha256 = fingerprint(content);
    if (offered?.id === now && offered?.sha256 === sha256 && this.isOfferedWhole(formId, definition))
      return { kind: 'same' };
    const known = rows.find((row) => row.sha256 === sha256);
    return {
      kind: 'draft',
      sha256: copy.sha256,
      number: known?.number ?? (rows.at(-1)?.number ?? 0) + 1,
      isKnown: known !== undefined,
      ...(offered && { changes: (await this.compared(offered, { content, sha256 })).changes }),
      takesTwo: await this.publishing.takesTwo(formId, definition),
      ...((await this.publishing.takesGate(formId, definition)) && {
        gate: (await this.publishing.isJudged(definition)) ? ('judged' as const) : ('not-judged' as const),
      }),
      waits: definition.service.publishing?.start === false,
    };
  }

  /** Whether what is proved of the folder hinders it: waited for only where service.json weighs such a thing so. */
  async isRefuted(copy: WorkingCopy): Promise<boolean> {
    const { definition } = copy.read;
    if (definition === undefined || !proofMayHinder(definition)) return false;
    return (await this.catalogue.proofOf(copy)).findings.some(isHinder);
  }

  /** The live parts too. */
  private isOfferedWhole(formId: string, definition: FormDefinition): boolean {
    const offered = this.catalogue.forms().find(({ id }) => id === formId);
    return offered !== undefined && isDeepStrictEqual(offered.definition, definition);
  }
}
