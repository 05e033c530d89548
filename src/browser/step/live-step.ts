import { fileQuestionAt } from '../../form/files/files-in';
import { putFile } from '../../form/answer/put-file';
import { searchedName, searchName } from '../../views/finder/search-box';
import type { Texts } from '../../views/text/texts';
import { CARRIED, type HandedOver } from '../handed-over';
import type { Uploads } from '../uploads/uploads';
import { areSentencesHere, loadSentences } from '../sentences/late-sentences';
import type { AnswerState } from './answer-state';
import { autosave, noAutosave, type Autosave } from './autosave';
import { awayNote } from './away-note';
import { anchorAfter, changeEntries, entryAction, type EntryAction } from './change-entries';
import { counters } from './counters';
import { DrawnStep, type Drawn } from './drawn-step';
import { followByStyles } from './follow-styles';
import { liveRegion } from './live-region';
import { isControl, pairsIn, pairsToShow } from './read-form';
import { pointerOfControl, Told } from './told';
import { unsavedGuard } from './unsaved';

type ScanOf = Required<HandedOver>['scans'][number][1];

/** A step of a form that answers at once. What fails in it is given up, and the page is a plain form again. */
export class LiveStep {
  private readonly told = new Told();
  private readonly drawn: DrawnStep;
  private readonly off = new AbortController();
  private readonly guard = unsavedGuard();
  private readonly autosave: Autosave;
  private readonly away: ReturnType<typeof awayNote>;
  private readonly say = liveRegion();
  private readonly counters: ReturnType<typeof counters>;
  /** What is searched for in long lists, by the question. */
  private readonly searches: Map<string, string>;
  /** How far each file has been checked, by its SHA-256. */
  private readonly scans: Map<string, ScanOf>;
  /** Comes when the page takes files. */
  private uploads: Uploads | undefined;
  /** The question that was changed and has not been left. */
  private changed: string | undefined;
  private isPointerDown = false;
  private lastProblems: Drawn['problems'] = [];

  /** @throws Mismatch when the page is not as it would be drawn here; nothing on it has been changed then */
  constructor(
    private readonly form: HTMLFormElement,
    private readonly state: AnswerState,
    private readonly texts: Texts,
    handed: HandedOver,
  ) {
    this.searches = new Map(handed.searches);
    this.scans = new Map(handed.scans);
    if (handed.isTold === true) this.told.addAll(state.problems());
    this.drawn = new DrawnStep(form, handed, state.model.title, texts, {
      ...this.toDraw(),
      pairs: state.encoded(),
    });
    this.counters = counters(form, texts, this.say);
    this.autosave =
      handed.isPassing === true ? noAutosave : autosave(form, texts, () => this.guard.release());
    this.away = awayNote(form, texts);
    this.redraw();
    followByStyles(false);
    this.listen();
    if (form.enctype === 'multipart/form-data') void this.takeFiles();
  }

  /** Without it files go along with the page, as they do without script. */
  private async takeFiles(): Promise<void> {
    const { form, state, texts, say } = this;
    const { Uploads } = await import('../uploads/uploads.js');
    this.uploads = new Uploads(
      {
        form,
        texts,
        say,
        mostBytes: (pointer) => fileQuestionAt(state.shown(), pointer)?.field.mostBytes,
        stored: (pointer, { file: { scan, ...file }, carried }) => {
          if (carried !== undefined)
            form.addEventListener('formdata', ({ formData }) => formData.append(CARRIED, carried), {
              signal: this.off.signal,
            });
          const asked = fileQuestionAt(state.shown(), pointer)?.field;
          const before = state.filled;
          state.filled = putFile(state.model, before, pointer, file, asked);
          this.scans.set(file.sha256, scan);
          this.told.add(pointer);
          return state.filled !== before;
        },
        draw: () => this.safely(() => this.redraw(this.uploads?.isBusy)),
      },
      this.off.signal,
    );
    this.safely(() => this.redraw(true));
  }

  private listen(): void {
    const on = <K extends keyof DocumentEventMap>(
      target: EventTarget,
      name: K,
      does: (event: DocumentEventMap[K]) => void,
    ): void =>
      target.addEventListener(name, (event) => this.safely(() => does(event as DocumentEventMap[K])), {
        signal: this.off.signal,
      });
    const { form } = this;
    on(form, 'input', (event) => this.typed(event.target));
    on(form, 'focusin', () => void loadSentences().catch(() => undefined));
    on(form, 'keydown', (event) => this.pressed(event));
    on(form, 'change', () => this.changedAny());
    on(form, 'focusout', (event) => this.left(event.relatedTarget));
    on(form, 'submit', (event) => this.submitted(event));
    on(document, 'pointerdown', () => (this.isPointerDown = true));
    on(document, 'pointerup', () => this.pointerUp());
    on(document, 'pointercancel', () => this.pointerUp());
    this.guard.release();
  }

  /** Whatever happens here, what is on the page can be posted. */
  private safely(does: () => void): void {
    if (this.drawn.isDrawing) {
      setTimeout(() => this.safely(does));
      return;
    }
    try {
      does();
    } catch (error) {
      this.giveUp(error);
    }
  }

  private giveUp(error: unknown): void {
    console.warn('The page goes on without script.', error);
    this.off.abort();
    void this.autosave.stop();
    followByStyles(true);
    for (const hidden of this.form.querySelectorAll('[data-follow][hidden]'))
      hidden.removeAttribute('hidden');
  }

