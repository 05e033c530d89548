import { toPointer } from '../pointer';
import { pathText, type Building } from './building';
import type { FormModel, Node } from './form-model';
import { isField } from './is-field';

/**
 * What is always wanted, cannot be edited and has nothing in it: OpenAPI's `readOnly`, of an id that a server sets. A page
 * shows it and nobody can answer it.
 */
export const lockedButRequired = (b: Building, model: FormModel): void => {
  const look = (node: Node): void => {
    if (node.shown !== 'always') return;
    if (node.kind === 'group') node.nodes.forEach(look);
    if (!isField(node) || node.required !== 'always' || node.enabled !== 'never') return;
    const isFilled =
      node.default !== undefined || node.calculated !== undefined || node.fetched !== undefined;
    if (isFilled || node.kind === 'tick') return;
    const plain = toPointer(node.path.flatMap((name) => ['properties', String(name)]));
    b.findings.push({
      level: 'warning',
      file: 'schema.json',
      // It may stand in `allOf`, or where a reference leads: then the reason alone says which one.
      pointer: b.refs.schemas.has(plain) ? plain : '',
      reason: `${pathText(node.path)} is required, and "readOnly" with nothing in it: nobody can answer it on a page.`,
      mend: 'Take it out of "required", give it a "default", or take "readOnly" away.',
    });
  };
  for (const { nodes, shown } of model.pages) if (shown === 'always') nodes.forEach(look);
};
