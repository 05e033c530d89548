/** What a document can claim to be, as far as this checker judges it. */
export type Standard = 'PDF/A-2a' | 'PDF/A-3a' | 'PDF/UA-1';

/** A rule that a document can break. It holds for the standards that have a clause of it. */
export interface Rule {
  /** For ever: tests and reports name it. */
  readonly name: string;
  /** Clause of ISO 19005-2 and -3, which are numbered alike. */
  readonly pdfa?: string;
  /** Clause of ISO 14289-1. */
  readonly pdfua?: string;
  /** What to do about it, as a sentence. */
  readonly mend: string;
}

/** Something that is wrong with a document. */
export interface Finding {
  readonly rule: string;
  /** `ISO 19005-3, 6.7.2.2; ISO 14289-1, 6.2` */
  readonly clause: string;
  /** Page, object or path of tags; empty for the file as a whole. */
  readonly where: string;
  readonly reason: string;
  readonly mend: string;
}

/** Of one rule; a broken font breaks thousands of letters. */
const MOST_OF_A_RULE = 10;

/** Gathers what is found, and leaves out what the standards at hand do not ask for. */
export class Findings {
  readonly all: Finding[] = [];
  private readonly counts = new Map<string, number>();

  constructor(readonly standards: readonly Standard[]) {}

  /** The part of ISO 19005 that holds; nothing for PDF/UA alone. */
  get part(): 2 | 3 | undefined {
    if (this.standards.includes('PDF/A-3a')) return 3;
    return this.standards.includes('PDF/A-2a') ? 2 : undefined;
  }

  /** `where` may be a function, asked only when the finding is kept: paths cost time. */
  add(rule: Rule, where: string | (() => string), reason: string): void {
    const clause = this.clauseOf(rule);
    if (clause === '') return;
    const count = (this.counts.get(rule.name) ?? 0) + 1;
    this.counts.set(rule.name, count);
    if (count > MOST_OF_A_RULE) return;
    const place = typeof where === 'string' ? where : where();
    this.all.push({ rule: rule.name, clause, where: short(place), reason: short(reason), mend: rule.mend });
  }

  /** What broke a rule more often than is told in full. */
  get untold(): { readonly rule: string; readonly times: number }[] {
    return [...this.counts].flatMap(([rule, count]) =>
      count > MOST_OF_A_RULE ? [{ rule, times: count - MOST_OF_A_RULE }] : [],
    );
  }

  private clauseOf({ pdfa, pdfua }: Rule): string {
    const clauses: string[] = [];
    if (this.part !== undefined && pdfa !== undefined) clauses.push(`ISO 19005-${this.part}, ${pdfa}`);
    if (this.standards.includes('PDF/UA-1') && pdfua !== undefined) clauses.push(`ISO 14289-1, ${pdfua}`);
    return clauses.join('; ');
  }
}

/** What a file holds may be long, and odd. */
const short = (reason: string): string => {
  const printable = reason.replace(/\p{Cc}/gu, '\uFFFD');
  return printable.length > 300 ? `${printable.slice(0, 299)}…` : printable;
};
