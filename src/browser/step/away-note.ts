import type { Texts } from '../../views/text/texts';

/** Says beside the buttons that the server is not reached, and that nothing is lost. After the form, which is drawn anew. */
export const awayNote = (
  form: HTMLFormElement,
  texts: Texts,
): { readonly show: (isAway: boolean) => void } => {
  const note = document.createElement('p');
  note.className = 'remark';
  note.setAttribute('role', 'alert');
  const hide = (): void => note.remove();
  window.addEventListener('online', hide);
  return {
    show(isAway): void {
      hide();
      if (!isAway) return;
      form.after(note);
      note.textContent = texts.live.away;
    },
  };
};
