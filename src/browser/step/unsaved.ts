import type { Texts } from '../../views/text/texts';

/** Asks before the page is left with something in it that is not saved, and only then: a page that asks is kept by no cache. */
export const unsavedGuard = (): { touch: () => void; release: () => void } => {
  const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
  return {
    touch: () => window.addEventListener('beforeunload', ask),
    release: () => window.removeEventListener('beforeunload', ask),
  };
};

/** "Saved at 14.02" beside the form is true no more once something is changed. */
export const sayUnsaved = ({ live }: Texts): void => {
  const words = document.querySelector('.saved > span');
  if (words !== null && words.textContent !== live.unsaved) words.textContent = live.unsaved;
};
