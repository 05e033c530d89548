import type { Texts } from '../../views/text/texts';
import type { StepKept } from '../handed-over';
import { isValueName, pairsIn } from './read-form';

/** Milliseconds without a change until what is written is saved, and the longest that one who never pauses waits. */
const PAUSE = 1500;
const LONGEST = 10_000;
/** Until it is tried again when it could not be saved: a little longer each time. */
const RETRIES = [5000, 15_000, 30_000, 60_000];
/** A server that has not answered by then is counted as away. */
const PATIENCE = 10_000;
/** The same once somebody waits for it. */
const HASTE = 3000;

/** Says to the server: keep this, and answer with the time alone. */
const KEEP = 'keep';
/** What the page carries along of what it showed; see `portal/fill-in/changed-pairs`. */
const SHOWN = '_shown';
/** No control posts this beside its own value: what stands with it counts as changed. */
const UNSURE = '_?';
const MOST_UNSURE = 3;

export interface Autosave {
  /** Something was changed. */
  readonly touch: () => void;
  /** True while a post is on its way: another one must not overtake it. */
  readonly isBusy: () => boolean;
  /** True while the server is not reached: whoever goes on then leaves the page for one of the browser's own. */
  readonly isAway: () => boolean;
  /** Saves at once. @returns whether that was done */
  readonly retry: () => Promise<boolean>;
  /** Saves no more, and is over when what was on its way has come or been given up. */
  readonly stop: () => Promise<void>;
}

/** The hidden field of ours with this name. */
const carried = (form: HTMLFormElement, name: string): HTMLInputElement | undefined => {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLInputElement ? field : undefined;
};

/**
 * Saves in the background while one writes: the step is posted as a button would, one post at a time, and what it carries of
 * what was shown follows, so that the next post tells what was changed since then and nothing else.
 * @param saved called when nothing on the page is unsaved any more
 */
export const autosave = (form: HTMLFormElement, texts: Texts, saved: () => void): Autosave => {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let since: number | undefined;
  let running: Promise<void> | undefined;
  let going = new AbortController();
  let failures = 0;
  let isOver = false;

  const say = (words: string): void => {
    const place = document.querySelector('.saved > span');
    if (place !== null && place.textContent !== words) place.textContent = words;
  };

  const wait = (time: number): void => {
    clearTimeout(waiting);
    if (!isOver) waiting = setTimeout(run, time);
  };

  const run = (): void => {
    clearTimeout(waiting);
    if (since === undefined || running !== undefined || isOver) return;
    running = post().finally(() => {
      running = undefined;
      if (since !== undefined && failures === 0) wait(PAUSE);
    });
  };

  /** What the form holds now, as it posts it. */
  const written = (): URLSearchParams => {
    const body = new URLSearchParams();
    for (const [name, values] of pairsIn(form)) for (const value of values) body.append(name, value);
    return body;
  };

  const post = async (): Promise<void> => {
    const body = written();
    body.append('_do', KEEP);
    const started = since;
    since = undefined;
    going = new AbortController();
    const patience = setTimeout(() => going.abort(), PATIENCE);
    try {
      const { signal } = going;
      const answer = await fetch(form.action, {
        method: 'POST',
        body,
        redirect: 'manual',
        keepalive: isSmall(body),
        signal,
      });
      // Sent from another tab, thrown away or expired: whoever goes on is told by the page that follows.
      if (answer.type === 'opaqueredirect' || (answer.status >= 400 && answer.status < 500)) {
        isOver = true;
        say(texts.live.unsaved);
      } else if (answer.ok) told(body, (await answer.json()) as StepKept);
      else throw new Error(String(answer.status));
    } catch {
      since ??= started;
      unsure(body);
      say(texts.live.notSaved);
      wait(RETRIES[Math.min(failures++, RETRIES.length - 1)] ?? PAUSE);
    } finally {
      clearTimeout(patience);
    }
  };

  const told = (body: URLSearchParams, kept: StepKept): void => {
    failures = 0;
    const waits = new Set(kept.conflicts);
    const shown = carried(form, SHOWN);
    if (shown !== undefined) {
      const before = [...new URLSearchParams(shown.value)].filter(([name]) => waits.has(name));
      const now = [...body].filter(([name]) => isValueName(name) && !waits.has(name));
      shown.value = new URLSearchParams([...before, ...now]).toString();
    }
    const time = carried(form, '_saved');
    if (time !== undefined) time.value = kept.saved;
    say(kept.words);
    if (since === undefined && waits.size === 0) saved();
  };

  /** Nobody knows whether it came: all that it told of counts as changed until a post is answered. */
  const unsure = (body: URLSearchParams): void => {
    const shown = carried(form, SHOWN);
    if (shown === undefined) return;
    const before = new URLSearchParams(shown.value);
    for (const name of new Set(body.keys())) {
      if (!isValueName(name)) continue;
      const ours = unsureOf(before.getAll(name), body.getAll(name));
      before.delete(name);
      for (const value of ours) before.append(name, value);
    }
    shown.value = before.toString();
  };

  const leave = (): void => {
    if (document.visibilityState === 'hidden') run();
  };
  document.addEventListener('visibilitychange', leave);
  window.addEventListener('online', run);

  return {
    touch(): void {
      if (isOver) {
        say(texts.live.unsaved);
        return;
      }
      since ??= Date.now();
      if (failures > 0 || !navigator.onLine) say(texts.live.notSaved);
      if (failures === 0) wait(Math.max(0, Math.min(PAUSE, since + LONGEST - Date.now())));
    },
    isBusy: () => running !== undefined,
    isAway: () => !isOver && (failures > 0 || !navigator.onLine),
    async retry(): Promise<boolean> {
      await running;
      since ??= Date.now();
      run();
      await running;
      return failures === 0;
    },
    async stop(): Promise<void> {
      isOver = true;
      clearTimeout(waiting);
      document.removeEventListener('visibilitychange', leave);
      window.removeEventListener('online', run);
      const haste = setTimeout(() => going.abort(), HASTE);
      await running;
      clearTimeout(haste);
    },
  };
};

/**
 * What was shown, and after it what was told since and may be stored: the server takes all of it for ours, and not for another
 * tab's. Of what was told only the last few are kept, since a text may be long.
 */
const unsureOf = (shown: readonly string[], told: readonly string[]): string[] => {
  const [first = [], ...later] = splitAt(shown, UNSURE);
  const last = later.at(-1) ?? first;
  if (last.filter(Boolean).join('\0') !== told.filter(Boolean).join('\0')) later.push([...told]);
  return [first, ...later.slice(-MOST_UNSURE)].flatMap((values, at) =>
    at === 0 ? values : [UNSURE, ...values],
  );
};

const splitAt = (values: readonly string[], mark: string): string[][] => {
  const parts: string[][] = [[]];
  for (const value of values) {
    if (value === mark) parts.push([]);
    else parts.at(-1)?.push(value);
  }
  return parts;
};

/** Saves nothing: for what must not outlive the browser unless somebody presses a button. */
export const noAutosave: Autosave = {
  touch: () => undefined,
  isBusy: () => false,
  isAway: () => !navigator.onLine,
  retry: () => Promise.resolve(navigator.onLine),
  stop: () => Promise.resolve(),
};

/** What may go on being sent while the page is left, by the fetch standard. */
const isSmall = (body: URLSearchParams): boolean => body.toString().length < 60_000;
