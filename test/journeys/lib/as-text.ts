import type { Json } from '../../../src/form/json';

/** A value as a control or an address has it. */
export const asText = (value: Json | undefined): string =>
  typeof value === 'string' ? value : JSON.stringify(value ?? '');
