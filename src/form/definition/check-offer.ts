import type { Json } from '../json';
import type { Finding } from '../problem';
import { isLocalTime, swedishInstant } from '../text/local-time';
import type { Service } from './form-definition';
import { closingOf } from './opening';

/** What JSON Schema cannot say of the times in service.json: that they exist, and that a form opens before it closes. */
export const checkOpening = (service: Json | undefined): Finding[] => {
  const { opens, closes } = (service ?? {}) as Service;
  const wrong = Object.entries({ opens, closes }).flatMap(([name, time]) =>
    typeof time !== 'string' || isLocalTime(time)
      ? []
      : [finding('service.json', `/${name}`, `There is no such day or time: ${JSON.stringify(time)}.`)],
  );
  if (wrong.length > 0 || typeof opens !== 'string' || typeof closes !== 'string') return wrong;
  return swedishInstant(opens) < closingOf(closes)
    ? []
    : [finding('service.json', '/closes', 'It closes before it opens.', 'Let "closes" come after "opens".')];
};

/** A level of assurance binds nobody where nobody signs in: whoever wrote it takes the form to be closed, and it is not. */
export const checkAssurance = (service: Json | undefined): Finding[] => {
  const { assurance, login = 'none' } = (service ?? {}) as Service;
  if (assurance === undefined || login !== 'none') return [];
  const reason = 'It asks for a level of assurance, and nobody signs in for this form.';
  return [
    finding('service.json', '/assurance', reason, 'Add "login": "required", or take "assurance" away.'),
  ];
};

/** As `checkOpening`, of the downtime notices in municipality.json. */
export const checkDowntime = (municipality: Json): Finding[] => {
  const { downtime = [] } = municipality as { readonly downtime?: readonly Record<string, string>[] };
  return downtime.flatMap(({ from = '', until = '' }, place) => {
    const at = (name: string) => `/downtime/${place}/${name}`;
    const wrong = Object.entries({ from, until }).filter(([, time]) => !isLocalTime(time));
    if (wrong.length > 0)
      return wrong.map(([name, time]) =>
        finding('municipality.json', at(name), `There is no such day or time: ${JSON.stringify(time)}.`),
      );
    return swedishInstant(from) < swedishInstant(until)
      ? []
      : [
          finding(
            'municipality.json',
            at('until'),
            'It ends before it begins.',
            'Let "until" come after "from".',
          ),
        ];
  });
};

const finding = (
  file: string,
  pointer: string,
  reason: string,
  mend = 'Write a day as 2027-01-31, or a day and a time in Sweden as 2027-01-31T16:00.',
): Finding => ({ level: 'error', file, pointer, reason, mend });