  private typed(target: EventTarget | null): void {
    if (!isControl(target) || target.type === 'file') return;
    const searched = pointerOfControl(searchedName(target.name) ?? '');
    if (searched !== undefined) {
      this.searches.set(searched, target.value);
      this.redraw(true);
      return;
    }
    this.touch();
    this.changed = pointerOfControl(target.name) ?? this.changed;
    this.counters.typed(target);
    // Nothing is said while one types, but what hangs on the answer comes and goes.
    if (this.state.model.conditions.length > 0) this.redraw(true);
  }

  /** The hits are there already: Enter in a search does not go on to the next step. */
  private pressed(event: KeyboardEvent): void {
    const { target, key } = event;
    if (key === 'Enter' && target instanceof HTMLInputElement && target.type === 'search')
      event.preventDefault();
  }

  /** A page that moves under a pointer that is on its way up takes the click away. */
  private changedAny(): void {
    if (!this.isPointerDown) this.refresh();
  }

  private left(to: EventTarget | null): void {
    if (this.changed === undefined) return;
    if (isControl(to) && pointerOfControl(to.name) === this.changed) return;
    this.told.add(this.changed);
    this.changed = undefined;
    this.changedAny();
  }

  private pointerUp(): void {
    this.isPointerDown = false;
    setTimeout(() => this.safely(() => this.refresh()));
  }

  private submitted(event: SubmitEvent): void {
    const button = event.submitter;
    const does = button instanceof HTMLButtonElement ? button.value : 'next';
    this.state.read(pairsIn(this.form));
    const action = entryAction(does, this.state.page());
    if (action !== undefined) {
      event.preventDefault();
      this.changeEntries(action);
    } else if (this.uploads?.isBusy === true) {
      event.preventDefault();
      this.uploads.wait((isWell) => isWell && this.form.requestSubmit(button));
    } else if (does === 'next' && this.uploads?.remindsOfFailed() === true) event.preventDefault();
    else if (does === 'next' && !areSentencesHere()) {
      event.preventDefault();
      this.withSentences(() => this.form.requestSubmit(button));
    } else if (does === 'next' && this.tellsProblems()) event.preventDefault();
    else if (this.autosave.isAway()) {
      event.preventDefault();
      this.goOnWhenReached(button);
    } else if (this.autosave.isBusy()) {
      event.preventDefault();
      this.goOnWhenSaved(button);
    } else {
      this.guard.release();
      void this.autosave.stop();
    }
  }

  /** Where they cannot be had the page is a plain form, which the server answers. */
  private withSentences(does: () => void): void {
    loadSentences()
      .catch((error: unknown) => {
        this.guard.release();
        this.giveUp(error);
      })
      .finally(() => this.safely(does));
  }

  private isGoingOn = false;

  /** A post that is on its way in the background comes first, so that it cannot undo this one. */
  private goOnWhenSaved(button: HTMLElement | null): void {
    if (this.isGoingOn) return;
    this.isGoingOn = true;
    void this.autosave.stop().then(() => this.form.requestSubmit(button));
  }

  /** Without a server there is no page to go on to: one stays, with all that is written, until it is there again. */
  private goOnWhenReached(button: HTMLElement | null): void {
    void this.autosave.retry().then((isReached) => {
      this.away.show(!isReached);
      if (isReached) this.form.requestSubmit(button);
    });
  }

  private touch(): void {
    this.guard.touch();
    this.autosave.touch();
  }

  /** @returns whether there is something to put right before one can go on */
  private tellsProblems(): boolean {
    const problems = this.state.problems().filter(({ soft }) => soft !== true);
    if (problems.length === 0) return false;
    this.told.addAll(problems);
    this.refresh();
    document.getElementById('fel')?.focus();
    return true;
  }

  private changeEntries(action: EntryAction): void {
    const { state, texts } = this;
    const { does, owner } = action;
    state.filled = changeEntries(state.model, state.filled, action);
    this.told.forgetBelow(owner.pointer);
    this.touch();
    this.drawn.draw({ ...this.toDraw(), pairs: state.encoded() });
    this.counters.all();
    const anchor = document.getElementById(anchorAfter(action, state.filled, state.page()) ?? '');
    anchor?.focus();
    const name = owner.kind === 'list' ? owner.list.entryName : owner.members.entryName;
    if (does === 'add') this.say(texts.live.added(name));
    else if (does === 'remove') this.say(texts.live.removed(name));
    else {
      const place = Number(action.pointer.split('/').at(-1)) + (does === 'up' ? 0 : 2);
      this.say(texts.live.moved(place, owner.entries.length));
    }
  }

  private refresh(): void {
    this.redraw();
  }

  /** What is wrong stays as it was told while one types. */
  private redraw(keepsProblems = false): void {
    this.state.read(pairsIn(this.form));
    const problems = keepsProblems ? this.lastProblems : undefined;
    const at = document.activeElement;
    this.drawn.draw(this.toDraw(problems));
    // A chosen row that is unticked goes away: one goes on at the search that it was found by.
    if (isControl(at) && !at.isConnected) {
      const search = this.form.elements.namedItem(searchName(at.name));
      if (search instanceof HTMLElement) search.focus();
    }
    this.counters.all();
  }

  /** What is wrong, of what is told; as it was told last until the words are here. */
  private problemsNow(): Drawn['problems'] {
    if (areSentencesHere()) return this.told.among(this.state.problems());
    if (!this.told.isEmpty) this.withSentences(() => this.refresh());
    return this.lastProblems;
  }

  private toDraw(problems = this.problemsNow()): Drawn {
    const { state, form } = this;
    this.lastProblems = problems;
    return {
      page: state.page(),
      pairs: pairsToShow(state.encoded(), form),
      problems,
      searches: this.searches,
      files: { scans: this.scans, going: this.uploads?.going(), isLive: this.uploads !== undefined },
    };
  }
}
