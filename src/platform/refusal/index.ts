export { Refusal, REFUSAL_KINDS, type RefusalFacts, type RefusalKind } from './refusal';
