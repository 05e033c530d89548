import type { AnswerSection } from '../form/answer/summary';
import type { Block, Fact } from '../pdf';
import { type AnswerRun, type EntryTable, runsOf, tableAt } from './entry-tables';
import type { ReceiptTexts } from './text';
import type { Tongues } from './tongues';

/** A page of the form: a heading, and each of its groups under one of its own; entries of a list as a table where they fit. */
export const answerBlocks = (section: AnswerSection, texts: ReceiptTexts, tongues: Tongues): Block[] => {
  const { title, lang, rows } = section;
  if (rows.length === 0) return [];
  const runs = runsOf(rows);
  const blocks: Block[] = [{ kind: 'heading', level: 2, text: title, ...tongues.ofForm(lang) }];
  for (let at = 0; at < runs.length;) {
    const found = isInOneTongue(runs[at], tongues) ? tableAt(runs, at) : undefined;
    if (found === undefined) blocks.push(...runBlocks(runs[at], texts, tongues));
    else blocks.push(tableBlock(found.table, texts));
    at += found?.count ?? 1;
  }
  return blocks;
};

/** The head of a table cannot say that it is in another language. */
const isInOneTongue = (run: AnswerRun | undefined, tongues: Tongues): boolean =>
  [run?.heading, ...(run?.answers ?? [])].every((row) => tongues.ofForm(row?.lang).language === undefined);

const runBlocks = (run: AnswerRun | undefined, texts: ReceiptTexts, tongues: Tongues): Block[] => {
  const blocks: Block[] = [];
  if (run?.heading) {
    const { label, lang } = run.heading;
    blocks.push({ kind: 'heading', level: 3, text: label, ...tongues.ofForm(lang) });
  }
  const facts = (run?.answers ?? []).map(({ label, lang, value }): Fact => {
    const named = { label, ...tongues.ofForm(lang) };
    return value === '' ? { ...named, value: texts.noAnswer, muted: true } : { ...named, value };
  });
  return facts.length === 0 ? blocks : [...blocks, { kind: 'facts', facts }];
};

const tableBlock = ({ head, rows }: EntryTable, texts: ReceiptTexts): Block => ({
  kind: 'table',
  head,
  widths: [1, ...head.slice(1).map(() => 2)],
  rows: rows.map((row) => row.map((value) => (value === '' ? texts.noAnswer : value))),
});
