import type { Finding } from '../problem';
import type { Municipality } from './municipality';

/**
 * The forms that municipality.json names, held against those that there are: a notice of downtime for a form that is called
 * otherwise would stand at none, and the accessibility statement would lead nowhere.
 * @param ids names of the form folders
 */
export const checkFormNames = (
  { downtime = [], accessibility }: Municipality,
  ids: readonly string[],
): Finding[] => {
  const named = [
    ...downtime.flatMap(({ forms = [] }, notice) =>
      forms.map((id, place) => ({ id, pointer: `/downtime/${notice}/forms/${place}` })),
    ),
    ...(accessibility.report === undefined
      ? []
      : [{ id: accessibility.report, pointer: '/accessibility/report' }]),
  ];
  return named.flatMap(({ id, pointer }) =>
    ids.includes(id)
      ? []
      : [
          {
            level: 'warning',
            file: 'municipality.json',
            pointer,
            reason: `There is no form ${JSON.stringify(id)}.`,
            mend: `Write the name of its folder: ${ids.length === 0 ? 'there is none yet' : ids.join(', ')}.`,
          },
        ],
  );
};
