import type { JSX } from 'preact';
import { showSize } from '../../form/text/sizes';
import { Actions, Button } from '../button/button';
import { ErrorSummary } from '../error-summary/error-summary';
import { FileBox } from '../file-box/file-box';
import { TextArea } from '../text-area/text-area';
import type { Texts } from '../text/texts';

/** A message that is being written, and what is wrong with it, in words. */
export interface Writing {
  /** Of the page: posted twice it is one message. */
  readonly postKey: string;
  readonly text: string;
  readonly error?: string;
  readonly fileError?: string;
}

export interface MessageFormProps {
  /** Of the box; what stands around it has ids made of it. */
  readonly id: string;
  readonly action: string;
  readonly writing: Writing;
  readonly label: string;
  readonly hint: string;
  /** What may be written and sent: letters, files, and bytes of each. */
  readonly most: { readonly letters: number; readonly files: number; readonly bytes: number };
  readonly texts: Texts;
}

/** What is wrong with a message, for the summary of the page that its box stands on. */
export const messageProblems = (id: string, { error, fileError }: Writing) => [
  ...(error === undefined ? [] : [{ message: error, href: `#${id}` }]),
  ...(fileError === undefined ? [] : [{ message: fileError, href: `#${id}-filer` }]),
];

/** A box to write a message in a case, with files. */
export const MessageForm = (props: MessageFormProps): JSX.Element => (
  <form class="field" method="post" action={props.action} enctype="multipart/form-data" novalidate>
    <ErrorSummary problems={messageProblems(props.id, props.writing)} texts={props.texts} />
    <input type="hidden" name="_key" value={props.writing.postKey} />
    <MessageFields {...props} />
    <Actions>
      <Button icon="message">{props.texts.myCase.send}</Button>
    </Actions>
  </form>
);

/** The same boxes, for a page that is one form with several buttons. */
export const MessageFields = ({
  id,
  writing,
  label,
  hint,
  most,
  texts,
}: Omit<MessageFormProps, 'action'>): JSX.Element => {
  const { myCase, language } = texts;
  return (
    <>
      <TextArea
        id={id}
        name="_message"
        label={label}
        hint={hint}
        error={writing.error}
        value={writing.text}
        rows={4}
        maxLength={most.letters}
        texts={texts}
      />
      <FileBox
        id={`${id}-filer`}
        name="_files"
        label={myCase.file}
        hint={myCase.fileHint(most.files, showSize(most.bytes, language))}
        error={writing.fileError}
        optional
        multiple
        texts={texts}
      />
    </>
  );
};
