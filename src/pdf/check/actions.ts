import { PDFDict, PDFRawStream, type PDFObject } from 'pdf-lib';
import { dictOf, has, nameOf } from '../reading/values';
import type { Rule } from './finding';
import { objectName, pageName, type Subject } from './subject';

const ACTION: Rule = {
  name: 'action',
  pdfa: '6.5.1',
  mend: 'Take the action out: a document that is kept does nothing by itself. Links to addresses and pages may stay.',
};
const TRIGGER: Rule = {
  name: 'additional-actions',
  pdfa: '6.5.2',
  mend: 'Take AA out of catalogue, pages, annotations and fields.',
};

const FORBIDDEN = new Set(
  (
    'Launch Sound Movie ResetForm ImportData Hide SetOCGState Rendition Trans GoTo3DView JavaScript Set-State NoOp ' +
    'set-state nop'
  ).split(' '),
);
const PAGE_TURNS = new Set(['NextPage', 'PrevPage', 'FirstPage', 'LastPage']);

/** Nothing in the document acts by itself, and no script is in it. Whatever is found is only told, never followed. */
export const checkActions = ({ file, pages, findings }: Subject): void => {
  const { catalogue } = file;
  const names = dictOf(catalogue, 'Names');
  if (names !== undefined && has(names, 'JavaScript'))
    findings.add(ACTION, 'catalogue', 'There are scripts.');
  if (has(catalogue, 'AA'))
    findings.add(TRIGGER, 'catalogue', 'The document acts when it is opened or printed.');
  for (const page of pages)
    if (has(page.dict, 'AA'))
      findings.add(TRIGGER, pageName(page.number), 'The page acts when it is opened.');
  for (const [ref, object] of file.context.enumerateIndirectObjects()) {
    const where = objectName(ref);
    for (const dict of dictsIn(object, 0)) {
      const kind = actionKind(dict);
      if (kind !== undefined && FORBIDDEN.has(kind))
        findings.add(ACTION, where, `There is an action of the kind ${kind}.`);
      if (kind === 'Named' && !PAGE_TURNS.has(nameOf(dict, 'N') ?? ''))
        findings.add(ACTION, where, `There is a named action ${nameOf(dict, 'N') ?? ''}.`);
    }
  }
};

/** Elements, groups and others have S too. */
const actionKind = (dict: PDFDict): string | undefined => {
  const type = nameOf(dict, 'Type');
  return type === undefined || type === 'Action' ? nameOf(dict, 'S') : undefined;
};

/** Dictionaries directly in an object: actions often stand in what they belong to. */
const dictsIn = (object: PDFObject, depth: number): PDFDict[] => {
  if (object instanceof PDFRawStream) return dictsIn(object.dict, depth);
  if (!(object instanceof PDFDict) || depth > DEEPEST) return [];
  return [object, ...object.values().flatMap((value) => dictsIn(value, depth + 1))];
};

const DEEPEST = 8;
