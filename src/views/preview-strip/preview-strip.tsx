import type { JSX } from 'preact';
import { Button, ButtonLink } from '../button/button';
import { FORM_ID } from '../form-page/default-button';
import { Tag } from '../tag/tag';
import type { Texts } from '../text/texts';

/** How a form is looked at, and in which other ways it can be. */
export interface PreviewTools {
  /** Where it is shown in another way. */
  readonly action: string;
  readonly example: string | undefined;
  readonly examples: readonly string[];
  readonly language: string;
  readonly languages: readonly { readonly tag: string; readonly name: string }[];
  /** Whether one may choose to see it without script. */
  readonly plain?: boolean;
}

export interface PreviewStripProps {
  readonly texts: Texts;
  /** What it is that one sees, in a sentence. */
  readonly about: string;
  /** What went otherwise than one would think. */
  readonly remark?: string;
  /** This page, once more. */
  readonly againHref: string;
  /** What is asked whether something was saved, and the script that asks. */
  readonly follow?: { readonly address: string; readonly sha256: string; readonly script: string };
  /** The page has a form whose answers are to be kept when it is shown anew. */
  readonly hasForm?: boolean;
  readonly tools?: PreviewTools;
  readonly links?: readonly { readonly words: string; readonly href: string; readonly current?: boolean }[];
  /** Where a link for colleagues is made. */
  readonly shareHref?: string;
}

/** Above each page of a preview: that it is one, of what, and how else it can be looked at. */
export const PreviewStrip = (props: PreviewStripProps): JSX.Element => {
  const { texts, about, remark, againHref, follow, hasForm = false, tools, links = [], shareHref } = props;
  const { preview } = texts;
  return (
    <aside
      class="preview-strip"
      aria-label={preview.title}
      data-saved={follow?.address}
      data-sha256={follow?.sha256}
    >
      <div class="wrap">
        <p class="row">
          <Tag status="act" icon="eye" words={preview.title} />
          <span class="small">{about}</span>
          <a class="small" href={againHref}>
            {preview.again}
          </a>
        </p>
        {remark !== undefined && <p class="small">{remark}</p>}
        {(tools !== undefined || links.length > 0) && (
          <details>
            <summary class="small">{preview.ways}</summary>
            {links.length > 0 && (
              <ul class="row plain small">
                {links.map(({ words, href, current }) => (
                  <li key={href}>
                    <a href={href} aria-current={current === true ? 'page' : undefined}>
                      {words}
                    </a>
                  </li>
                ))}
              </ul>
            )}
            {tools !== undefined && <Tools {...tools} texts={texts} />}
            {shareHref !== undefined && (
              <p>
                <ButtonLink small href={shareHref}>
                  {preview.share}
                </ButtonLink>
              </p>
            )}
          </details>
        )}
        {/* No button that sends: it would be the first of the form, and Enter in a box would press it. */}
        {hasForm && <button hidden type="button" form={FORM_ID} name="_do" value="stay" data-stay="" />}
        {follow !== undefined && <script type="module" src={follow.script} />}
      </div>
    </aside>
  );
};

const Tools = ({ texts, ...tools }: PreviewTools & { readonly texts: Texts }): JSX.Element => {
  const { preview } = texts;
  return (
    <form class="row" method="get" action={tools.action}>
      <label class="small">
        {preview.example}{' '}
        <select class="control" name="exempel">
          <option value="">{preview.empty}</option>
          {tools.examples.map((name) => (
            <option key={name} value={name} selected={name === tools.example}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label class="small">
        {preview.language}{' '}
        <select class="control" name="sprak">
          {tools.languages.map(({ tag, name }) => (
            <option key={tag} value={tag} selected={tag === tools.language}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {tools.plain !== undefined && (
        <label class="small">
          {preview.script}{' '}
          <select class="control" name="skript">
            <option value="">{preview.withScript}</option>
            <option value="nej" selected={tools.plain}>
              {preview.withoutScript}
            </option>
          </select>
        </label>
      )}
      <Button small>{preview.show}</Button>
    </form>
  );
};
