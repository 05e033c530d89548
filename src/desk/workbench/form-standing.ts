import { Injectable } from '@nestjs/common';
import {
  CatalogueService,
  fingerprint,
  FormVersions,
  Publications,
  type InForce,
  type WorkingCopy,
} from '../../catalogue';
import { member, versionContent, type Finding, type FormDefinition, type VersionContent } from '../../form';

/** The version that residents see, or saw last. */
export interface PublishedVersion {
  readonly number: number;
  /** When it came into force, anew after a rollback; of a retired form, when it was retired. */
  readonly since: Date;
  /** It is offered now; the form is retired; or this server has no folder of it that can be offered. */
  readonly stands: 'offered' | 'retired' | 'not-here';
}

/** How it is with a form: its folder beside what is published of it. */
export interface FormStanding {
  readonly id: string;
  readonly title: string;
  /** None where the folder is gone. */
  readonly copy?: WorkingCopy;
  /** None where it was never offered. */
  readonly published?: PublishedVersion;
  /** It was never offered, and there are versions of it: proposed, or for a time to come. */
  readonly isProposed: boolean;
  /** The folder says something else than the published version. Not told of one that has obstacles. */
  readonly differs: boolean;
  readonly stops: readonly Finding[];
  readonly advice: readonly Finding[];
  /** It leads to another site, or is a PDF. */
  readonly isElsewhere: boolean;
}

/** Looks at folders and published versions together. */
@Injectable()
export class FormStandings {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly versions: FormVersions,
    private readonly publications: Publications,
  ) {}

  /** Every form that there is a folder or a version of, in order of id. */
  async all(language: string, isWanted: (id: string) => boolean): Promise<readonly FormStanding[]> {
    const known = [...this.catalogue.workingCopies().map(({ id }) => id), ...(await this.versions.formIds())];
    const ids = [...new Set(known)].filter(isWanted).sort();
    const inForce = await this.publications.inForce();
    const standings = await Promise.all(ids.map((id) => this.one(id, language, inForce)));
    return standings.filter((standing) => standing !== undefined);
  }

  /** One form; undefined where there is neither a folder nor a version of it. */
  async of(id: string, language: string): Promise<FormStanding | undefined> {
    return this.one(id, language, await this.publications.inForce());
  }

  private async one(
    id: string,
    language: string,
    inForce: readonly InForce[],
  ): Promise<FormStanding | undefined> {
    const copy = this.catalogue.workingCopy(id);
    const offered = this.catalogue.forms().find((form) => form.id === id);
    const last = offered === undefined ? await this.versions.lastOffered(id) : undefined;
    const latest = last ?? (offered === undefined ? await this.versions.latest(id) : undefined);
    if (copy === undefined && offered === undefined && latest === undefined) return undefined;
    const findings = copy?.read.findings ?? [];
    const now = inForce.find(({ formId }) => formId === id);
    const seen = offered?.version ?? last;
    const published: PublishedVersion | undefined = seen && {
      number: seen.number,
      since: now?.since ?? seen.publishedAt,
      stands: offered !== undefined ? 'offered' : now?.versionId === null ? 'retired' : 'not-here',
    };
    const content = offered === undefined ? last?.sha256 : shaOf(offered.version.definition);
    const definition = copy?.read.definition;
    return {
      id,
      title:
        copy?.version?.model(language).title ??
        offered?.version.model(language).title ??
        copy?.read.elsewhere?.service.title ??
        (latest && titleOf(latest.content)) ??
        id,
      ...(copy !== undefined && { copy }),
      ...(published !== undefined && { published }),
      isProposed: published === undefined && latest !== undefined,
      differs: definition !== undefined && content !== undefined && shaOf(definition) !== content,
      stops: findings.filter(({ level }) => level === 'error'),
      advice: findings.filter(({ level }) => level === 'warning'),
      isElsewhere: copy?.read.elsewhere !== undefined,
    };
  }
}

const titleOf = ({ service, schema }: VersionContent): string | undefined => {
  const title = service.title ?? member(schema, 'title');
  return typeof title === 'string' ? title : undefined;
};

/** A definition never changes, and its fingerprint is asked for at every look at the list. */
const known = new WeakMap<FormDefinition, string>();
const shaOf = (definition: FormDefinition): string => {
  const sha256 = known.get(definition) ?? fingerprint(versionContent(definition));
  known.set(definition, sha256);
  return sha256;
};
