export { caseJson } from './case-json';
export { clientText } from './client/client-text';
export { Documents } from './documents';
export { metaOf } from './form-meta';
export { LIMITS } from './limits';

export { OPERATIONS, refusalsOf, type Operation } from './operations';
export { invalidJson, PROBLEM_TYPE, refusalJson } from './problem-json';
export { KeyMissing, KeyUnusable } from './refusals';
export {
  SCHEMAS,
  type CaseJson,
  type ExportJson,
  type FormList,
  type FormMeta,
  type ProblemJson,
  type Received,
} from './schemas';
export { apiTexts, type ApiTexts } from './text';
