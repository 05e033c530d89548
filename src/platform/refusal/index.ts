export { Refusal, REFUSAL_KINDS, type RefusalFacts, type RefusalKind } from './refusal';
export { storing, TextNotStorable } from './text-not-storable';
