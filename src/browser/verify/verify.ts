import { sha256Of } from './sha256-of';

/**
 * The script of the page where a receipt is checked: it works out the file's fingerprint here, so that the file itself is not
 * sent. It only fills in the form and sends it; where it cannot, the file goes the ordinary way.
 */
const start = (form: HTMLFormElement): void => {
  const input = form.querySelector<HTMLInputElement>('input[type="file"]');
  const fingerprint = form.querySelector<HTMLInputElement>('input[type="hidden"]');
  // Browsers have it in secure contexts only: over HTTPS, and on the machine itself.
  const { subtle } = crypto as Partial<Crypto>;
  if (input === null || fingerprint === null || subtle === undefined) return;
  const most = Number(form.dataset.most);

  for (const told of form.querySelectorAll<HTMLElement>('[data-told]'))
    told.hidden = told.dataset.told !== 'with-script';

  form.addEventListener('submit', (event) => {
    const file = input.files?.[0];
    if (file === undefined) return;
    event.preventDefault();
    const found = file.size > most ? Promise.resolve('too-large') : sha256Of(subtle, file);
    found
      .then((text) => {
        fingerprint.value = text;
        input.disabled = true;
      })
      // Such as a file that is gone by now: the browser says so itself.
      .catch(() => undefined)
      .finally(() => form.submit());
  });

  // Gone back to, the page is as it was left.
  addEventListener('pageshow', () => {
    fingerprint.value = '';
    input.disabled = false;
  });
};

const form = document.querySelector<HTMLFormElement>('form[data-most]');
if (form !== null) start(form);
