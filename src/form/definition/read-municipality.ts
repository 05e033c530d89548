import type { Finding } from '../problem';
import { checkNoticeTexts } from '../contact/notice-texts';
import { checkDowntime } from './check-offer';
import type { Municipality } from './municipality';
import { parseJson, withoutSchema } from './parse-json';
import { checkMunicipality } from './shapes';

export interface ReadMunicipality {
  readonly municipality?: Municipality;
  readonly findings: readonly Finding[];
}

/** Reads `municipality.json`. Total, like `readFolder`. */
export const readMunicipality = (text: string): ReadMunicipality => {
  const parsed = parseJson(text);
  if ('reason' in parsed)
    return {
      findings: [
        {
          level: 'error',
          file: 'municipality.json',
          pointer: '',
          reason: parsed.reason,
          mend: parsed.mend,
        },
      ],
    };
  const shape = checkMunicipality(parsed.value).map(withMend);
  const findings = shape.length > 0 ? shape : checkDowntime(parsed.value);
  if (findings.length > 0) return { findings };
  const municipality = withoutSchema(parsed.value) as unknown as Municipality;
  return { municipality, findings: checkNoticeTexts(municipality) };
};

/** A municipality without the statement that the law asks for is told where to find one to begin with. */
const withMend = (finding: Finding): Finding =>
  finding.pointer === '' && finding.reason.includes("'accessibility'")
    ? {
        ...finding,
        reason: 'It has no "accessibility", which is the accessibility statement that the law asks for.',
        mend: 'Copy "accessibility" from the municipality.json that comes with Blankett, and say what is so with you.',
      }
    : finding;
