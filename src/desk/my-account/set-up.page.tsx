import type { JSX } from 'preact';
import { create } from 'qrcode';
import { PASSWORD_LENGTH, type Account, type Offer, type SetUpFaults } from '../../identity';
import {
  Actions,
  Button,
  DeskHead,
  ErrorSummary,
  PasswordBox,
  QrCode,
  SectionHead,
  TextBox,
} from '../../views';
import { addresses } from '../addresses';
import { Desk, DeskPage } from '../frame/desk-page';
import type { DeskSite } from '../frame/desk-site';
import { faultWords } from './fault-words';

export interface SetUpPageProps {
  readonly site: DeskSite;
  readonly account: Account;
  readonly offer: Offer;
  /** Whether one has to show first that one can sign in. */
  readonly isAsked: boolean;
  /** What was typed as the address. */
  readonly login: string;
  readonly faults: SetUpFaults;
}

/** Where one chooses a password and tells an app how to make codes. */
export const SetUpPage = (props: SetUpPageProps): JSX.Element => {
  const { site, account, offer, isAsked, login } = props;
  const { texts } = site;
  const words = texts.myAccount;
  const faults = faultWords(props.faults, texts);
  return (
    <DeskPage site={site} title={words.setUpHeading}>
      <Desk>
        <DeskHead heading={words.setUpHeading} />
        <form class="sheet" method="post" action={addresses.setUp} novalidate>
          <ErrorSummary problems={faults.all} texts={texts} />
          <p>{words.setUpLead}</p>
          {isAsked && <Now {...props} error={faults.at('nu-losenord')} />}
          {account.login === null ? (
            <TextBox
              id="adress"
              name="adress"
              label={texts.entrance.login}
              hint={words.loginHint}
              error={faults.at('adress')}
              texts={texts}
              value={login}
              inputMode="email"
              autocomplete="username"
              width="w24"
            />
          ) : (
            // So that a password keeper knows whose password it is.
            <TextBox
              id="adress"
              name="adress"
              label={texts.entrance.login}
              texts={texts}
              value={account.login}
              locked
              autocomplete="username"
              width="w24"
            />
          )}
          <PasswordBox
            id="losenord"
            name="losenord"
            label={words.chosen}
            hint={words.chosenHint(PASSWORD_LENGTH.least)}
            error={faults.at('losenord')}
            texts={texts}
            autocomplete="new-password"
          />
          <PasswordBox
            id="igen"
            name="igen"
            label={words.repeated}
            error={faults.at('igen')}
            texts={texts}
            autocomplete="new-password"
          />
          <App site={site} offer={offer} error={faults.at('kod')} />
          <Actions>
            <Button kind="primary">{words.save}</Button>
          </Actions>
        </form>
      </Desk>
    </DeskPage>
  );
};

const Now = ({ site, error }: SetUpPageProps & { readonly error: string | undefined }): JSX.Element => {
  const { texts } = site;
  const words = texts.myAccount;
  return (
    <>
      <SectionHead heading={words.now} />
      <PasswordBox
        id="nu-losenord"
        name="nu-losenord"
        label={words.nowPassword}
        error={error}
        texts={texts}
        autocomplete="current-password"
      />
      <TextBox
        id="nu-kod"
        name="nu-kod"
        label={words.nowCode}
        hint={words.nowCodeHint}
        texts={texts}
        value=""
        width="w14"
      />
    </>
  );
};

const App = ({
  site,
  offer,
  error,
}: Pick<SetUpPageProps, 'site' | 'offer'> & { readonly error: string | undefined }): JSX.Element => {
  const { texts } = site;
  const words = texts.myAccount;
  return (
    <>
      <SectionHead heading={words.app} />
      <p>{words.appText}</p>
      <QrCode squares={squaresOf(offer.address)} label={words.qr} />
      <p>{words.key}</p>
      <p>
        <code>{offer.key}</code>
      </p>
      <input type="hidden" name="_app" value={offer.sealed} />
      <TextBox
        id="kod"
        name="kod"
        label={words.appCode}
        hint={words.appCodeHint}
        error={error}
        texts={texts}
        value=""
        inputMode="numeric"
        autocomplete="one-time-code"
        width="w8"
      />
    </>
  );
};

const squaresOf = (text: string): readonly (readonly boolean[])[] => {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
  return Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (__, x) => data[y * size + x] === 1),
  );
};
