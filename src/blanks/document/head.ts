import type { FormModel } from '../../form';
import type { Block } from '../../pdf';
import type { BlankTexts } from '../text';
import type { BlankFacts } from './blank-facts';
import { shortVersion } from './blank-identity';
import { factsOf, mailLink } from '../../platform/documents';
import { addressOf, emailOf } from './where-to';

/** Who the blank is from and what it is for, how it is filled in, and where it goes. */
export const headOf = (model: FormModel, facts: BlankFacts, texts: BlankTexts): Block[] => {
  const { municipality, service, link } = facts;
  const unit = [service.authority?.name, service.authority?.unit].filter(
    (name) => name !== undefined && name !== '',
  );
  const version = shortVersion(facts.version);
  const email = emailOf(model, facts);
  const address = link === undefined ? undefined : `${link}?blankett=${version}`;
  return [
    {
      kind: 'masthead',
      name: municipality.name,
      detail: unit.length > 0 ? unit.join(', ') : municipality.portal,
    },
    { kind: 'heading', level: 1, text: model.title },
    ...(service.summary === undefined
      ? []
      : [{ kind: 'paragraph', text: service.summary, tone: 'lead' } as const]),
    {
      kind: 'box',
      facts: factsOf([
        [texts.sendTo, municipality.name],
        [texts.address, addressOf(facts)],
        [texts.sendToEmail, mailLink(email)],
        [texts.formAndVersion, `${model.id} · ${version}`],
      ]),
      ...(address !== undefined && { qr: { text: address, alt: texts.qr(model.title) } }),
    },
    { kind: 'paragraph', text: email === undefined ? `${texts.howTo} ${texts.notByEmail}` : texts.howTo },
    ...(link === undefined
      ? []
      : [{ kind: 'paragraph', text: [{ text: `${texts.eService} ` }, { text: link, href: link }] } as const]),
    { kind: 'paragraph', text: texts.allNeeded },
    {
      kind: 'note',
      heading: texts.protectedHeading,
      text: texts.protectedCall(municipality.contact.phone),
    },
    ...(service.atHand === undefined || service.atHand.length === 0
      ? []
      : [
          { kind: 'heading', level: 2, text: texts.atHand } as const,
          { kind: 'list', ordered: false, items: service.atHand } as const,
        ]),
  ];
};
