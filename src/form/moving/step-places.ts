import type { Place, Step } from './migration';

/** What a step is called, and where it takes from and puts to, with where each of them is written in the step. */
export interface StepPlaces {
  readonly kind: StepKind;
  /** Where something must have stood before; none for what is put where nothing stands. */
  readonly source?: Place;
  /** Where it puts. The first of them for steps that leave a value where it is. */
  readonly targets: readonly { readonly place: Place; readonly at: string }[];
}

export const STEP_KINDS = ['rename', 'move', 'split', 'default', 'map'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

export const placesOfStep = (step: Step): StepPlaces => {
  if ('rename' in step)
    return { kind: 'rename', source: step.rename, targets: [{ place: step.to, at: '/to' }] };
  if ('move' in step) return { kind: 'move', source: step.move, targets: [{ place: step.to, at: '/to' }] };
  if ('split' in step)
    return {
      kind: 'split',
      source: step.split,
      targets: step.to.map((place, at) => ({ place, at: `/to/${at}` })),
    };
  if ('default' in step) return { kind: 'default', targets: [{ place: step.default, at: '/default' }] };
  return { kind: 'map', source: step.map, targets: [{ place: step.map, at: '/map' }] };
};
