import type { JSX } from 'preact';
import type { Vendor } from '../../form/definition/municipality';
import { Icon } from '../icon/icon';
import type { Texts } from '../text/texts';

/** How a page is read aloud: by a script of ours, at this address, or by somebody else, where a link leads. */
export type Listening = { readonly script: string } | { readonly vendor: Vendor };

export interface ListenProps {
  readonly listening: Listening;
  readonly texts: Texts;
}

/**
 * Has the page read aloud. The buttons are hidden until the script has found a voice; its words for each state go along in data
 * attributes, so that it is the same file for every language.
 */
export const Listen = ({ listening, texts }: ListenProps): JSX.Element => {
  const { start, pause, goOn, stop } = texts.listen;
  if ('vendor' in listening)
    return (
      <a href={listening.vendor.href} rel="noreferrer">
        <Icon name="listen" />
        {texts.listen.with(listening.vendor.name)}
      </a>
    );
  return (
    <>
      <button type="button" data-listen data-start={start} data-pause={pause} data-go-on={goOn} hidden>
        <Icon name="listen" />
        <span>{start}</span>
      </button>
      <button type="button" data-listen hidden>
        {stop}
      </button>
    </>
  );
};
