import vm from 'node:vm';
import {
  buildModel,
  definitionOf,
  type FormDefinition,
  type FormFolder,
  loadCompiledForm,
  type Municipality,
  type RunModule,
  versionContent,
} from '../../form';
import { compileForm, readFolder } from '../../form/workshop';
import { composeReceipt, factsOf, type Receipt } from '../../receipts';
import type { SampleCase } from './sample-forms';

const run: RunModule = (source, require) => {
  const module = { exports: {} };
  const body = vm.compileFunction(source, ['exports', 'require', 'module']) as (...parts: unknown[]) => void;
  body(module.exports, require, module);
  return module.exports;
};

/** @throws Error when the form cannot be served */
export const definitionIn = (folder: FormFolder): FormDefinition => {
  const { definition, findings } = readFolder(folder);
  if (definition === undefined) throw new Error(findings.map(({ reason }) => reason).join('\n'));
  return definition;
};

/** A form as its version is kept. */
export const asKept = (definition: FormDefinition): FormDefinition =>
  definitionOf(definition.id, versionContent(definition));

/** What the receipt of a sample case tells: as one of a server would, with the same number and codes each time. */
export const sampleReceipt = (sample: SampleCase, municipality: Municipality): Receipt => {
  const definition = asKept(definitionIn(sample.folder));
  return composeReceipt({
    sent: {
      caseNumber: '2026-000127-4',
      receivedAt: new Date('2026-11-24T09:12:00Z'),
      formId: definition.id,
      source: 'web',
      answer: sample.answer,
    },
    version: {
      ...factsOf(definition),
      number: 1,
      definition,
      compiled: loadCompiledForm(compileForm(definition), run),
      model: buildModel(definition, sample.language, sample.answer),
    },
    municipality,
    contact: undefined,
    code: 'ABCD-EFGH-JKMN',
    link: 'https://e.exempel.se/arenden/2026-000127-4/AbCdEfGhIjKlMnOpQrStUv',
    verification: {
      code: 'AAAA-BBBB-CCCC-DDDD',
      link: 'https://e.exempel.se/verifiera?kod=AAAA-BBBB-CCCC-DDDD',
    },
  });
};
