import type { MemberShape, Node, Option, Page, Variant } from './form-model';
import type { TextReader } from './text-reader';

/**
 * A page with each text marked that is in another language than the engine's words around it (WCAG 3.1.2): one that the form's
 * language lacks, or all of them where that is neither Swedish nor English.
 */
export const withLanguages = (page: Page, { language, saidIn }: TextReader): Page => {
  const of = (text: string | undefined): { readonly lang?: string } => {
    const lang = text === undefined ? undefined : saidIn.get(text);
    return lang === undefined || lang === language ? {} : { lang };
  };
  const option = (one: Option): Option => ({ ...one, ...of(one.label) });
  const shape = (one: MemberShape): MemberShape => ({ ...one, nodes: one.nodes.map(node) });
  const variant = (one: Variant): Variant => ({ ...one, ...of(one.label), nodes: one.nodes.map(node) });
  const node = (one: Node): Node => {
    const base = of(one.kind === 'note' ? one.text : one.label);
    switch (one.kind) {
      case 'group':
        return { ...one, ...base, nodes: one.nodes.map(node) };
      case 'list':
        return {
          ...one,
          ...base,
          nodes: one.nodes.map(node),
          ...(one.places && { places: one.places.map(node) }),
        };
      case 'members':
        return { ...one, ...base, shapes: one.shapes.map(shape) };
      case 'variants':
        return { ...one, ...base, variants: one.variants.map(variant) };
      case 'choice':
      case 'choices':
        return { ...one, ...base, options: one.options.map(option) };
      default:
        return { ...one, ...base };
    }
  };
  return { ...page, ...of(page.title), nodes: page.nodes.map(node) };
};
