import type { Finding } from '../../problem';
import type { Pointer } from '../../pointer';
import type { LintRule } from './lint-rules';

/** `lint` in service.json: how the municipality weighs what the lint says of a form, and where it does not apply. */
export interface LintSettings {
  readonly levels?: Readonly<Partial<Record<LintRule, Finding['level']>>>;
  readonly exceptions?: readonly LintException[];
}

/** Said of one place and all in it, or of all places where neither file nor place is given; never without a reason. */
export interface LintException {
  readonly rule: LintRule;
  readonly file?: string;
  readonly at?: Pointer;
  readonly reason: string;
}
