import { isObject } from '../json';
import type { Finding } from '../problem';
import type { Municipality } from './municipality';
import { parseJson } from './parse-json';
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
          mend: 'Mend the JSON there.',
        },
      ],
    };
  const findings = checkMunicipality(parsed.value);
  if (findings.length > 0 || !isObject(parsed.value)) return { findings };
  const { $schema: _editor, ...municipality } = parsed.value;
  return { municipality: municipality as unknown as Municipality, findings };
};
