/**
 * The script of a preview: waits until the form's folder is saved, and shows the page anew, at the place where one looks. What is
 * filled in goes along. Without it there is a link that does the same.
 */
import { isSaved, shownAgain } from '../is-saved';

/** Milliseconds until it is asked again where nobody could be asked. */
const PAUSE = 2000;

/** Where one looked, kept for the page that comes instead of this one. */
const PLACE = 'forhandsvisning';

const written = (form: HTMLFormElement): string =>
  JSON.stringify([...new FormData(form)].filter(([, value]) => typeof value === 'string'));

const button = document.querySelector<HTMLButtonElement>('[data-stay]');
const form = button?.form ?? undefined;
const before = form && written(form);

const showAnew = (): void => {
  sessionStorage.setItem(PLACE, JSON.stringify([location.pathname, scrollY]));
  if (form === undefined || button === null || written(form) === before) location.reload();
  else {
    button.type = 'submit';
    form.requestSubmit(button);
  }
};

const goBack = (): void => {
  const kept = sessionStorage.getItem(PLACE);
  if (kept === null) return;
  sessionStorage.removeItem(PLACE);
  const [path, top] = JSON.parse(kept) as [string, number];
  if (path === location.pathname) scrollTo({ top, behavior: 'instant' });
};

const strip = document.querySelector<HTMLElement>('[data-saved]');
const { saved: address, sha256 = '' } = strip?.dataset ?? {};

const follow = (to: string): void => {
  // Nobody looks: not until somebody does.
  const asked = document.hidden ? shownAgain().then(() => false) : isSaved(to, sha256);
  asked.then(
    (isNew) => (isNew ? showAnew() : follow(to)),
    () => setTimeout(() => follow(to), PAUSE),
  );
};

goBack();
if (address !== undefined) follow(address);
