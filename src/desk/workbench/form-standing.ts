import { Injectable } from '@nestjs/common';
import { CatalogueService, fingerprint, FormVersions, type WorkingCopy } from '../../catalogue';
import { member, versionContent, type Finding, type FormDefinition, type VersionContent } from '../../form';

/** The version that residents see, or saw last. */
export interface PublishedVersion {
  readonly number: number;
  readonly publishedAt: Date;
  /** It is offered now. */
  readonly isOffered: boolean;
}

/** How it is with a form: its folder beside what is published of it. */
export interface FormStanding {
  readonly id: string;
  readonly title: string;
  /** None where the folder is gone. */
  readonly copy?: WorkingCopy;
  /** None where it was never published. */
  readonly published?: PublishedVersion;
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
  ) {}

  /** Every form that there is a folder or a version of, in order of id. */
  async all(language: string, isWanted: (id: string) => boolean): Promise<readonly FormStanding[]> {
    const known = [...this.catalogue.workingCopies().map(({ id }) => id), ...(await this.versions.formIds())];
    const ids = [...new Set(known)].filter(isWanted).sort();
    const standings = await Promise.all(ids.map((id) => this.of(id, language)));
    return standings.filter((standing) => standing !== undefined);
  }

  /** One form; undefined where there is neither a folder nor a version of it. */
  async of(id: string, language: string): Promise<FormStanding | undefined> {
    const copy = this.catalogue.workingCopy(id);
    const offered = this.catalogue.forms().find((form) => form.id === id);
    const latest = offered === undefined ? await this.versions.latest(id) : undefined;
    if (copy === undefined && offered === undefined && latest === undefined) return undefined;
    const findings = copy?.read.findings ?? [];
    const [published, content]: [PublishedVersion | undefined, string | undefined] =
      offered !== undefined
        ? [
            { number: offered.version.number, publishedAt: offered.version.publishedAt, isOffered: true },
            shaOf(offered.version.definition),
          ]
        : latest !== undefined
          ? [{ number: latest.number, publishedAt: latest.publishedAt, isOffered: false }, latest.sha256]
          : [undefined, undefined];
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
