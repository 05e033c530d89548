import type { JSX } from 'preact';
import { ownName } from '../../form';
import { BenchPart, FilterRow, FilterSelect, PreviewFrame, Tabs } from '../../views';
import { addresses, type PreviewPart, type PreviewWish } from '../addresses';
import type { DeskSite } from '../frame/desk-site';
import { benchHref, PREVIEW_PARTS, wishPairs, type BenchWish, type PreviewPartName } from './bench-wish';

export interface PreviewPartProps {
  readonly site: DeskSite;
  readonly formId: string;
  readonly wish: BenchWish;
  /** The page of the form that is looked at. */
  readonly page?: string;
  /** Names of the folder's examples. */
  readonly examples: readonly string[];
  /** The languages that the form's texts are in (BCP 47). */
  readonly languages: readonly string[];
}

const partOf = (visa: PreviewPartName, page: string | undefined): PreviewPart => {
  switch (visa) {
    case 'steg':
      return page === undefined ? '' : `/steg/${page}`;
    case 'granska':
      return '/granska';
    case 'kvittens':
      return '/kvittens.pdf';
    case 'blankett':
      return '/blankett.pdf';
    case 'utskick':
      return '/utskick';
    case 'api':
      return '/svar.json';
  }
};

/** The working copy as residents would see it, in the shape that is wished for. */
export const PreviewOf = (props: PreviewPartProps): JSX.Element => {
  const { site, formId, wish, page, examples, languages } = props;
  const words = site.texts.workbench;
  const as: PreviewWish = {
    ...(wish.exempel !== undefined && examples.includes(wish.exempel) && { exempel: wish.exempel }),
    ...(wish.sprak !== undefined && languages.includes(wish.sprak) && { sprak: wish.sprak }),
    ...(wish.skript === 'nej' && { skript: 'nej' }),
  };
  const part = partOf(wish.visa, page);
  return (
    <BenchPart id="visning" heading={words.preview} part="preview">
      <Tabs
        label={words.previewParts}
        tabs={PREVIEW_PARTS.map((name) => ({
          words: words.parts[name],
          href: benchHref(formId, wish, { visa: name }, '#visning'),
          isCurrent: wish.visa === name,
        }))}
      />
      <Choices {...props} />
      <PreviewFrame
        title={words.frameTitle(words.parts[wish.visa])}
        src={addresses.preview(formId, part, { ...as, ram: '1' })}
        width={wish.bredd === 'mobil' ? 'phone' : 'desktop'}
        alone={{ href: addresses.preview(formId, part, as), words: words.alone }}
      />
    </BenchPart>
  );
};

/** What is chosen here; the rest of what is looked at goes along unseen. */
const CHOSEN = new Set(['exempel', 'sprak', 'bredd', 'skript']);

const Choices = ({ site, formId, wish, examples, languages }: PreviewPartProps): JSX.Element => {
  const words = site.texts.workbench;
  return (
    <form class="filters" method="get" action={`${addresses.workbench(formId)}#visning`}>
      {wishPairs(wish)
        .filter(([name]) => !CHOSEN.has(name))
        .map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      <FilterRow>
        <FilterSelect
          id="exempel"
          name="exempel"
          label={words.example}
          value={wish.exempel ?? ''}
          options={[
            { value: '', label: words.noExample },
            ...examples.map((name) => ({ value: name, label: name })),
          ]}
        />
        <FilterSelect
          id="sprak"
          name="sprak"
          label={words.languageOf}
          value={wish.sprak ?? 'sv'}
          options={languages.map((tag) => ({ value: tag, label: ownName(tag) }))}
        />
        <FilterSelect
          id="bredd"
          name="bredd"
          label={words.width}
          value={wish.bredd}
          options={[
            { value: 'mobil', label: words.widths.mobil },
            { value: 'dator', label: words.widths.dator },
          ]}
        />
        <FilterSelect
          id="skript"
          name="skript"
          label={words.script}
          value={wish.skript}
          options={[
            { value: 'ja', label: words.scripts.ja },
            { value: 'nej', label: words.scripts.nej },
          ]}
        />
        <button class="button small-button">{words.showAs}</button>
      </FilterRow>
    </form>
  );
};
