import type { Block, Document } from '../pdf';
import { showSize, typeName, type FileValue } from '../form';
import { factsOf, mailLink, privacySection, section } from '../platform/documents';
import { answerBlocks } from './answer-blocks';
import { answerBytes, type Sha256 } from './associated-files';
import { withFilesNamed } from './files-in-answers';
import type { Receipt, Told } from './receipt';
import { type ReceiptTexts, showMoment, textsIn } from './text';
import { type Tongues, tonguesOf } from './tongues';

/** What all parts of a receipt are written with. */
interface Writing {
  readonly receipt: Receipt;
  readonly texts: ReceiptTexts;
  readonly tongues: Tongues;
  readonly sha256: Sha256;
}

/** A receipt as blocks: what it is about first, what happens now, every question in its order, and then the small print. */
export const toDocument = (receipt: Receipt, sha256: Sha256): Document => {
  const texts = textsIn(receipt.language);
  const tongues = tonguesOf(receipt);
  const { municipality, caseNumber, form } = receipt;
  const received = showMoment(receipt.received, texts);
  const { sections, files } = withFilesNamed(receipt.sections, sha256);
  const w: Writing = { receipt, texts, tongues, sha256 };
  return {
    title: texts.title(caseNumber, received),
    language: tongues.document,
    author: municipality.name,
    created: receipt.received,
    running: `${municipality.name} · ${texts.heading} · ${form.text}`,
    footer: { left: texts.footer(caseNumber, received), page: texts.page },
    blocks: [
      { kind: 'masthead', name: municipality.name, detail: municipality.portal },
      { kind: 'heading', level: 1, text: texts.heading, ...tongues.ours },
      { kind: 'paragraph', text: form.text, tone: 'lead', ...tongues.ofForm(form.lang) },
      box(w, received),
      ...wayBack(w),
      ...nextSteps(w),
      ...sections.flatMap((one) => answerBlocks(one, texts, tongues)),
      ...fileList(files, w),
      ...contact(w),
      ...privacySection(receipt.privacy, texts, tongues.ours),
      ...proof(w),
    ],
  };
};

const box = (w: Writing, received: string): Block => {
  const { receipt, texts } = w;
  const { authority, verification } = receipt;
  const receiver = [authority?.name, authority?.unit].filter(isThere).join(', ');
  const facts = factsOf(
    [
      [texts.caseNumber, receipt.caseNumber],
      [texts.received, received],
      [texts.receivedBy, receiver],
      [texts.source, texts.sources[receipt.source]],
      [texts.verificationCode, verification?.code],
    ],
    w.tongues.ours,
  );
  const { link } = verification ?? {};
  return link === undefined
    ? { kind: 'box', facts }
    : { kind: 'box', facts, qr: { text: link, alt: texts.qr(link) } };
};

/** How one comes back to the case: what to keep, and where it leads. */
const wayBack = (w: Writing): Block[] => {
  const { receipt, texts, tongues } = w;
  const { code, link } = receipt;
  if (code === undefined) return [];
  return [
    { kind: 'heading', level: 2, text: texts.readAgain, ...tongues.ours },
    { kind: 'paragraph', text: link === undefined ? texts.codeHelp : texts.linkHelp, ...tongues.ours },
    {
      kind: 'facts',
      facts: factsOf(
        [
          [texts.code, [{ text: code, strong: true }]],
          [texts.casePage, link === undefined ? undefined : [{ text: link, href: link }]],
        ],
        tongues.ours,
      ),
    },
  ];
};

const nextSteps = ({ receipt: { nextSteps: steps }, texts, tongues }: Writing): Block[] => {
  if (steps.length === 0) return [];
  const isMarked = (step: Told) => tongues.ofForm(step.lang).language !== undefined;
  return [
    { kind: 'heading', level: 2, text: texts.nextSteps, ...tongues.ours },
    // A list is in the document's language; a paragraph can be in another.
    ...(steps.some(isMarked)
      ? steps.map(({ text, lang }, place): Block => ({
          kind: 'paragraph',
          text: `${place + 1}. ${text}`,
          ...tongues.ofForm(lang),
        }))
      : [{ kind: 'list', ordered: true, items: steps.map(({ text }) => text) } satisfies Block]),
  ];
};

const fileList = (files: readonly FileValue[], { receipt, texts, tongues }: Writing): Block[] =>
  files.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: texts.files, ...tongues.ours },
        {
          kind: 'paragraph',
          text: receipt.files === undefined ? texts.filesBeside : texts.filesInside,
          ...tongues.ours,
        },
        {
          kind: 'table',
          head: [texts.fileName, texts.fileType, texts.fileSize, 'SHA-256'],
          widths: [3, 1, 1, 4],
          rows: files.map(({ name, mediaType, size, sha256 }) => [
            name,
            typeName(mediaType),
            showSize(size, receipt.language),
            sha256,
          ]),
        },
      ];

const contact = (w: Writing): Block[] => {
  const { texts, receipt } = w;
  const { name, phone, hours, email } = receipt.contact ?? {};
  return section(
    texts.contact,
    [
      [texts.contactName, name],
      [texts.phone, phone],
      [texts.hours, hours],
      [texts.email, mailLink(email)],
    ],
    w.tongues.ours,
  );
};

/** By what it can be shown later that nothing was changed. */
const proof = (w: Writing): Block[] => {
  const { receipt, texts, sha256 } = w;
  const { data, verification } = receipt;
  const link = verification?.link;
  return section(
    texts.proof,
    [
      [texts.verify, verification && (link === undefined ? texts.verifyWhere : [{ text: link, href: link }])],
      [texts.formVersion, data && `${data.formId}, ${data.formVersion}`],
      [texts.answerSha256, data && sha256(answerBytes(data))],
    ],
    { small: true, ...w.tongues.ours },
  );
};

const isThere = (text: string | undefined): text is string => text !== undefined && text !== '';
