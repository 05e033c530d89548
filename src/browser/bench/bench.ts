/**
 * The script of a form's page on the bench: when the folder is saved, its questions, files and problems are shown as they are now.
 * The frame is left alone, with what is typed in it: it follows by itself. Without it the page is loaded again by hand.
 */
import { freshPage } from '../fresh-page';
import { isSaved, shownAgain } from '../is-saved';

/** Milliseconds until it is asked again where nobody could be asked. */
const PAUSE = 2000;

/** What is exchanged. */
const PARTS = ['.case-head', '.tree', '.bench-files', '.bench-problems'];

const part = (page: ParentNode, name: string): Element | null => page.querySelector(name);

/** Whoever stood on a link stands on it still, and looks at the same lines. */
const exchange = (old: Element, fresh: Element): void => {
  if (old.innerHTML === fresh.innerHTML) return;
  const focused = old.contains(document.activeElement) ? document.activeElement?.getAttribute('href') : null;
  const top = old.querySelector('.source')?.scrollTop ?? 0;
  old.replaceChildren(...fresh.childNodes);
  const source = old.querySelector('.source');
  if (source !== null) source.scrollTop = top;
  if (focused !== null && focused !== undefined)
    [...old.querySelectorAll<HTMLElement>('a[href]')]
      .find((link) => link.getAttribute('href') === focused)
      ?.focus({ preventScroll: true });
};

const showAnew = async (bench: HTMLElement): Promise<void> => {
  const answer = await fetch(location.href, { cache: 'no-store', headers: { 'x-freshen': '' } });
  const page = await freshPage(answer);
  const fresh = page.querySelector<HTMLElement>('[data-bench]');
  const isOther = PARTS.some((name) => (part(document, name) === null) !== (part(page, name) === null));
  const hasFrame = (root: ParentNode): boolean => root.querySelector('iframe') !== null;
  // It can be read now, or no longer, or is gone: another page, which has its own styles.
  if (!answer.ok || fresh === null || isOther || hasFrame(page) !== hasFrame(document)) {
    location.reload();
    return;
  }
  for (const name of PARTS) {
    const [old, now] = [part(document, name), part(page, name)];
    if (old !== null && now !== null) exchange(old, now);
  }
  bench.dataset['bench'] = fresh.dataset['bench'];
  bench.dataset['sha256'] = fresh.dataset['sha256'];
};

const follow = (bench: HTMLElement): void => {
  const { bench: address = '', sha256 = '' } = bench.dataset;
  // Nobody looks: not until somebody does.
  const asked = document.hidden ? shownAgain().then(() => false) : isSaved(address, sha256);
  asked
    .then((isNew) => (isNew ? showAnew(bench) : undefined))
    .then(
      () => follow(bench),
      () => setTimeout(() => follow(bench), PAUSE),
    );
};

const bench = document.querySelector<HTMLElement>('[data-bench]');
if (bench !== null) follow(bench);
