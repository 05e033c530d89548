import type { DataSource } from 'typeorm';
import { readWish, type OrderedWish, type Shape, type WishFault } from '../../exports';
import type { JsonObject } from '../../form';
import { UsageFault } from '../usage-fault';

/** The options that a wish's members are given by. */
const OPTIONS: Readonly<Record<string, string>> = {
  statuses: 'status',
  personal: 'without-personal',
  secret: 'protected',
};

const REASONS: Readonly<Record<WishFault['reason'], string>> = {
  missing: 'needs a value',
  unknown: 'has a value that is not known',
  'not-a-day': 'is no day such as 2026-01-31',
  'turned-around': 'is before --from',
  'not-a-number': 'is no case number',
  'too-many': 'has too many values',
  unreadable: 'cannot be read',
};

/** What the options ask for, with the columns of a template where one is named. @throws UsageFault */
export const wishOf = async (db: DataSource, given: JsonObject, template?: string): Promise<OrderedWish> => {
  const read = readWish(given);
  if ('faults' in read) throw new UsageFault(read.faults.map(sentence).join('\n'));
  if (template === undefined) return read.wish;
  const rows = await db.query<{ name: string; shape: Shape }[]>(
    'SELECT name, shape FROM export_templates WHERE form_id = $1 ORDER BY name',
    [read.wish.formId],
  );
  const found = rows.find(({ name }) => name === template);
  if (found === undefined)
    throw new UsageFault(
      `The form has no template "${template}". ${rows.length === 0 ? 'None has been saved yet.' : `There are: ${rows.map(({ name }) => name).join(', ')}.`}`,
    );
  const { columns } = found.shape;
  return { ...read.wish, ...(columns !== undefined && { columns }) };
};

const sentence = ({ field, reason, allowed }: WishFault): string =>
  `--${OPTIONS[field] ?? field} ${REASONS[reason]}.${allowed === undefined ? '' : ` There are: ${allowed.join(', ')}.`}`;
