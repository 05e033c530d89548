/** Asks before the page is left with something in it that is not saved, and only then: a page that asks is kept by no cache. */
export const unsavedGuard = (): { touch: () => void; release: () => void } => {
  const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
  return {
    touch: () => window.addEventListener('beforeunload', ask),
    release: () => window.removeEventListener('beforeunload', ask),
  };
};
