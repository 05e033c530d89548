import { readControl, type Pairs } from '../../form/answer/pairs';
import type { Pointer } from '../../form/pointer';
import { showSize } from '../../form/text/sizes';
import { idOf } from '../../views/form-page/id-of';
import type { Texts } from '../../views/text/texts';
import type { FileOnItsWay } from '../../views/upload/file-row';
import type { FileTaken } from '../handed-over';
import { isValueName, pairsIn } from '../step/read-form';
import { unsavedGuard } from '../step/unsaved';
import { sendFile, type Sending } from './send-file';

/** Files that are sent at the same time; the others wait for their turn. */
const AT_ONCE = 3;

/** What the step does for its files. */
export interface Step {
  readonly form: HTMLFormElement;
  readonly texts: Texts;
  readonly say: (text: string) => void;
  /** Bytes that a question takes of one file; undefined where there is no such question now. */
  readonly mostBytes: (pointer: Pointer) => number | undefined;
  /** Shows it among the files of its question. @returns whether it was not there before */
  readonly stored: (pointer: Pointer, taken: FileTaken) => boolean;
  readonly draw: () => void;
}

interface Going {
  readonly key: string;
  /** Of its question's control. */
  readonly name: string;
  readonly pointer: Pointer;
  readonly file: File;
  percent?: number;
  failed?: string;
  /** It is not taken however often it is sent. */
  isRefused?: true;
  /** One has been told that it does not come along. */
  isLeft?: true;
  sending?: Sending;
}

/** Sends the files of a step as soon as they are chosen or dropped, and tells how far each has come. */
export class Uploads {
  private readonly all: Going[] = [];
  private readonly guard = unsavedGuard();
  private count = 0;
  private whenDone: ((isWell: boolean) => void) | undefined;

  constructor(
    private readonly step: Step,
    signal: AbortSignal,
  ) {
    const { form } = step;
    form.addEventListener('change', (event) => this.chosen(event.target), { signal });
    form.addEventListener('click', (event) => this.pressed(event.target), { signal });
    for (const name of ['dragenter', 'dragover'] as const)
      form.addEventListener(name, (event) => this.over(event), { signal });
    form.addEventListener('dragleave', (event) => this.left(event), { signal });
    form.addEventListener('drop', (event) => this.dropped(event), { signal });
  }

  /** Those on their way, by their questions. */
  going(): ReadonlyMap<Pointer, readonly FileOnItsWay[]> {
    return new Map(
      [...new Set(this.all.map(({ pointer }) => pointer))].map((pointer) => [
        pointer,
        this.all
          .filter((one) => one.pointer === pointer)
          .map(({ key, file, percent, failed, isRefused }) => ({
            key,
            name: file.name,
            ...(percent !== undefined && { percent }),
            ...(failed !== undefined && { failed }),
            ...(isRefused && { isRefused }),
          })),
      ]),
    );
  }

  get isBusy(): boolean {
    return this.all.some(({ failed }) => failed === undefined);
  }

  /**
   * Leads to a file that did not come, for somebody who is about to leave it behind. False where all came. Of one that would not
   * be taken again one is reminded once, and goes on without it then.
   */
  remindsOfFailed(): boolean {
    const { form, texts, say, draw } = this.step;
    const one = this.all.find(({ failed, isLeft }) => failed !== undefined && isLeft !== true);
    if (one === undefined) return false;
    one.failed = one.isRefused ? `${one.failed ?? ''} ${texts.upload.left}` : texts.upload.undone;
    if (one.isRefused) one.isLeft = true;
    draw();
    say(one.failed);
    document.getElementById(one.key)?.scrollIntoView({ block: 'center' });
    const does = one.isRefused ? 'forget' : 'retry';
    form.querySelector<HTMLElement>(`[data-upload="${does}"][data-key="${one.key}"]`)?.focus();
    return true;
  }

  /** Shows what one waits for, and calls back once all have come; with false where one did not. */
  wait(done: (isWell: boolean) => void): void {
    const first = this.all.find(({ failed }) => failed === undefined);
    document.getElementById(first?.key ?? '')?.scrollIntoView({ block: 'center' });
    this.step.say(this.step.texts.upload.wait);
    this.whenDone = done;
  }

  private chosen(target: EventTarget | null): void {
    if (!(target instanceof HTMLInputElement) || target.type !== 'file') return;
    const files = [...(target.files ?? [])];
    // What is on its way must not go along with the page too.
    target.value = '';
    this.take(target, files);
  }

