import { PDFDocument } from 'pdf-lib';
import { answerOf, BlankMaker, BlankReader, blankTask, carries, fillBlank } from '../../../blanks';
import {
  definitionOf,
  encodeAnswer,
  localService,
  showForm,
  summarise,
  versionContent,
  withoutFiles,
  type FormDefinition,
  type Json,
  type Municipality,
} from '../../../form';
import type { Fault, TrialForm } from '../../../form/trial';
import { sameJson } from '../../../form/validation/same-json';
import { checkPdf } from '../../../pdf/check';
import { composeReceipt, factsOf, ReceiptMaker } from '../../../receipts';
import { textOfPdf } from './text-of-pdf';

/** Nothing of a case is known here: these stand in for it. */
const MOMENT = new Date('2026-11-24T09:12:00Z');
const CASE = '2026-000127-4';

/** Makes receipts and blanks of a form, and reads them again. */
export class Papers {
  private readonly receipts = new ReceiptMaker();
  private readonly blanks = new BlankMaker();
  private readonly reader = new BlankReader();
  private readonly version: FormDefinition;
  private blank: Promise<Uint8Array | undefined> | undefined;

  constructor(
    private readonly form: TrialForm,
    private readonly municipality: Municipality,
  ) {
    this.version = definitionOf(form.definition.id, versionContent(form.definition));
  }

  async close(): Promise<void> {
    await Promise.all([this.receipts.onModuleDestroy(), this.blanks.onModuleDestroy(), this.reader.close()]);
  }

  /** The receipt of an answer breaks no rule of PDF/A and PDF/UA, and says every question and its answer. */
  async faultInReceipt(answer: Json): Promise<Fault | undefined> {
    const { compiled, definition } = this.form;
    const model = this.form.modelOf(answer);
    const receipt = composeReceipt({
      sent: { caseNumber: CASE, receivedAt: MOMENT, formId: definition.id, source: 'web', answer },
      version: { ...factsOf(this.version), number: 1, definition: this.version, compiled, model },
      municipality: this.municipality,
      contact: localService(definition, 'sv').contact,
      code: 'ABCD-EFGH-JKMN',
      link: `https://e.exempel.se/arenden/${CASE}/AbCdEfGhIjKlMnOpQrStUv`,
      verification: {
        code: 'AAAA-BBBB-CCCC-DDDD',
        link: 'https://e.exempel.se/verifiera?kod=AAAA-BBBB-CCCC-DDDD',
      },
    });
    const { bytes } = await this.receipts.make(receipt, 'resident');
    const broken = await faultInPdf(bytes, 'PDF/A-3a');
    if (broken !== undefined) return { reason: `The receipt ${broken}` };
    const said = bare(await textOfPdf(bytes));
    // Headings of entries are left out where the entries stand in a table.
    for (const row of summarise(showForm(model, compiled, answer)).flatMap(({ rows }) => rows)) {
      if (row.kind !== 'answer') continue;
      const lacking = [row.label, ...row.value.split('\n')].find((text) => !said.includes(bare(text)));
      if (lacking !== undefined)
        return { reason: `The receipt does not say ${JSON.stringify(lacking)} (${row.pointer}).` };
    }
    return undefined;
  }

  /** The form's blank, filled in with an answer and read, gives that answer; `beyond` where paper has no room for it. */
  async faultInBlank(answer: Json): Promise<Fault | 'beyond' | undefined> {
    const { compiled, today } = this.form;
    const model = this.form.modelOf();
    const shown = showForm(model, compiled, answer);
    const pairs = encodeAnswer(shown);
    if (!carries(model, pairs)) return 'beyond';
    const empty = await (this.blank ??= this.makeBlank());
    if (empty === undefined) return 'beyond';
    const document = await PDFDocument.load(empty);
    fillBlank(document, model, pairs);
    const reading = await this.reader.read(await document.save({ updateFieldAppearances: false }));
    const wanted = withoutFiles(shown, answer) ?? {};
    if ('unreadable' in reading)
      return reading.unreadable === 'empty' && Object.keys(wanted).length === 0
        ? undefined
        : { reason: `The blank, filled in, cannot be read: ${reading.unreadable}.` };
    const { checked } = answerOf(model, compiled, reading.blank, today);
    const read = withoutFiles(showForm(model, compiled, checked.answer), checked.answer) ?? {};
    return sameJson(read, wanted)
      ? undefined
      : { reason: 'Read from the blank, it comes out otherwise.', seen: read };
  }

  /** What is wrong with the blank itself. */
  async faultOfBlank(): Promise<Fault | undefined> {
    const empty = await (this.blank ??= this.makeBlank());
    const broken = empty === undefined ? undefined : await faultInPdf(empty, 'PDF/A-2a');
    return broken === undefined ? undefined : { reason: `The blank ${broken}` };
  }

  private makeBlank(): Promise<Uint8Array | undefined> {
    return this.blanks.make(
      blankTask({
        content: this.version,
        model: this.form.modelOf(),
        definition: this.form.definition,
        municipality: this.municipality,
        publishedAt: MOMENT,
        publicUrl: 'https://e.exempel.se',
      }),
    );
  }
}

const faultInPdf = async (
  bytes: Uint8Array,
  standard: 'PDF/A-3a' | 'PDF/A-2a',
): Promise<string | undefined> => {
  const expected = standard === 'PDF/A-2a' ? undefined : { expect: [standard, 'PDF/UA-1'] as const };
  const { findings } = await checkPdf(bytes, expected);
  const [first] = findings;
  return first === undefined
    ? undefined
    : `breaks a rule of PDF (${first.rule}): ${first.where}: ${first.reason}`;
};

/** Lines may be broken anywhere, and marks of how are no text. */
const bare = (text: string): string => text.replace(/[\s\u00ad\u200b]+/g, '').normalize('NFC');
