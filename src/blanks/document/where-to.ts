import { childrenOf, type FormModel, type Node } from '../../form';
import type { BlankFacts } from './blank-facts';

/** As on an envelope: the municipality, the unit that takes it, the address. */
export const sendTo = (facts: BlankFacts): string => `${facts.municipality.name}, ${addressOf(facts)}`;

export const addressOf = ({ municipality, service: { authority } }: BlankFacts): string =>
  [authority?.name, authority?.unit, municipality.contact.address]
    .filter((line) => line !== undefined && line !== '')
    .join(', ');

/** None for a form that asks for what must not go by e-mail, which others can read on its way. */
export const emailOf = (model: FormModel, { municipality, service }: BlankFacts): string | undefined =>
  model.pages.some(({ nodes }) => nodes.some(isSensitive))
    ? undefined
    : (service.contact?.email ?? municipality.contact.email);

const isSensitive = (node: Node): boolean =>
  ('privacy' in node && (node.privacy === 'sensitive' || node.privacy === 'secret')) ||
  childrenOf(node).some(isSensitive);
