import { CASE_STATUSES, isCaseStatus, readCaseNumber, type CaseStatus } from '../cases';
import { isObject, type Json } from '../form';
import type { OrderedWish } from './orders/export-order';
import type { ChosenColumn } from './shape';
import { EXPORT_FORMATS, PURPOSES } from './wish';

/** What is wrong with what was asked for. `allowed` are the words that may stand there. */
export interface WishFault {
  readonly field: string;
  readonly reason:
    'missing' | 'unknown' | 'not-a-day' | 'turned-around' | 'not-a-number' | 'too-many' | 'unreadable';
  readonly allowed?: readonly string[];
}

export type ReadWish = { readonly wish: OrderedWish } | { readonly faults: readonly WishFault[] };

/** Of a choice of cases or columns. */
export const MOST_CHOSEN = 1_000;

/** Characters of a name of one's own for a column: what Excel shows of a heading without trouble. */
export const LONGEST_NAME = 200;

/** What may be asked for. */
export const WISH_MEMBERS = [
  'form',
  'format',
  'purpose',
  'names',
  'personal',
  'statuses',
  'from',
  'to',
  'cases',
  'columns',
  'secret',
] as const;

/**
 * Reads what somebody asks for, from a page, a program or an address: nothing is believed, and nothing guessed. A member that is not
 * known is a fault, since a filter that was misspelt would let out more than was meant.
 */
export const readWish = (given: Json | undefined): ReadWish => {
  if (!isObject(given)) return { faults: [{ field: '', reason: 'unreadable' }] };
  const faults: WishFault[] = Object.keys(given)
    .filter((name) => !WISH_MEMBERS.some((known) => known === name))
    .map((field) => ({ field, reason: 'unknown', allowed: WISH_MEMBERS }));
  const reading = new Reading(given, faults);
  const wish: OrderedWish = {
    formId: reading.text('form'),
    format: reading.oneOf('format', EXPORT_FORMATS),
    purpose: reading.oneOf('purpose', PURPOSES),
    names: reading.oneOf('names', ['labels', 'ids'], 'labels'),
    personal: reading.truth('personal', true),
    secretToo: reading.truth('secret', false),
    ...reading.statuses(),
    ...reading.days(),
    ...reading.numbers(),
    ...reading.columns(),
  };
  return faults.length === 0 ? { wish } : { faults };
};

class Reading {
  constructor(
    private readonly given: Readonly<Record<string, Json | undefined>>,
    private readonly faults: WishFault[],
  ) {}

  text(field: string): string {
    const value = this.given[field];
    if (typeof value === 'string' && value !== '') return value;
    this.faults.push({ field, reason: 'missing' });
    return '';
  }

  oneOf<T extends string>(field: string, allowed: readonly [T, ...T[]], otherwise?: T): T {
    const value = this.given[field];
    if ((value === undefined || value === '') && otherwise !== undefined) return otherwise;
    const found = allowed.find((one) => one === value);
    if (found === undefined)
      this.faults.push({
        field,
        reason: value === undefined || value === '' ? 'missing' : 'unknown',
        allowed,
      });
    return found ?? allowed[0];
  }

  truth(field: string, otherwise: boolean): boolean {
    const value = this.given[field];
    if (value === undefined) return otherwise;
    if (typeof value !== 'boolean')
      this.faults.push({ field, reason: 'unknown', allowed: ['true', 'false'] });
    return value === true;
  }

  statuses(): { readonly statuses?: readonly CaseStatus[] } {
    const found = this.texts('statuses');
    if (found === undefined) return {};
    if (!found.every(isCaseStatus))
      this.faults.push({ field: 'statuses', reason: 'unknown', allowed: CASE_STATUSES });
    return { statuses: found.filter(isCaseStatus) };
  }

  days(): { readonly from?: string; readonly to?: string } {
    const [from, to] = [this.day('from'), this.day('to')];
    if (from !== undefined && to !== undefined && from > to)
      this.faults.push({ field: 'to', reason: 'turned-around' });
    return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  }

  numbers(): { readonly numbers?: readonly string[] } {
    const found = this.texts('cases');
    if (found === undefined) return {};
    const numbers = found.map(readCaseNumber);
    if (numbers.some((number) => number === undefined))
      this.faults.push({ field: 'cases', reason: 'not-a-number' });
    return { numbers: numbers.filter((number) => number !== undefined) };
  }

  columns(): { readonly columns?: readonly ChosenColumn[] } {
    const value = this.given['columns'];
    if (value === undefined) return {};
    const columns = Array.isArray(value) ? value.map(columnIn) : [undefined];
    if (columns.some((one) => one === undefined))
      this.faults.push({ field: 'columns', reason: 'unreadable' });
    else if (columns.length === 0) this.faults.push({ field: 'columns', reason: 'missing' });
    else if (columns.length > MOST_CHOSEN) this.faults.push({ field: 'columns', reason: 'too-many' });
    return { columns: columns.filter((one) => one !== undefined) };
  }

  private texts(field: string): string[] | undefined {
    const value = this.given[field];
    if (value === undefined) return undefined;
    if (!Array.isArray(value) || !value.every((one) => typeof one === 'string')) {
      this.faults.push({ field, reason: 'unreadable' });
      return undefined;
    }
    if (value.length === 0) this.faults.push({ field, reason: 'missing' });
    if (value.length > MOST_CHOSEN) this.faults.push({ field, reason: 'too-many' });
    return value;
  }

  private day(field: string): string | undefined {
    const value = this.given[field];
    if (value === undefined || value === '') return undefined;
    if (typeof value === 'string' && isDay(value)) return value;
    this.faults.push({ field, reason: 'not-a-day' });
    return undefined;
  }
}

const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || text < '1900') return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};

/** A key alone, or with a name. */
const columnIn = (value: Json): ChosenColumn | undefined => {
  if (typeof value === 'string') return { key: value };
  if (!isObject(value)) return undefined;
  const { key, name, ...rest } = value;
  if (typeof key !== 'string' || Object.keys(rest).length > 0) return undefined;
  if (name === undefined || name === '') return { key };
  return typeof name === 'string' && name.length <= LONGEST_NAME ? { key, name } : undefined;
};
