import { PDFDict } from 'pdf-lib';
import { fieldsOf } from './fields';
import { identityOf, type BlankIdentity } from './identity';
import { PdfFile } from './pdf-file';
import { Unreadable, type UnreadableReason } from './unreadable';
import { valuesOf } from './value-of';

/** What a filled-in blank says. */
export interface FilledBlank {
  readonly identity: BlankIdentity;
  /** The fields that hold something, by their names in the PDF, in the order of the PDF. */
  readonly values: readonly (readonly [name: string, values: readonly string[]])[];
}

export type BlankReading = { readonly blank: FilledBlank } | { readonly unreadable: UnreadableReason };

/**
 * Reads a filled-in blank. Total: whatever the bytes are, it is a blank or a reason why not. What the file holds beside its
 * fields (scripts, actions, pages, files, links) is not looked at. It can take its time and be led on, so it belongs in a
 * thread with limits: `BlankReader`.
 */
export const readBlank = (bytes: Uint8Array): BlankReading => {
  try {
    return { blank: read(bytes) };
  } catch (fault) {
    if (fault instanceof Unreadable) return { unreadable: fault.reason };
    // Calls in calls without end.
    if (fault instanceof RangeError) return { unreadable: 'too-much' };
    throw fault;
  }
};

const read = (bytes: Uint8Array): FilledBlank => {
  const file = new PdfFile(bytes);
  if (file.trailer('Encrypt') !== undefined) throw new Unreadable('encrypted');
  const catalog = file.trailer('Root');
  if (!(catalog instanceof PDFDict)) throw new Unreadable('broken');
  const form = file.dict(catalog, 'AcroForm');
  if (form !== undefined && file.get(form, 'XFA') !== undefined) throw new Unreadable('xfa');
  const identity = identityOf(file, catalog);
  if (identity === undefined) throw new Unreadable('foreign');
  const fields = form === undefined ? [] : fieldsOf(file, form);
  if (fields.length === 0) throw new Unreadable('flattened');
  const values = fields.flatMap((field) => {
    const held = valuesOf(file, field);
    return held.length === 0 ? [] : [[field.name, held] as const];
  });
  if (values.length === 0) throw new Unreadable('empty');
  return { identity, values };
};
