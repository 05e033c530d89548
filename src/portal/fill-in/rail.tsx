import type { JSX } from 'preact';
import type { ShownForm } from '../../form';
import { Phone, RailPart, Saved, Steps } from '../../views';
import type { Site } from '../site/site';
import type { FillWays } from './fill-ways';
import { visiblePages } from './walk';

export interface RailProps {
  readonly site: Site;
  readonly ways: FillWays;
  readonly shown: ShownForm;
  /** The page one is on; undefined on the review. */
  readonly now: string | undefined;
  /** "Sparat kl. 14.32. Inte inskickad." */
  readonly saved: string;
  readonly phone: string;
}

/** Beside each step: what is saved, where one is, whom to ask. Always in that order. */
export const Rail = ({ site, ways, shown, now, saved, phone }: RailProps): JSX.Element => {
  const { texts } = site;
  const pages = visiblePages(shown);
  const place = now === undefined ? pages.length : pages.findIndex((page) => page.page.key === now);
  const steps = pages.map((page, at) => ({
    title: page.page.title,
    state: at < place ? ('past' as const) : at === place ? ('now' as const) : ('later' as const),
    href: at < place ? ways.step(page.page.key) : undefined,
  }));
  const review = {
    title: texts.step.review,
    state: now === undefined ? ('now' as const) : ('later' as const),
  };
  return (
    <>
      <Saved words={saved} />
      <Steps {...nearOnes([...steps, review], place)} texts={texts} />
      <RailPart heading={texts.page.help}>
        <p class="small">
          {texts.page.callUs} <Phone number={phone} />
        </p>
      </RailPart>
    </>
  );
};

/** More steps than this are no help: those around the present one are shown. */
const MOST_STEPS = 15;
const AROUND = 5;

const nearOnes = <Step,>(
  steps: readonly Step[],
  place: number,
): { readonly steps: readonly Step[]; readonly from?: number } => {
  if (steps.length <= MOST_STEPS) return { steps };
  const first = Math.max(0, place - AROUND);
  return { steps: steps.slice(first, place + AROUND + 1), from: first + 1 };
};
