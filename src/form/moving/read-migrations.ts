import { checkMigrations as checkShape } from '../definition/shapes';
import { isObject, member, type Json, type JsonObject } from '../json';
import { judgePatterns } from '../patterns/analyser';
import { checkPatterns } from '../patterns/check-patterns';
import type { Finding } from '../problem';
import type { Migration, Split, Step } from './migration';
import { FILE, finding } from './migration-finding';
import { STEP_KINDS } from './step-places';

/** `migrations.json` as it was read: what it says, when it can be used, and what is wrong with it. */
export interface ReadMigrations {
  readonly migrations?: readonly Migration[];
  readonly findings: readonly Finding[];
}

/** Reads the file by itself, without looking at the form. Total. */
export const readMigrations = (value: Json): ReadMigrations => {
  const shape = checkShape(value);
  if (shape.length > 0) return { findings: shape };
  const steps = stepsIn(value);
  const findings = [...steps.flatMap(kindFaults), ...patternFindings(steps)];
  if (findings.some(({ level }) => level === 'error')) return { findings };
  return { migrations: (listAt(value, 'migrations') as unknown as Migration[]).map(withLimits), findings };
};

interface Placed {
  readonly step: JsonObject;
  readonly pointer: string;
}

const stepsIn = (value: Json): Placed[] =>
  listAt(value, 'migrations').flatMap((migration, at) =>
    listAt(migration, 'steps').flatMap((step, place): Placed[] =>
      isObject(step) ? [{ step, pointer: `/migrations/${at}/steps/${place}` }] : [],
    ),
  );

const listAt = (value: Json, name: string): Json[] => {
  const list = member(value, name);
  return Array.isArray(list) ? list : [];
};

/** Which other members go with a step of a kind. */
const ALSO: Readonly<Record<(typeof STEP_KINDS)[number], readonly string[]>> = {
  rename: ['to'],
  move: ['to'],
  split: ['to', 'at', 'pattern'],
  default: ['value'],
  map: ['values'],
};

const kindFaults = ({ step, pointer }: Placed): Finding[] => {
  const kinds = STEP_KINDS.filter((kind) => Object.hasOwn(step, kind));
  const [kind] = kinds;
  if (kind === undefined || kinds.length > 1)
    return [
      finding(
        pointer,
        kind === undefined
          ? 'The step does not say what it does.'
          : `The step is ${kinds.join(' and ')} at once.`,
        'Let each step have one of "rename", "move", "split", "default" and "map".',
      ),
    ];
  const stray = Object.keys(step).find((name) => name !== kind && !ALSO[kind].includes(name));
  if (stray !== undefined)
    return [
      finding(
        `${pointer}/${stray}`,
        `A step that is "${kind}" has no "${stray}".`,
        'Take it away, or write another step.',
      ),
    ];
  const isList = Array.isArray(step['to']);
  if ((kind === 'rename' || kind === 'move') && isList)
    return [
      finding(`${pointer}/to`, `A step that is "${kind}" has one new place.`, 'Write one, or "split".'),
    ];
  return kind === 'split' ? splitFaults(step, pointer, isList) : [];
};

const splitFaults = (step: JsonObject, pointer: string, isList: boolean): Finding[] => {
  const { to, at, pattern } = step;
  if (!isList)
    return [
      finding(`${pointer}/to`, 'A text is split into at least two.', 'Write a list of places, or "move".'),
    ];
  if ((at === undefined) === (pattern === undefined))
    return [
      finding(pointer, 'A text is split at a separator or by a pattern.', 'Write either "at" or "pattern".'),
    ];
  const wanted = (to as Json[]).length;
  const groups = typeof pattern === 'string' ? groupsIn(pattern) : undefined;
  return groups === undefined || groups === wanted
    ? []
    : [
        finding(
          `${pointer}/pattern`,
          `The pattern has ${groups} groups, and there are ${wanted} places.`,
          'Put the text for each place in parentheses, and write (?:...) around what is no part of its own.',
        ),
      ];
};

/** Undefined for what is no pattern, which is told of as such. */
const groupsIn = (pattern: string): number | undefined => {
  try {
    return (new RegExp(`${pattern}|`, 'u').exec('')?.length ?? 1) - 1;
  } catch {
    return undefined;
  }
};

const patternFindings = (steps: readonly Placed[]): Finding[] =>
  checkPatterns(
    steps.flatMap(({ step: { pattern }, pointer }) =>
      typeof pattern === 'string' ? [{ pattern, pointer: `${pointer}/pattern` }] : [],
    ),
    FILE,
  );

const withLimits = ({ from, steps }: Migration): Migration => ({ from, steps: steps.map(withLimit) });

const withLimit = (step: Step): Step => {
  if (!('split' in step) || step.pattern === undefined) return step;
  const verdict = judgePatterns([step.pattern]).get(step.pattern);
  return verdict?.kind === 'capped' ? ({ ...step, most: verdict.most } satisfies Split) : step;
};
