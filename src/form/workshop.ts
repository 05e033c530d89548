/**
 * The part of the form core that needs Ajv itself: reading what someone has just written, and compiling it. A second face,
 * because loading Ajv takes a server longer than all else here, and one that starts with nothing new never needs it.
 */
export { checkFormNames } from './definition/check-form-names';
export { proveForm } from './definition/proof/prove-form';
export type { Proof } from './definition/proof/proof';
export { lookAtFolder, readFolder, type Prove } from './definition/read-folder';
export { readMunicipality, type ReadMunicipality } from './definition/read-municipality';
export { compileConditions, compileForm } from './validation/compile-form';
export { formAjv } from './validation/form-ajv';
