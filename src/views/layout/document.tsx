import type { ComponentChildren, JSX } from 'preact';
import { directionOf } from '../language/language';

/** What a page's script is and is told. */
export interface PageScripts {
  /** The address of the module that is run. */
  readonly run: string;
  /** Modules that it will ask for. */
  readonly preload: readonly string[];
  /** The id of the element with what is handed over, and that as JSON; nothing for a script that needs nothing. */
  readonly handedOver?: { readonly id: string; readonly json: string };
}

export interface DocumentProps {
  /** BCP 47. It says which way the page is written, too. */
  readonly language: string;
  /** The language of what it is about, where that decides which way the page is written. */
  readonly contentLanguage?: string;
  /** The whole title, most telling first: step, form, municipality. */
  readonly title: string;
  readonly description?: string;
  /** False: search engines must leave the page alone (drafts, cases, staff). */
  readonly indexed?: boolean;
  /** The address of the municipality's mark. */
  readonly mark?: string;
  /** Load the page again after so many seconds: only for waiting on something that is soon ready. */
  readonly reloadAfter?: number;
  readonly bodyClass?: string;
  /** Scripts that make the page answer at once; it works without them. */
  readonly scripts?: PageScripts;
  /** The address of the script that reads it aloud. */
  readonly readAloudBy?: string;
  readonly children: ComponentChildren;
}

/** JSON as it may stand in markup: nothing in it can end the element, or begin a comment. */
const inScript = (json: string): string => json.replaceAll('<', '\\u003c');

/** The HTML document around every page. Styles are put in by `renderPage`. */
export const Document = (props: DocumentProps): JSX.Element => (
  <html
    lang={props.language}
    dir={directionOf(props.contentLanguage ?? props.language) === 'rtl' ? 'rtl' : undefined}
  >
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      {props.indexed === false && <meta name="robots" content="noindex" />}
      {props.reloadAfter !== undefined && <meta http-equiv="refresh" content={String(props.reloadAfter)} />}
      <title>{props.title}</title>
      {props.description !== undefined && <meta name="description" content={props.description} />}
      {props.mark !== undefined && <link rel="icon" href={props.mark} />}
      {props.scripts !== undefined && <script type="module" src={props.scripts.run} />}
      {props.readAloudBy !== undefined && <script type="module" src={props.readAloudBy} />}
      {props.scripts?.preload.map((address) => (
        <link key={address} rel="modulepreload" href={address} />
      ))}
    </head>
    <body class={props.bodyClass}>
      {props.children}
      {props.scripts?.handedOver !== undefined && (
        <script
          type="application/json"
          id={props.scripts.handedOver.id}
          dangerouslySetInnerHTML={{ __html: inScript(props.scripts.handedOver.json) }}
        />
      )}
    </body>
  </html>
);
