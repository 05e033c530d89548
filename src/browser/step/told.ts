import { readControl } from '../../form/answer/pairs';
import type { Pointer } from '../../form/pointer';
import type { Problem } from '../../form/problem';

/** The value that a control is about, whichever part of it. */
export const pointerOfControl = (name: string): Pointer | undefined => readControl(name)?.pointer;

/** What a person has been told about, or has come to: nothing is said of a question that nobody has touched. */
export class Told {
  private readonly pointers = new Set<Pointer>();

  /** A question was changed and left. */
  add(pointer: Pointer): void {
    this.pointers.add(pointer);
  }

  get isEmpty(): boolean {
    return this.pointers.size === 0;
  }

  addAll(problems: readonly Problem[]): void {
    for (const { pointer } of problems) this.add(pointer);
  }

  /** Entries that were moved or taken away have other pointers now. */
  forgetBelow(pointer: Pointer): void {
    for (const one of this.pointers) if (one.startsWith(`${pointer}/`)) this.pointers.delete(one);
  }

  /** Remarks are told at once: they stop nothing. */
  among(problems: readonly Problem[]): readonly Problem[] {
    return problems.filter(({ pointer, soft }) => soft === true || this.pointers.has(pointer));
  }
}
