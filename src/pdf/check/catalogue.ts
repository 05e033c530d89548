import { asDict, boolOf, dictOf, has, itemsOf, nameOf, streamOf, textOf } from '../reading/values';
import type { Rule } from './finding';
import { isLanguage } from './languages';
import type { Subject } from './subject';

const MARKED: Rule = {
  name: 'marked',
  pdfa: '6.7.2.2',
  pdfua: '6.2',
  mend: 'Give the catalogue MarkInfo with Marked true.',
};
const SUSPECTS: Rule = {
  name: 'suspects',
  pdfua: '7.1',
  mend: 'Take Suspects out of MarkInfo once the tags have been looked through.',
};
const STRUCTURE: Rule = {
  name: 'structure',
  pdfa: '6.7.3.3',
  pdfua: '7.1',
  mend: 'Give the catalogue a StructTreeRoot with the tags of the document.',
};
const LANGUAGE: Rule = {
  name: 'language',
  pdfa: '6.7.4',
  pdfua: '7.2',
  mend: 'Give the catalogue Lang with a BCP 47 tag, for example sv-SE.',
};
const TITLE_SHOWN: Rule = {
  name: 'title-shown',
  pdfua: '7.1',
  mend: 'Give the catalogue ViewerPreferences with DisplayDocTitle true.',
};
const METADATA: Rule = {
  name: 'metadata',
  pdfa: '6.6.2.1',
  pdfua: '7.1',
  mend: 'Give the catalogue a Metadata stream of Type Metadata and Subtype XML.',
};
const METADATA_PLAIN: Rule = {
  name: 'metadata-plain',
  pdfa: '6.6.2.1',
  mend: 'Write the Metadata stream without a filter: archives read it without knowing PDF.',
};
const FORBIDDEN_ENTRY: Rule = {
  name: 'forbidden-entry',
  pdfa: '6.10 to 6.12',
  mend: 'Take the entry out: what is shown must be the pages, and nothing else.',
};
const LAYERS: Rule = {
  name: 'layers',
  pdfa: '6.9',
  pdfua: '7.10',
  mend: 'Give each configuration of layers a Name of its own, and no AS.',
};

/** What the catalogue says of the document as a whole. */
export const checkCatalogue = ({ file: { catalogue, pages }, findings }: Subject): void => {
  const add = (rule: Rule, reason: string) => findings.add(rule, 'catalogue', reason);
  const marked = dictOf(catalogue, 'MarkInfo');
  if (marked === undefined || boolOf(marked, 'Marked') !== true)
    add(MARKED, 'The document does not say that it is tagged.');
  if (marked !== undefined && boolOf(marked, 'Suspects') === true)
    add(SUSPECTS, 'The document says that its tags may be wrong.');
  if (dictOf(catalogue, 'StructTreeRoot') === undefined) add(STRUCTURE, 'The document has no tags.');
  const language = textOf(catalogue, 'Lang');
  if (language === undefined || language === '') add(LANGUAGE, 'The document does not say its language.');
  else if (!isLanguage(language)) add(LANGUAGE, `"${language}" is no tag of a language.`);
  const preferences = dictOf(catalogue, 'ViewerPreferences');
  if (preferences === undefined || boolOf(preferences, 'DisplayDocTitle') !== true)
    add(TITLE_SHOWN, 'Readers would show the name of the file instead of the title.');
  const metadata = streamOf(catalogue, 'Metadata');
  if (metadata === undefined) add(METADATA, 'The document has no metadata.');
  else {
    if (nameOf(metadata.dict, 'Type') !== 'Metadata' || nameOf(metadata.dict, 'Subtype') !== 'XML')
      add(METADATA, 'The metadata do not say what they are.');
    if (has(metadata.dict, 'Filter')) add(METADATA_PLAIN, 'The metadata are packed.');
  }
  checkEntries(add, catalogue, pages);
};

const checkEntries = (
  add: (rule: Rule, reason: string) => void,
  catalogue: Subject['file']['catalogue'],
  pages: Subject['file']['pages'],
): void => {
  for (const key of ['Requirements', 'NeedsRendering'])
    if (has(catalogue, key)) add(FORBIDDEN_ENTRY, `The catalogue has ${key}.`);
  const names = dictOf(catalogue, 'Names');
  if (names !== undefined && has(names, 'AlternatePresentations'))
    add(FORBIDDEN_ENTRY, 'There are AlternatePresentations.');
  if (pages.some(({ dict }) => has(dict, 'PresSteps'))) add(FORBIDDEN_ENTRY, 'A page has PresSteps.');
  const permissions = dictOf(catalogue, 'Perms');
  const odd = permissions?.keys().find((key) => !['/UR3', '/DocMDP'].includes(key.asString()));
  if (odd !== undefined) add(FORBIDDEN_ENTRY, `Perms has ${odd.asString()}.`);
  const layers = dictOf(catalogue, 'OCProperties');
  if (layers === undefined) return;
  const configurations = [dictOf(layers, 'D'), ...(itemsOf(layers, 'Configs') ?? []).map(asDict)];
  const called = configurations.map((one) => (one === undefined ? undefined : textOf(one, 'Name')));
  if (called.some((name) => !name) || new Set(called).size < called.length)
    add(LAYERS, 'A configuration of layers has no name, or the name of another.');
  if (configurations.some((one) => one !== undefined && has(one, 'AS')))
    add(LAYERS, 'A configuration of layers shows and hides them by itself.');
};
