import type { ComponentChildren, JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Theme } from '../../form';
import type { FrameTexts } from '../text/frame-texts';

/** What a mail is drawn of. */
export interface MailPageProps {
  readonly language: string;
  readonly subject: string;
  readonly sender: string;
  readonly phone: string;
  readonly paragraphs: readonly string[];
  /** Where the button leads: the paragraph that is this and nothing else becomes one. */
  readonly link?: string;
  readonly button: string;
  /** The paragraph that is this and nothing else is written large. */
  readonly code?: string;
  /** A case's number, which is broken over no two lines. */
  readonly caseNumber?: string;
  readonly theme?: Pick<Theme, 'accent' | 'onAccent'>;
  readonly frame: FrameTexts;
}

const FONT = 'font-family:Arial,Helvetica,sans-serif;font-size:17px;line-height:1.5;color:#15201c';
const INK = '#15201c';

/**
 * A mail as HTML: one column, styles at the elements, since mail programs know nothing else. No picture and no file is fetched,
 * so that nobody learns who reads it, and when.
 */
const MailPage = (props: MailPageProps): JSX.Element => {
  const { language, subject, sender, phone, paragraphs, theme = {}, frame } = props;
  const accent = theme.accent ?? '#14564a';
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light only" />
        <title>{subject}</title>
      </head>
      <body style={`margin:0;padding:16px 8px;background:#eef4f3;${FONT}`}>
        <table
          role="presentation"
          width="100%"
          cellspacing="0"
          cellpadding="0"
          style="max-width:600px;margin:0 auto"
        >
          <tr>
            <td style={`background:#ffffff;border-top:6px solid ${accent};padding:24px;${FONT}`}>
              <p style={`margin:0 0 24px;font-weight:bold;color:${accent}`}>{sender}</p>
              <h1 style={`margin:0 0 16px;font-size:24px;line-height:1.25;color:${INK}`}>
                {whole(subject, props.caseNumber)}
              </h1>
              {paragraphs.map((text, place) => (
                <Paragraph key={place} text={text} {...props} />
              ))}
            </td>
          </tr>
          <tr>
            <td style={`padding:16px 24px;${FONT};font-size:15px;color:#40504a`}>
              <p style="margin:0">{frame.questions(phone)}</p>
              <p style="margin:0">{frame.automatic}</p>
            </td>
          </tr>
        </table>
      </body>
    </html>
  );
};

/** A text in which a number stays on one line. */
const whole = (text: string, number: string | undefined): ComponentChildren =>
  number === undefined
    ? text
    : text.split(number).flatMap((part, place) =>
        place === 0
          ? [part]
          : [
              <span key={place} style="white-space:nowrap">
                {number}
              </span>,
              part,
            ],
      );

const Paragraph = (props: MailPageProps & { readonly text: string }): JSX.Element => {
  const { text, link, code, caseNumber, button, theme = {}, frame } = props;
  if (text === code)
    return <p style="margin:0 0 16px;font-size:32px;font-weight:bold;letter-spacing:4px">{code}</p>;
  if (link === undefined || text !== link)
    return (
      <p style="margin:0 0 16px">
        {text
          .split('\n')
          .map((line) => whole(line, caseNumber))
          .flatMap((line, place) => (place === 0 ? [line] : [<br key={place} />, line]))}
      </p>
    );
  const colours = `background:${theme.accent ?? '#14564a'};color:${theme.onAccent ?? '#ffffff'}`;
  return (
    <>
      <p style="margin:24px 0">
        <a
          href={link}
          style={`display:inline-block;padding:12px 20px;${colours};font-weight:bold;text-decoration:none;border-radius:5px`}
        >
          {button}
        </a>
      </p>
      <p style="margin:0 0 24px;font-size:15px;color:#40504a">
        {frame.orCopy}
        <br />
        <a href={link} style={`color:${INK};word-break:break-all`}>
          {link}
        </a>
      </p>
    </>
  );
};

export const mailHtml = (props: MailPageProps): string =>
  `<!doctype html>${renderToString(<MailPage {...props} />)}`;
