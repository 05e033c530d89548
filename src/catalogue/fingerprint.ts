import { createHash } from 'node:crypto';
import { canonicalContent, isObject, type Json, type VersionContent } from '../form';

/**
 * SHA-256 of a version's content in canonical form (RFC 8785), and of one thing that this form forgets: in which order the
 * properties stand, which is the order of the questions. Changing places is a change that residents see, so it makes a version.
 */
export const fingerprint = (content: VersionContent): string =>
  createHash('sha256')
    .update(canonicalContent(content))
    .update(JSON.stringify(propertyOrders(content.schema)))
    .digest('hex');

/** The names in each `properties`, found on a way that does not depend on any other order. */
const propertyOrders = (value: Json): string[][] => {
  if (Array.isArray(value)) return value.flatMap(propertyOrders);
  if (!isObject(value)) return [];
  const { properties } = value;
  const names = isObject(properties) ? [Object.keys(properties)] : [];
  const inner = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return [...names, ...inner.flatMap(([, one]) => propertyOrders(one))];
};
