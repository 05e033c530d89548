import type { FormModel } from '../../form';
import type { Block } from '../../pdf';
import { mailLink, privacySection, section } from '../../platform/documents';
import type { BlankTexts } from '../text';
import type { BlankFacts } from './blank-facts';
import { emailOf, sendTo } from './where-to';

/** What comes after the questions: the signature, where it goes, what happens then, who to ask, what becomes of the data. */
export const tailOf = (model: FormModel, facts: BlankFacts, texts: BlankTexts): Block[] => [
  ...signature(facts, texts),
  ...section(texts.send, [
    [texts.address, sendTo(facts)],
    [texts.email, emailOf(model, facts) === undefined ? texts.notByEmail : mailLink(emailOf(model, facts))],
  ]),
  ...nextSteps(facts, texts),
  ...contact(facts, texts),
  ...privacySection(facts.service.privacy, texts),
];

/** Nobody has signed in to a paper, so it is signed, except where one need not say who one is. */
const signature = ({ service }: BlankFacts, texts: BlankTexts): Block[] =>
  service.anonymous === true
    ? []
    : [
        { kind: 'heading', level: 2, text: texts.signature },
        {
          kind: 'field',
          field: {
            name: 'signature',
            // The heading says what it is.
            label: '',
            help: texts.signatureHelp,
            input: { kind: 'signature', dateLabel: texts.signatureDate, nameLabel: texts.signatureName },
          },
        },
      ];

const nextSteps = ({ service: { nextSteps: steps = [] } }: BlankFacts, texts: BlankTexts): Block[] =>
  steps.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: texts.nextSteps },
        { kind: 'list', ordered: true, items: steps },
      ];

const contact = ({ municipality, service }: BlankFacts, texts: BlankTexts): Block[] => {
  const who = service.contact;
  return section(texts.contact, [
    [texts.contactName, who?.name],
    [texts.phone, who?.phone ?? municipality.contact.phone],
    [texts.hours, who?.hours ?? municipality.contact.hours],
  ]);
};
