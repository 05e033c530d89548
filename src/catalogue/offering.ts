import { Logger } from '@nestjs/common';
import { versionContent, withLiveParts, type Finding, type FormDefinition } from '../form';
import { isDatabaseAway } from '../platform/http';
import { fingerprint } from './fingerprint';
import type { OfferedForm } from './offered-form';
import type { OpenedVersion } from './opened-version';
import type { InForce } from './publications/publication';

/** A folder as it was taken: its live parts, and what could be better. */
export interface TakenFolder {
  readonly id: string;
  /** None where it cannot be served. */
  readonly definition?: FormDefinition;
  readonly findings: readonly Finding[];
}

export interface OfferingParts {
  readonly inForce: () => Promise<readonly InForce[]>;
  readonly open: (versionId: string) => Promise<OpenedVersion>;
  /** A folder as it is now, where somebody has saved in it since. */
  readonly folderNow: (id: string) => TakenFolder | undefined;
}

/**
 * What this copy offers: which version is what the database says is in force, the live parts are what its folder says. A form
 * without a folder here is not offered here.
 */
export class Offering {
  private readonly log = new Logger('catalogue');
  private readonly taken = new Map<string, TakenFolder>();
  private readonly followed = new Map<string, InForce>();
  private readonly known = new Map<string, OfferedForm>();
  private last: Promise<void> = Promise.resolve();
  private all: readonly OfferedForm[] = [];
  private open: readonly OfferedForm[] = [];
  private changes = 0;

  constructor(private readonly parts: OfferingParts) {}

  take(folder: TakenFolder): void {
    this.taken.set(folder.id, folder);
  }

  /** Another number as soon as anything is offered in another way. */
  get edition(): number {
    return this.changes;
  }

  /** In order of id. */
  forms(): readonly OfferedForm[] {
    return this.open;
  }

  /** The retired too. */
  allForms(): readonly OfferedForm[] {
    return this.all;
  }

  find(id: string): OfferedForm | undefined {
    return this.isRetired(id) ? undefined : this.known.get(id);
  }

  isRetired(id: string): boolean {
    return this.followed.get(id)?.versionId === null;
  }

  /** Forms in force that have no folder here. */
  withoutFolder(): string[] {
    return [...this.followed.values()]
      .filter(({ formId, versionId }) => versionId !== null && !this.taken.has(formId))
      .map(({ formId }) => formId);
  }

  /** Looks what is in force, and offers that. One at a time: a look that began earlier must not undo what a later one saw. */
  follow(): Promise<void> {
    this.last = this.last.catch(() => undefined).then(() => this.look());
    return this.last;
  }

  private async look(): Promise<void> {
    const rows = await this.parts.inForce();
    const news = rows.filter((row) => !this.isFollowed(row));
    if (news.length === 0) return;
    for (const row of news) await this.change(row);
    this.all = [...this.known.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    this.open = this.all.filter(({ id }) => !this.isRetired(id));
    this.changes += 1;
  }

  private isFollowed({ formId, publicationId }: InForce): boolean {
    if (this.followed.get(formId)?.publicationId !== publicationId) return false;
    // A folder that has come since makes a form of it that can be offered here.
    return this.taken.has(formId) || this.parts.folderNow(formId)?.definition === undefined;
  }

  /** A version that cannot be opened is told once, and what was offered before goes on being offered. */
  private async change(row: InForce): Promise<void> {
    const { formId } = row;
    try {
      const folder = this.folderOf(row);
      const versionId = row.versionId ?? row.lastVersionId;
      if (folder !== undefined && versionId !== null)
        this.known.set(formId, offer(folder, await this.parts.open(versionId)));
    } catch (error) {
      if (isDatabaseAway(error)) throw error;
      this.log.error({ err: error }, `The version of "${formId}" that is in force could not be opened.`);
    }
    this.followed.set(formId, row);
  }

  /** As it was when the server started, or when something of it was published last. */
  private folderOf({ formId }: InForce): TakenFolder | undefined {
    const isFirst = !this.followed.has(formId) && this.taken.has(formId);
    const now = isFirst ? undefined : this.parts.folderNow(formId);
    if (now?.definition !== undefined) this.take(now);
    return this.taken.get(formId);
  }
}

const offer = ({ id, definition, findings }: TakenFolder, version: OpenedVersion): OfferedForm => {
  if (definition === undefined) return { id, version, definition: version.definition, findings: [] };
  const isSame = fingerprint(versionContent(definition)) === fingerprint(versionContent(version.definition));
  return {
    id,
    version,
    definition: isSame ? definition : withLiveParts(version.definition, definition),
    findings,
  };
};
