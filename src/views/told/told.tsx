import type { JSX } from 'preact';
import { Notice, type NoticeProps } from '../notice/notice';

/** Something that is so for a while: a fault, an opening time, few places. */
export interface ToldNow {
  readonly tone: NoticeProps['tone'];
  readonly heading: string;
  readonly texts: readonly string[];
}

/** What is so for a while, first on a page. Nothing when there is nothing. */
export const Told = ({ told }: { readonly told: readonly ToldNow[] }): JSX.Element | null =>
  told.length === 0 ? null : (
    <div class="wrap told">
      {told.map(({ tone, heading, texts }) => (
        <Notice key={heading + texts.join()} tone={tone} heading={heading} level={2}>
          {texts.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </Notice>
      ))}
    </div>
  );
