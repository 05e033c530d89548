import type { JSX } from 'preact';
import { isOver, MESSAGE_LIMITS } from '../../cases';
import { isoInstant } from '../../form';
import { Actions, Block, Icon, MessageFields, Messages } from '../../views';
import { addresses } from '../addresses';
import { MessageFiles } from './case-files';
import type { HandleCaseProps } from './handling-props';
import { TemplateChooser, type TemplateChooserProps } from './template-chooser';

export interface CaseLettersProps extends HandleCaseProps {
  readonly templating: Pick<TemplateChooserProps, 'templates' | 'chosen' | 'error'>;
}

/** What both sides have written, and a box for those who may write. */
export const CaseLetters = (props: CaseLettersProps): JSX.Element => {
  const { site, found, messages, files, writing } = props;
  const { texts } = site;
  const { staffCase } = texts;
  const filesOf = (messageId: string) => {
    const came = files.filter((file) => file.messageId === messageId);
    return came.length === 0 ? undefined : (
      <MessageFiles site={site} caseNumber={found.number} files={came} />
    );
  };
  return (
    <Block id="meddelanden" heading={staffCase.messages}>
      {messages.length === 0 ? (
        <p class="muted">{staffCase.none}</p>
      ) : (
        <Messages
          messages={messages.map(({ id, sender, signature, text, at }) => ({
            key: id,
            from: sender === 'resident' ? staffCase.resident : (signature ?? ''),
            time: { words: isoInstant(at), iso: at.toISOString() },
            text,
            mine: sender === 'staff',
            files: filesOf(id),
          }))}
        />
      )}
      {props.mayHandle && (
        <>
          <TemplateChooser site={site} found={found} {...props.templating} />
          {isOver(found.status) && <p>{texts.handling.messageWhenOver}</p>}
          <MessageFields
            id="meddelande"
            writing={writing}
            label={staffCase.write}
            hint={staffCase.writeHint}
            most={MESSAGE_LIMITS}
            texts={texts}
          />
          <Actions>
            <button class="button" formaction={addresses.caseMessages(found.number)}>
              <Icon name="message" />
              {texts.myCase.send}
            </button>
          </Actions>
        </>
      )}
    </Block>
  );
};
