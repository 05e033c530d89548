import type { JSX } from 'preact';
import type { Language } from '../../form';
import { Notice } from '../../views';

const WORDS = {
  sv: {
    heading: 'Ifylld blankett',
    text: 'Du rättar svar som någon har lämnat på en blankett. Ändra bara det som blivit fel när den lästes, eller som du har frågat om.',
    open: 'Tillbaka till blanketten',
  },
  en: {
    heading: 'Filled-in blank',
    text: 'You are correcting answers that somebody gave on a blank. Change just what went wrong when it was read, or what you have asked about.',
    open: 'Back to the blank',
  },
} as const;

/** Tells whoever of the staff puts a blank right whose answers these are. */
export const FromBlank = ({
  draftId,
  language,
}: {
  readonly draftId: string;
  readonly language: Language;
}): JSX.Element => {
  const { heading, text, open } = WORDS[language];
  return (
    <div id="fran-blankett" class="field">
      <Notice heading={heading} level={2}>
        <p>{text}</p>
        <p>
          <a href={`/personal/blanketter/${draftId}`}>{open}</a>
        </p>
      </Notice>
    </div>
  );
};
