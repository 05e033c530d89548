import type { JSX } from 'preact';
import { LONGEST_MESSAGE, MOST_MESSAGE_FILES } from '../../cases';
import { showSize } from '../../form';
import {
  Actions,
  Button,
  ErrorSummary,
  FileBox,
  Messages,
  Notice,
  TextArea,
  type Message,
} from '../../views';
import { addresses } from '../addresses';
import type { CasePageProps } from './case.page';
import { MESSAGE_FILE } from './message-files';

/** What the resident and the municipality write to each other, and the box to write in. */
export const Correspondence = ({
  messages,
  ...props
}: Pick<CasePageProps, 'site' | 'status' | 'writing' | 'path' | 'isSent'> & {
  readonly messages: readonly Message[];
}): JSX.Element => {
  const { myCase } = props.site.texts;
  return (
    <section class="group" aria-labelledby="meddelanden">
      <h2 id="meddelanden">{myCase.messages}</h2>
      {props.isSent && (
        <div class="field">
          <Notice tone="ok" heading={myCase.sent} said={props.site.texts.page.done} />
        </div>
      )}
      {messages.length === 0 ? (
        <p class="muted field">{myCase.noMessages}</p>
      ) : (
        <Messages messages={messages} />
      )}
      {props.status.takesMessages ? <Write {...props} /> : <p class="field">{myCase.noMore}</p>}
    </section>
  );
};

const Write = ({ site, writing, path }: Pick<CasePageProps, 'site' | 'writing' | 'path'>): JSX.Element => {
  const { texts } = site;
  const { myCase } = texts;
  const { error, fileError } = writing;
  const problems = [
    ...(error === undefined ? [] : [{ message: error, href: '#meddelande' }]),
    ...(fileError === undefined ? [] : [{ message: fileError, href: '#filer' }]),
  ];
  return (
    <form
      class="field"
      method="post"
      action={addresses.messages(path)}
      enctype="multipart/form-data"
      novalidate
    >
      <ErrorSummary problems={problems} texts={texts} />
      <input type="hidden" name="_key" value={writing.postKey} />
      <TextArea
        id="meddelande"
        name="_message"
        label={myCase.write}
        hint={myCase.writeHint}
        error={error}
        value={writing.text}
        rows={4}
        maxLength={LONGEST_MESSAGE}
        texts={texts}
      />
      <FileBox
        id="filer"
        name="_files"
        label={myCase.file}
        hint={myCase.fileHint(MOST_MESSAGE_FILES, showSize(MESSAGE_FILE.mostBytes, site.language))}
        error={fileError}
        optional
        multiple
        texts={texts}
      />
      <Actions>
        <Button icon="message">{myCase.send}</Button>
      </Actions>
    </form>
  );
};
