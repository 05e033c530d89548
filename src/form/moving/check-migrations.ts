import type { FormModel } from '../model/form-model';
import { knownIn } from '../model/known-in';
import { isAtOrIn, pointerTokens } from '../pointer';
import type { Finding } from '../problem';
import type { Migration } from './migration';
import { finding } from './migration-finding';
import { EACH_ENTRY } from './places';
import { placesOfStep, type StepPlaces } from './step-places';

interface Placed extends StepPlaces {
  readonly pointer: string;
  readonly migration: number;
}

/**
 * What is wrong with migrations as far as the form tells as it is now: they must lead to questions that there are, and no two
 * steps may meet. Whether there was anything where they begin, the older versions tell (`checkSources`).
 */
export const checkMigrations = (migrations: readonly Migration[], model: FormModel): Finding[] => {
  const steps = migrations.flatMap((migration, at) =>
    migration.steps.map((step, place): Placed => ({
      ...placesOfStep(step),
      pointer: `/migrations/${at}/steps/${place}`,
      migration: at,
    })),
  );
  return [
    ...orderFaults(migrations),
    ...steps.flatMap(pairFaults),
    ...steps.flatMap((step, at) => [
      ...meetingFaults(
        step,
        steps.slice(0, at).filter(({ migration }) => migration === step.migration),
      ),
    ]),
    ...lostFaults(steps, model),
  ];
};

/** Whether there was a question where the steps of a migration begin. @param before the version that it is from */
export const checkSources = (
  { steps }: Migration,
  at: number,
  before: { readonly number: number; readonly model: FormModel },
): Finding[] => {
  const isKnown = knownIn(before.model);
  const written: string[] = [];
  return steps.flatMap((step, place): Finding[] => {
    const { kind, source, targets } = placesOfStep(step);
    const isThere =
      source === undefined ||
      written.some((one) => isAtOrIn(one, source) || isAtOrIn(source, one)) ||
      isKnown(pointerTokens(source));
    written.push(...targets.map((target) => target.place));
    return isThere
      ? []
      : [
          finding(
            `/migrations/${at}/steps/${place}/${kind}`,
            `Version ${before.number} has no question at ${JSON.stringify(source)}.`,
            'Write where the value stands in the answers of that version.',
          ),
        ];
  });
};

const orderFaults = (migrations: readonly Migration[]): Finding[] =>
  migrations.flatMap(({ from }, at): Finding[] => {
    const earlier = migrations.slice(0, at);
    const isTwice = earlier.some((other) => other.from === from);
    const isLate =
      typeof from === 'number' &&
      earlier.some((other) => typeof other.from === 'number' && other.from > from);
    if (!isTwice && !isLate) return [];
    return [
      finding(
        `/migrations/${at}/from`,
        isTwice
          ? `There is another migration from ${JSON.stringify(from)} before it.`
          : `It stands after one from a later version.`,
        isTwice
          ? 'Put the steps of both together.'
          : 'Put the migrations in order, the oldest version first.',
      ),
    ];
  });

/** The places of one step must go together. */
const pairFaults = ({ kind, source, targets, pointer }: Placed): Finding[] => {
  if (source === undefined || kind === 'map') return [];
  const around = aroundEntries(source);
  return targets.flatMap(({ place, at }): Finding[] => {
    if (place === source && kind !== 'split')
      return [
        finding(pointer + at, 'It leads to where it begins.', 'Write another place, or take the step away.'),
      ];
    if (aroundEntries(place) !== around)
      return [
        finding(
          pointer + at,
          `${JSON.stringify(place)} does not go through the same lists as ${JSON.stringify(source)}.`,
          'Let both begin alike up to the last *: a value stays with its entry.',
        ),
      ];
    if (kind === 'rename' && parentOf(place) !== parentOf(source))
      return [
        finding(
          pointer + at,
          'A value that is renamed stays in its object.',
          'Write "move" instead of "rename".',
        ),
      ];
    return [];
  });
};

const aroundEntries = (place: string): string => {
  const tokens = place.split('/');
  return tokens.slice(0, tokens.lastIndexOf(EACH_ENTRY) + 1).join('/');
};

const parentOf = (place: string): string => place.slice(0, place.lastIndexOf('/'));

/** Two steps of a migration that would want the same place. What is given where nothing stands, or mapped, may follow on another. */
const meetingFaults = (step: Placed, earlier: readonly Placed[]): Finding[] => {
  const own = step.targets.flatMap(({ place, at }, index): Finding[] => {
    const others = [
      ...earlier.filter((other) => groupOf(other) === groupOf(step)).flatMap(({ targets }) => targets),
      ...step.targets.slice(0, index),
    ];
    const met = others.find((other) => isAtOrIn(other.place, place) || isAtOrIn(place, other.place));
    return met === undefined
      ? []
      : [
          finding(
            step.pointer + at,
            `Another step, or part of it, writes at ${JSON.stringify(met.place)} already.`,
            'Let each step write to a place of its own.',
          ),
        ];
  });
  const { source } = step;
  if (source === undefined || step.kind === 'map') return own;
  const last = earlier.findLast(
    (other) => groupOf(other) === 'moves' && (other.source === source || hasTarget(other, source)),
  );
  if (last === undefined || hasTarget(last, source)) return own;
  return [
    ...own,
    finding(
      `${step.pointer}/${step.kind}`,
      `An earlier step has taken what stood at ${JSON.stringify(source)} away.`,
      'Take one of the two steps away, or begin where the first one leads.',
    ),
  ];
};

const groupOf = ({ kind }: Placed): string => (kind === 'default' || kind === 'map' ? kind : 'moves');

const hasTarget = ({ targets }: Placed, place: string): boolean =>
  targets.some((target) => isAtOrIn(target.place, place) || isAtOrIn(place, target.place));

/** Each place that is written to is a question of the form, or one that a later step takes from. */
const lostFaults = (steps: readonly Placed[], model: FormModel): Finding[] => {
  const isKnown = knownIn(model);
  return steps.flatMap(({ targets, pointer }, at) =>
    targets.flatMap(({ place, at: written }): Finding[] => {
      const goesOn = steps
        .slice(at + 1)
        .some(({ source }) => source !== undefined && (isAtOrIn(source, place) || isAtOrIn(place, source)));
      return goesOn || isKnown(pointerTokens(place))
        ? []
        : [
            finding(
              pointer + written,
              `The form has no question at ${JSON.stringify(place)}.`,
              'Write where a question\'s value stands in the answer, for example "/contact/phone".',
            ),
          ];
    }),
  );
};
