import { randomUUID } from 'node:crypto';
import {
  FormNotFound,
  FormTypes,
  OpenedVersion,
  runModule,
  VersionNotFound,
  type CatalogueService,
  type FolderOnDisk,
  type OfferedForm,
} from '../../catalogue';
import { beyondLimits, BeyondLimits, type Workshop } from '../../catalogue/workshop';
import { definitionOf, loadCompiledForm, versionContent, type Finding } from '../../form';

/** A form out of its folder, or what is to be said of one that cannot be served. */
export interface TakenFolder {
  readonly form?: OfferedForm;
  readonly findings: readonly Finding[];
}

/** Reads a folder as the server does, and opens its form as if it had been published for the first time. */
export const takeFolder = async (
  { folder, finding }: FolderOnDisk,
  workshop: Workshop,
  now: Date,
): Promise<TakenFolder> => {
  if (folder === undefined) return { findings: finding === undefined ? [] : [finding] };
  try {
    const { read, source } = await workshop.readFolder(folder);
    const { definition, findings } = read;
    if (definition === undefined || source === undefined) return { findings };
    const published = definitionOf(definition.id, versionContent(definition));
    const version = new OpenedVersion(randomUUID(), 1, published, loadCompiledForm(source, runModule), now);
    return { form: { id: definition.id, version, definition, findings }, findings };
  } catch (error) {
    if (error instanceof BeyondLimits) return { findings: [beyondLimits(error)] };
    throw error;
  }
};

/** What the API asks of the catalogue, for forms that lie in folders and were published nowhere. */
export class MockForms implements Pick<CatalogueService, 'forms' | 'offered' | 'numbered' | 'typesText'> {
  private readonly types: FormTypes;

  /** @param folder where types are kept once they are made */
  constructor(
    private readonly all: readonly OfferedForm[],
    folder: string,
    workshop: Workshop,
  ) {
    this.types = new FormTypes(folder, workshop);
  }

  forms(): readonly OfferedForm[] {
    return this.all;
  }

  offered(id: string): OfferedForm {
    const form = this.all.find((one) => one.id === id);
    if (form === undefined) throw new FormNotFound();
    return form;
  }

  /** There is a first version of each, and no other. */
  numbered(id: string, number: number): Promise<OpenedVersion> {
    const { version } = this.offered(id);
    return number === version.number ? Promise.resolve(version) : Promise.reject(new VersionNotFound());
  }

  typesText({ definition }: OpenedVersion): Promise<string> {
    return this.types.text(definition);
  }
}
