import type { JSX } from 'preact';
import { MESSAGE_LIMITS } from '../../cases';
import { MessageForm, Messages, Notice, type Message } from '../../views';
import { addresses } from '../addresses';
import type { CasePageProps } from './case.page';

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
      {props.status.takesMessages ? (
        <MessageForm
          id="meddelande"
          action={addresses.messages(props.path)}
          writing={props.writing}
          label={myCase.write}
          hint={myCase.writeHint}
          most={MESSAGE_LIMITS}
          texts={props.site.texts}
        />
      ) : (
        <p class="field">{myCase.noMore}</p>
      )}
    </section>
  );
};
