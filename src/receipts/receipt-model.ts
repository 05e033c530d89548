import type { AnswerSection } from '../form/answer/summary';
import type { PrivacyNotice, Service } from '../form/definition/form-definition';
import type { Block, Document, Fact, Inline } from '../pdf';
import { type ReceiptTexts, showMoment, textsIn } from './text';

/** All that a receipt tells. Texts of the form are in its language already. */
export interface Receipt {
  /** The language the form was filled in in. */
  readonly language: string;
  /** `accent` is a colour, `#rrggbb`. */
  readonly municipality: { readonly name: string; readonly portal: string; readonly accent?: string };
  readonly formTitle: string;
  readonly caseNumber: string;
  readonly received: Date;
  /** Opens the case's answers, together with its link. */
  readonly code?: string;
  /** The case's page. Unknown where nobody has said how the service is reached. */
  readonly link?: string;
  readonly authority?: Service['authority'];
  readonly contact?: Service['contact'];
  readonly nextSteps: readonly string[];
  readonly privacy?: PrivacyNotice;
  readonly sections: readonly AnswerSection[];
}

/** A receipt as blocks: what it is about first, what happens now, every question in its order, and then the small print. */
export const toDocument = (receipt: Receipt): Document => {
  const texts = textsIn(receipt.language);
  const { municipality, caseNumber } = receipt;
  const received = showMoment(receipt.received, texts);
  return {
    title: texts.title(caseNumber, received),
    language: texts.language,
    author: municipality.name,
    created: receipt.received,
    running: `${municipality.name} · ${texts.heading} · ${receipt.formTitle}`,
    footer: { left: texts.footer(caseNumber, received), page: texts.page },
    blocks: [
      { kind: 'masthead', name: municipality.name, detail: municipality.portal },
      { kind: 'heading', level: 1, text: texts.heading },
      { kind: 'paragraph', text: receipt.formTitle, tone: 'lead' },
      { kind: 'box', facts: mainFacts(receipt, received, texts) },
      ...(receipt.code === undefined
        ? []
        : [{ kind: 'paragraph', text: wayBack(receipt, texts), tone: 'muted' } satisfies Block]),
      ...nextSteps(receipt, texts),
      ...receipt.sections.flatMap((section) => answers(section, texts)),
      ...contact(receipt.contact, texts),
      ...privacy(receipt.privacy, texts),
    ],
  };
};

/** What to keep, and where it leads. */
const wayBack = ({ link }: Receipt, texts: ReceiptTexts): Inline =>
  link === undefined ? texts.codeHelp : [{ text: `${texts.linkHelp} ` }, { text: link, href: link }];

const mainFacts = (
  { caseNumber, authority, code }: Receipt,
  received: string,
  texts: ReceiptTexts,
): Fact[] => {
  const receiver = [authority?.name, authority?.unit].filter(isThere).join(', ');
  return rows([
    [texts.caseNumber, caseNumber],
    [texts.received, received],
    [texts.receivedBy, receiver],
    [texts.code, code],
  ]);
};

const nextSteps = ({ nextSteps: steps }: Receipt, texts: ReceiptTexts): Block[] =>
  steps.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: texts.nextSteps },
        { kind: 'list', ordered: true, items: steps },
      ];

/** A page of the form. Its groups' headings part it into tables. */
const answers = ({ title, rows: answered }: AnswerSection, texts: ReceiptTexts): Block[] => {
  if (answered.length === 0) return [];
  const blocks: Block[] = [{ kind: 'heading', level: 2, text: title }];
  let open: Fact[] = [];
  for (const row of answered) {
    if (row.kind === 'heading') {
      if (open.length > 0) blocks.push({ kind: 'facts', facts: open });
      open = [];
      blocks.push({ kind: 'heading', level: 3, text: row.label });
    } else if (row.value === '') open.push({ label: row.label, value: texts.noAnswer, muted: true });
    else open.push({ label: row.label, value: row.value });
  }
  return open.length > 0 ? [...blocks, { kind: 'facts', facts: open }] : blocks;
};

const contact = (who: Receipt['contact'], texts: ReceiptTexts): Block[] =>
  section(texts.contact, [
    [texts.contactName, who?.name],
    [texts.phone, who?.phone],
    [texts.hours, who?.hours],
    [texts.email, mailLink(who?.email)],
  ]);

const privacy = (notice: PrivacyNotice | undefined, texts: ReceiptTexts): Block[] =>
  section(
    texts.privacy,
    [
      [texts.controller, notice?.controller],
      [texts.data, notice?.data],
      [texts.purpose, notice?.purpose],
      [texts.basis, notice?.basis],
      [texts.retention, notice?.retention],
      [texts.recipients, notice?.recipients],
      [texts.other, notice?.other],
      [texts.officer, notice?.officer],
      [texts.publicRecord, texts.public],
    ],
    true,
  );

type Pair = readonly [label: string, value: Inline | undefined];

const mailLink = (address: string | undefined): Inline | undefined =>
  isThere(address) ? [{ text: address, href: `mailto:${address}` }] : undefined;

/** Facts under a heading; nothing when there are none. */
const section = (heading: string, pairs: readonly Pair[], small = false): Block[] => {
  const facts = rows(pairs);
  return facts.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: heading },
        { kind: 'facts', facts, small },
      ];
};

const rows = (pairs: readonly Pair[]): Fact[] =>
  pairs.flatMap(([label, value]) => (value === undefined || value === '' ? [] : { label, value }));

const isThere = (text: string | undefined): text is string => text !== undefined && text !== '';
