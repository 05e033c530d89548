import { member } from '../json';
import { toPointer, type Pointer } from '../pointer';
import type { AjvError } from './compiled-form';

/** Where an error says that a value is missing. */
export const missingAt = ({ keyword, instancePath, params }: AjvError): Pointer | undefined => {
  const name = member({ ...params }, 'missingProperty');
  const isMissing = keyword === 'required' || keyword === 'dependentRequired' || keyword === 'dependencies';
  return isMissing && typeof name === 'string' ? instancePath + toPointer([name]) : undefined;
};
