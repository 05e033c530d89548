import { controlName } from '../../form/answer/pairs';
import type { ShownVariants } from '../../form/model/shown-form';

/** The name of the control that says which variant is chosen. */
export const chooserName = ({ pointer, variants }: ShownVariants): string =>
  `_choose${controlName(pointer)}${variants.place > 0 ? `#${variants.place}` : ''}`;
