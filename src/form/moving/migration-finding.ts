import type { Pointer } from '../pointer';
import type { Finding } from '../problem';

export const FILE = 'migrations.json';

/** Something wrong with migrations.json. */
export const finding = (
  pointer: Pointer,
  reason: string,
  mend: string,
  level: Finding['level'] = 'error',
): Finding => ({ level, file: FILE, pointer, reason, mend });