  private over(event: DragEvent): void {
    const drop = dropAt(event.target);
    if (drop === undefined || event.dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    drop.dataset.over = '';
  }

  private left({ target, relatedTarget }: DragEvent): void {
    const drop = dropAt(target);
    if (drop !== undefined && dropAt(relatedTarget) !== drop) delete drop.dataset.over;
  }

  private dropped(event: DragEvent): void {
    const drop = dropAt(event.target);
    if (drop === undefined) return;
    event.preventDefault();
    delete drop.dataset.over;
    const input = drop.querySelector('input');
    if (input !== null) this.take(input, [...(event.dataTransfer?.files ?? [])]);
  }

  private take(input: HTMLInputElement, files: readonly File[]): void {
    const pointer = readControl(input.name)?.pointer;
    if (pointer === undefined || files.length === 0) return;
    for (const file of input.multiple ? files : files.slice(0, 1)) {
      const key = `way-${++this.count}`;
      this.all.push({ key, name: input.name, pointer, file });
    }
    this.step.say(this.step.texts.upload.said.begun(input.multiple ? files.length : 1));
    this.guard.touch();
    this.go();
  }

  private pressed(target: EventTarget | null): void {
    const button = target instanceof Element ? target.closest('[data-upload]') : null;
    const one = this.all.find(({ key }) => key === button?.getAttribute('data-key'));
    if (one === undefined) return;
    const does = button?.getAttribute('data-upload');
    if (does === 'retry') {
      delete one.failed;
      delete one.percent;
      this.go();
    } else if (one.sending === undefined) this.drop(one);
    else one.sending.cancel();
  }

  /** Sends those whose turn it is. */
  private go(): void {
    const { texts } = this.step;
    for (const one of this.all) {
      if (this.all.filter(({ sending }) => sending !== undefined).length >= AT_ONCE) break;
      if (one.sending !== undefined || one.failed !== undefined) continue;
      const most = this.step.mostBytes(one.pointer) ?? Infinity;
      if (one.file.size > most) this.refuse(one, texts.upload.tooLarge(showSize(most, texts.language)));
      else void this.send(one);
    }
    this.step.draw();
    this.finish();
  }

  private async send(one: Going): Promise<void> {
    one.percent = 0;
    const { action } = this.step.form;
    // A preview has what is filled in in its address.
    const address = new URL(`filer${new URL(action).search}`, action).href;
    const { name, file } = one;
    one.sending = sendFile(address, { name, file, written: this.written() }, (percent) => {
      one.percent = percent;
      this.step.draw();
    });
    const sent = await one.sending.done;
    delete one.sending;
    const { said, lost } = this.step.texts.upload;
    if (sent.kind === 'taken') {
      const { file, message } = sent.taken;
      const isNew = this.step.stored(one.pointer, sent.taken);
      // Of one whose answer was lost nobody knew here that it had come: sent again, it is no news.
      if (!isNew && message !== undefined) {
        this.refuse(one, message);
        this.go();
        return;
      }
      this.step.say(said.done(file.name));
      this.drop(one);
    } else if (sent.kind === 'cancelled') {
      this.step.say(said.cancelled(one.file.name));
      this.drop(one);
    } else {
      if (sent.kind === 'refused') this.refuse(one, sent.message);
      else this.fail(one, lost);
      this.go();
    }
  }

  private written(): Pairs {
    return new Map([...pairsIn(this.step.form)].filter(([name]) => isValueName(name)));
  }

  private refuse(one: Going, why: string): void {
    one.isRefused = true;
    this.fail(one, why);
  }

  private fail(one: Going, why: string): void {
    one.failed = why;
    delete one.percent;
    this.step.say(this.step.texts.upload.said.failed(one.file.name, why));
  }

  /** Takes a row away. Whoever stood in it goes on at its question. */
  private drop(one: Going): void {
    const hadFocus = document.getElementById(one.key)?.contains(document.activeElement) === true;
    this.all.splice(this.all.indexOf(one), 1);
    this.go();
    if (!hadFocus) return;
    const control = this.step.form.elements.namedItem(one.name);
    const place = control instanceof HTMLElement ? control : document.getElementById(idOf(one.pointer));
    place?.focus();
  }

  private finish(): void {
    if (this.isBusy) return;
    this.guard.release();
    const done = this.whenDone;
    this.whenDone = undefined;
    done?.(this.all.every(({ isLeft }) => isLeft === true));
  }
}

const dropAt = (target: EventTarget | null): HTMLElement | undefined => {
  const drop = target instanceof Element ? target.closest('[data-drop]') : null;
  return drop instanceof HTMLElement ? drop : undefined;
};
