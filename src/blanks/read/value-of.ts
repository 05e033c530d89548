import { PDFArray, PDFDict, PDFName, type PDFObject } from 'pdf-lib';
import type { PdfField } from './fields';
import type { PdfFile } from './pdf-file';
import { nameOf, textOf } from './text-of';

/** Bits of `Ff` (PDF 32000-1, 12.7.4.2.1): a button that does something and holds nothing. */
const PUSH_BUTTON = 1 << 16;

const OFF = 'Off';

/** What a field holds, as the page's control would post it; nothing where it is empty, or is no question. */
export const valuesOf = (file: PdfFile, field: PdfField): readonly string[] => {
  const values = valuesByKind(file, field);
  return values.filter((value) => value !== '');
};

const valuesByKind = (file: PdfFile, field: PdfField): readonly string[] => {
  switch (field.kind) {
    case 'Tx':
      return [textOf(file, field.value) ?? ''];
    case 'Ch':
      return chosenIn(file, field);
    case 'Btn':
      return (field.flags & PUSH_BUTTON) === 0 ? tickedIn(file, field) : [];
    default:
      return [];
  }
};

/** Viewers write what a choice exports, or what it is called: both mean the choice. */
const chosenIn = (file: PdfFile, { value, options }: PdfField): readonly string[] => {
  const given = value instanceof PDFArray ? value.asArray() : [value];
  const choices = options.map((option) => choiceIn(file, option));
  return given.map((one) => {
    const text = textOf(file, one) ?? '';
    const isExport = choices.some(({ exported }) => exported === text);
    return isExport ? text : (choices.find(({ called }) => called === text)?.exported ?? text);
  });
};

const choiceIn = (file: PdfFile, option: PDFObject): { exported: string; called: string } => {
  const found = file.follow(option);
  const [exported, called] = found instanceof PDFArray ? found.asArray() : [found, found];
  const text = textOf(file, exported) ?? '';
  return { exported: text, called: textOf(file, called) ?? text };
};

/**
 * A box, or one of several buttons. The value is the name of the state that is on; where the file has no value, the boxes'
 * own states tell. `Opt` says what a box stands for where its state's name does not (12.7.4.2.3).
 */
const tickedIn = (file: PdfFile, { value, options, boxes }: PdfField): readonly string[] => {
  const told = value === undefined ? undefined : (textOf(file, value) ?? OFF);
  const states = boxes.map((box) => statesOf(file, box));
  const on = told ?? states.find(({ now }) => now !== undefined && now !== OFF)?.now ?? OFF;
  if (on === OFF) return [];
  const texts = options.map((option) => textOf(file, option) ?? '');
  if (texts.length === 0 || (texts.includes(on) && !states.some(({ names }) => names.includes(on))))
    return [on];
  const place = states.findIndex(({ names }) => names.includes(on));
  return [texts[place === -1 ? Number(on) : place] ?? on];
};

/** What a box's state is, and which names for being on it has. */
const statesOf = (file: PdfFile, box: PDFDict): { now: string | undefined; names: readonly string[] } => {
  const state = file.get(box, 'AS');
  const looks = file.dict(box, 'AP');
  const normal = looks && file.dict(looks, 'N');
  const names = normal === undefined ? [] : normal.keys().map(nameOf);
  return {
    now: state instanceof PDFName ? nameOf(state) : undefined,
    names: names.filter((name) => name !== OFF),
  };
};
