import type { Finding } from '../problem';
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
  const findings = checkMunicipality(parsed.value);
  if (findings.length > 0) return { findings };
  return { municipality: withoutSchema(parsed.value) as unknown as Municipality, findings };
};
