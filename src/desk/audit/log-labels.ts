import { Injectable } from '@nestjs/common';
import type { WrittenEntry } from '../../audit';
import { CaseReader } from '../../cases';
import { CatalogueService } from '../../catalogue';
import { exportColumns, exportTables, toPointer, type FormModel, type Language } from '../../form';

type LabelOf = (pointer: string) => string;

/** What forms call the questions that the log tells of by their pointers. */
@Injectable()
export class LogLabels {
  constructor(
    private readonly cases: CaseReader,
    private readonly catalogue: CatalogueService,
  ) {}

  /** By the version that the case of an entry is read by, or else by the form as it is now; the pointer where neither knows it. */
  async of(entries: readonly WrittenEntry[], language: Language): Promise<(entry: WrittenEntry) => LabelOf> {
    const forms = new Map(
      this.catalogue.allForms().map(({ id, version }) => [id, once(() => version.model(language))]),
    );
    const telling = entries.filter(({ details }) => 'question' in details);
    const ids = [...new Set(telling.flatMap(({ caseId }) => caseId ?? []))];
    const ofCases = new Map(await Promise.all(ids.map((id) => this.ofCase(id, language))));
    return ({ caseId, formId }) => {
      const known =
        (caseId !== null && ofCases.get(caseId)) || (formId !== null && forms.get(formId)) || undefined;
      return (pointer) => known?.().get(pointer) ?? pointer;
    };
  }

  private async ofCase(id: string, language: Language) {
    const found = await this.cases.byId(id);
    const version = found && (await this.catalogue.version(found.answerVersionId));
    return [id, version && once(() => version.model(language))] as const;
  }
}

/** Worked out for those entries alone that tell of a question. */
const once = (modelOf: () => FormModel): (() => ReadonlyMap<string, string>) => {
  let known: ReadonlyMap<string, string> | undefined;
  return () => (known ??= labelsOf(modelOf()));
};

/** As the log names a question: which entry of a list it stands in is a star. */
const labelsOf = (model: FormModel): ReadonlyMap<string, string> =>
  new Map(
    [...exportColumns(model), ...exportTables(model).flatMap(({ columns }) => columns)].map(
      ({ path, label }) => [
        toPointer(path.map((token) => (typeof token === 'number' && token < 0 ? '*' : token))),
        label,
      ],
    ),
  );
