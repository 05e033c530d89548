import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from 'pdf-lib';

/*
 * Reading values out of dictionaries that may hold anything: what is not of the kind that was asked for is not there.
 * Nothing here throws.
 */

/** The value itself, behind however many references. */
export const valueOf = (dict: PDFDict, key: string): PDFObject | undefined =>
  resolve(dict, dict.get(PDFName.of(key)));

export const resolve = (near: PDFDict, value: PDFObject | undefined): PDFObject | undefined => {
  let found = value;
  for (let i = 0; i < 8 && found instanceof PDFRef; i++) found = near.context.lookup(found);
  return found instanceof PDFRef ? undefined : found;
};

export const has = (dict: PDFDict, key: string): boolean => valueOf(dict, key) !== undefined;

export const refOf = (dict: PDFDict, key: string): PDFRef | undefined => {
  const value = dict.get(PDFName.of(key));
  return value instanceof PDFRef ? value : undefined;
};

/** A dictionary, or that of a stream. */
export const asDict = (value: PDFObject | undefined): PDFDict | undefined => {
  if (value instanceof PDFRawStream) return value.dict;
  return value instanceof PDFDict ? value : undefined;
};
export const dictOf = (dict: PDFDict, key: string): PDFDict | undefined => asDict(valueOf(dict, key));

export const streamOf = (dict: PDFDict, key: string): PDFRawStream | undefined => {
  const value = valueOf(dict, key);
  return value instanceof PDFRawStream ? value : undefined;
};

/** Items behind their references. */
export const asItems = (near: PDFDict, value: PDFObject | undefined): PDFObject[] | undefined =>
  value instanceof PDFArray ? value.asArray().flatMap((item) => resolve(near, item) ?? []) : undefined;
export const itemsOf = (dict: PDFDict, key: string): PDFObject[] | undefined =>
  asItems(dict, valueOf(dict, key));

/** Items as they stand, references among them. A value alone is a list of one. */
export const rawItemsOf = (dict: PDFDict, key: string): PDFObject[] => {
  const value = valueOf(dict, key);
  if (value instanceof PDFArray) return value.asArray();
  const raw = dict.get(PDFName.of(key));
  return raw === undefined || value === undefined ? [] : [raw];
};

export const asName = (value: PDFObject | undefined): string | undefined =>
  value instanceof PDFName ? value.asString().slice(1) : undefined;
export const nameOf = (dict: PDFDict, key: string): string | undefined => asName(valueOf(dict, key));

export const asNumber = (value: PDFObject | undefined): number | undefined => {
  const number = value instanceof PDFNumber ? value.asNumber() : NaN;
  return Number.isFinite(number) ? number : undefined;
};
export const numberOf = (dict: PDFDict, key: string): number | undefined => asNumber(valueOf(dict, key));

export const boolOf = (dict: PDFDict, key: string): boolean | undefined => {
  const value = valueOf(dict, key);
  return value instanceof PDFBool ? value.asBoolean() : undefined;
};

export const isText = (value: PDFObject | undefined): value is PDFString | PDFHexString =>
  value instanceof PDFString || value instanceof PDFHexString;

/** A text string in words: UTF-16 or PDFDocEncoding. */
export const asText = (value: PDFObject | undefined): string | undefined => {
  if (!isText(value)) return undefined;
  try {
    return value.decodeText();
  } catch {
    return undefined;
  }
};
export const textOf = (dict: PDFDict, key: string): string | undefined => asText(valueOf(dict, key));
