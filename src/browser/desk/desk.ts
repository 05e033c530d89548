/**
 * The script of the staff's list: keys for those who keep their hands on them, and a list that freshens by itself. Without it the
 * list is an ordinary page, and all that the keys do is done by links, boxes and buttons.
 */
import { freshPage } from '../fresh-page';

const EVERY = 20_000;

const links = (): HTMLAnchorElement[] => [...document.querySelectorAll<HTMLAnchorElement>('.cases a.case')];

/** Keys belong to whoever types while they type. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
  (target as HTMLInputElement).type !== 'checkbox';

/** The row that the keys are at: the one with the focus in it. */
const here = (all: readonly HTMLAnchorElement[]): number =>
  all.findIndex((link) => link.closest('tr')?.contains(document.activeElement) === true);

const go = (by: number): void => {
  const all = links();
  const at = here(all);
  const next = all[at === -1 ? (by > 0 ? 0 : all.length - 1) : at + by];
  next?.focus();
};

const KEYS: Readonly<Record<string, () => boolean>> = {
  j: () => (go(1), true),
  k: () => (go(-1), true),
  '/': () => {
    const box = document.querySelector<HTMLInputElement>('#sok');
    box?.focus();
    box?.select();
    return box !== null;
  },
  x: () => {
    const all = links();
    const box = all[here(all)]?.closest('tr')?.querySelector<HTMLInputElement>('.pick input');
    box?.click();
    return box !== undefined && box !== null;
  },
  a: () => {
    const way = pickAll();
    way?.click();
    return way !== null;
  },
  o: () => {
    const all = links();
    const link = all[here(all)];
    link?.click();
    return link !== undefined;
  },
};

/** Kept in this browser, by those who speak to it: a word would press a row of keys (WCAG 2.1.4). */
const OFF = 'blankett-keys-off';
let areOff = readOff();

function readOff(): boolean {
  try {
    return localStorage.getItem(OFF) !== null;
  } catch {
    return false;
  }
}

const turn = (isOff: boolean): void => {
  areOff = isOff;
  try {
    if (isOff) localStorage.setItem(OFF, '1');
    else localStorage.removeItem(OFF);
  } catch {
    // A browser that keeps nothing: it holds until the page is left.
  }
};

const showKeys = (keys: HTMLElement): void => {
  keys.hidden = false;
  for (const key of keys.querySelectorAll<HTMLElement>('[data-key]')) key.hidden = areOff;
  const way = keys.querySelector<HTMLElement>('[data-keys-off]');
  if (way !== null) way.textContent = (areOff ? way.dataset.keysOn : way.dataset.keysOff) ?? '';
};

document.addEventListener('keydown', (event) => {
  if (areOff || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target))
    return;
  const does = Object.hasOwn(KEYS, event.key) ? KEYS[event.key] : undefined;
  if (does?.() === true) event.preventDefault();
});

for (const keys of document.querySelectorAll<HTMLElement>('.keys')) {
  showKeys(keys);
  keys.querySelector('[data-keys-off]')?.addEventListener('click', () => {
    turn(!areOff);
    showKeys(keys);
  });
}

/** Ticks every row that stands here, or none where all are; without this script the page comes again with all ticked. */
const pickAll = (): HTMLElement | null => document.querySelector<HTMLElement>('[data-pick-all]');
const boxes = (): HTMLInputElement[] => [...document.querySelectorAll<HTMLInputElement>('.pick input')];

/** Says how many are ticked, and what pressing comes to. */
const tellPicked = (): void => {
  const [all, way] = [boxes(), pickAll()];
  const count = all.filter(({ checked }) => checked).length;
  const told = document.querySelector<HTMLElement>('[data-picked]');
  if (told !== null)
    told.textContent = count < 2 ? '' : (told.dataset.picked?.replace('#', String(count)) ?? '');
  if (way !== null)
    way.textContent = (count === all.length ? way.dataset.unpickAll : way.dataset.pickAll) ?? '';
};

document.addEventListener('click', (event) => {
  if (!(event.target instanceof HTMLElement) || event.target !== pickAll()) return;
  event.preventDefault();
  const all = boxes();
  const isAll = all.every(({ checked }) => checked);
  for (const box of all) box.checked = !isAll;
  tellPicked();
});
document.addEventListener('change', (event) => {
  if (event.target instanceof HTMLElement && event.target.closest('.pick') !== null) tellPicked();
});

/** Nothing moves under somebody's hands: not while rows are picked, nor while the focus is among them or a box is being filled in. */
const isBusy = (list: HTMLElement): boolean =>
  document.hidden ||
  list.querySelector('.pick input:checked') !== null ||
  list.contains(document.activeElement) ||
  isTyping(document.activeElement);

/** The list as the server draws it now, in place of the one that stands here: what is new is said in one sentence. */
const freshen = async (list: HTMLElement, address: string): Promise<void> => {
  const answer = await fetch(address, {
    headers: { 'x-freshen': list.dataset.mark ?? '' },
    cache: 'no-store',
  });
  // 204: nothing has happened.
  if (answer.status !== 200 || answer.redirected || isBusy(list)) return;
  const page = await freshPage(answer);
  const fresh = page.querySelector<HTMLElement>('[data-freshen]');
  if (fresh === null || fresh.innerHTML === list.innerHTML) return;
  const before = new Set([...list.querySelectorAll('a.case')].map((link) => link.getAttribute('href')));
  const count = [...fresh.querySelectorAll('a.case')].filter(
    (link) => !before.has(link.getAttribute('href')),
  ).length;
  list.replaceChildren(...fresh.childNodes);
  list.dataset.mark = fresh.dataset.mark;
  const views = document.querySelector('.views');
  const freshViews = page.querySelector('.views');
  if (views !== null && freshViews !== null && !views.contains(document.activeElement))
    views.replaceChildren(...freshViews.childNodes);
  const told = document.querySelector<HTMLElement>('[data-fresh]');
  if (told !== null && count > 0)
    told.textContent =
      (count === 1 ? told.dataset.one : told.dataset.many)?.replace('#', String(count)) ?? '';
};

const list = document.querySelector<HTMLElement>('[data-freshen]');
const address = list?.dataset.freshen;
if (list !== null && address !== undefined)
  setInterval(() => {
    // Away for a while: the next time will do.
    if (!isBusy(list)) void freshen(list, address).catch(() => undefined);
  }, EVERY);
