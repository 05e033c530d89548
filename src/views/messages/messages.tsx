import type { ComponentChildren, JSX } from 'preact';

export interface Message {
  readonly key: string;
  /** Who wrote it, as it is told here. */
  readonly from: string;
  readonly time: { readonly words: string; readonly iso: string };
  /** Plain text: its line breaks are kept, and nothing in it is anything but letters. */
  readonly text: string;
  /** Written by whoever reads: indented. */
  readonly mine?: boolean;
  /** Not read before: in words. */
  readonly fresh?: string;
  /** What came with it. */
  readonly files?: ComponentChildren;
}

/** What two sides wrote to each other, oldest first. */
export const Messages = ({ messages }: { readonly messages: readonly Message[] }): JSX.Element => (
  <ul class="messages">
    {messages.map(({ key, from, time, text, mine, fresh, files }) => (
      <li key={key} class={mine === true ? 'mine' : undefined}>
        <p class="from">
          <span>
            <b>{from}</b>
            {fresh !== undefined && <span class="fresh">{fresh}</span>}
          </span>
          <time dateTime={time.iso}>{time.words}</time>
        </p>
        <p class="written" dir="auto">
          {text}
        </p>
        {files}
      </li>
    ))}
  </ul>
);
