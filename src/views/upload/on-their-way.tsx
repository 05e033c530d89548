import type { JSX } from 'preact';
import { Icon } from '../icon/icon';
import type { Texts } from '../text/texts';
import type { FileOnItsWay } from './file-row';

export interface OnTheirWayProps {
  readonly going: readonly FileOnItsWay[];
  readonly texts: Texts;
}

/** Files that a script is sending: how far each has come, and a way to stop or to try again. Buttons are for the script alone. */
export const OnTheirWay = ({ going, texts }: OnTheirWayProps): JSX.Element => (
  <ul class="files on-their-way">
    {going.map((file) => (
      <li key={file.key} id={file.key}>
        <Icon name={file.failed === undefined ? 'document' : 'warning'} />
        <div>
          {file.name}
          <State file={file} texts={texts} />
        </div>
        <Tools file={file} texts={texts} />
      </li>
    ))}
  </ul>
);

interface Props {
  readonly file: FileOnItsWay;
  readonly texts: Texts;
}

const State = ({ file: { name, percent, failed, isRefused }, texts }: Props): JSX.Element => {
  const { going } = texts.upload;
  if (failed !== undefined)
    return (
      <small>
        <span class="bad">{isRefused === true ? going.refused : going.failed}</span> – {failed}
      </small>
    );
  if (percent === undefined) return <small>{going.queued}</small>;
  return (
    <>
      <small>{going.sending(percent)}</small>
      <progress max={100} value={percent} aria-label={going.progress(name)} />
    </>
  );
};

const Tools = ({ file: { key, name, failed, isRefused }, texts }: Props): JSX.Element => {
  const { going } = texts.upload;
  const button = (does: string, words: string) => (
    <button type="button" class="button plain small-button" data-upload={does} data-key={key}>
      {words}
      <span class="hidden-text"> {name}</span>
    </button>
  );
  return failed === undefined ? (
    button('cancel', going.cancel)
  ) : (
    <div class="tools">
      {isRefused !== true && button('retry', going.retry)}
      {button('forget', going.forget)}
    </div>
  );
};
