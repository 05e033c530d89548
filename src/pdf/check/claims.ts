import type { Findings, Rule, Standard } from './finding';
import { NS, type Xmp } from './xmp-reader';

const CLAIM: Rule = {
  name: 'claim',
  pdfa: '6.6.4',
  pdfua: '5',
  mend: 'Give the metadata pdfaid:part and pdfaid:conformance, and pdfuaid:part for PDF/UA.',
};

/** What a document says it is, for example `PDF/A-3a` and `PDF/UA-1`, whether or not this checker judges it. */
export const claimsOf = (xmp: Xmp | undefined): string[] => {
  const part = xmp?.get(NS.pdfaid, 'part')?.text;
  const level = xmp?.get(NS.pdfaid, 'conformance')?.text ?? '';
  const accessible = xmp?.get(NS.pdfuaid, 'part')?.text;
  return [
    ...(part === undefined ? [] : [`PDF/A-${part}${level.toLowerCase()}`]),
    ...(accessible === undefined ? [] : [`PDF/UA-${accessible}`]),
  ];
};

/** What to judge a document by: what is expected of it, else what it claims, else all that our receipts are. */
export const standardsFor = (
  claims: readonly string[],
  expected: readonly Standard[] | undefined,
): Standard[] => {
  if (expected !== undefined) return [...expected];
  const claimed = claims.flatMap((claim): Standard[] => {
    if (claim.startsWith('PDF/A-2')) return ['PDF/A-2a'];
    if (claim.startsWith('PDF/A-')) return ['PDF/A-3a'];
    return ['PDF/UA-1'];
  });
  return claimed.length > 0 ? claimed : ['PDF/A-3a', 'PDF/UA-1'];
};

/** Whether a document claims what it is judged by, in the right letters. */
export const checkClaims = (claims: readonly string[], xmp: Xmp | undefined, findings: Findings): void => {
  const said = claims.length === 0 ? 'no standard' : claims.join(' and ');
  if (findings.standards.some((standard) => !claims.includes(standard)))
    findings.add(
      CLAIM,
      'metadata',
      `The document claims ${said}; it is judged as ${findings.standards.join(' and ')}.`,
    );
  const level = xmp?.get(NS.pdfaid, 'conformance')?.text;
  if (level !== undefined && level !== level.toUpperCase())
    findings.add(CLAIM, 'metadata', `The level ${level} is written in capitals.`);
};
