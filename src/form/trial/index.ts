/** Answers made for trying a form: any that it takes, at its limits, or just beyond them. Pure, and the same for the same seed. */
export { randomFrom, type Random } from './random';
export { hindrances, trialForm, type TrialForm } from './trial-form';
export { makeAlmost, makeAnswer, makeEndingAnswer } from './make-answer';
export { ledToBy, reach, targetKey, targetsOf, type Reached, type Target } from './reach';
export { isOfField, standingsOf, type Standing } from './standings';
export { Wisher, type Wish, type Wishes } from './wishes';
export { trialAnswers, withValue, type TrialAnswer } from './trial-answers';
export { playPages } from './play-pages';
export { faultInTelling, faultInVerdict, faultOnPages, type Fault } from './judge';
export { shrink } from './shrink';
export { shrinkSlip } from './shrink-slip';
