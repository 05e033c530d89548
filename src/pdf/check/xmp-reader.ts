import { readXml, XmlFault, type XmlElement } from '../reading/xml';

/** A property of the metadata, in the form in which XMP holds it. */
export interface XmpProperty {
  readonly namespace: string;
  readonly name: string;
  readonly prefix: string;
  /** `text`, or the array that it is. */
  readonly kind: 'text' | 'Alt' | 'Seq' | 'Bag' | 'other';
  /** Of text. */
  readonly text: string;
  /** Of arrays. */
  readonly items: readonly {
    readonly language: string | undefined;
    readonly text: string;
    readonly element: XmlElement;
  }[];
}

export interface Xmp {
  readonly properties: readonly XmpProperty[];
  readonly get: (namespace: string, name: string) => XmpProperty | undefined;
}

export const NS = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  dc: 'http://purl.org/dc/elements/1.1/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  pdfaid: 'http://www.aiim.org/pdfa/ns/id/',
  pdfuaid: 'http://www.aiim.org/pdfua/ns/id/',
  pdfaExtension: 'http://www.aiim.org/pdfa/ns/extension/',
  pdfaSchema: 'http://www.aiim.org/pdfa/ns/schema#',
  pdfaProperty: 'http://www.aiim.org/pdfa/ns/property#',
} as const;

/** Reads a packet of metadata (ISO 16684-1). Gives a reason where it is none. */
export const readXmp = (text: string): Xmp | string => {
  try {
    const outer = readXml(text);
    const rdf = outer.namespace === NS.rdf ? outer : outer.kids.find((kid) => kid.namespace === NS.rdf);
    if (rdf?.name !== 'RDF') return 'there is no rdf:RDF';
    const properties = rdf.kids.filter((kid) => kid.namespace === NS.rdf).flatMap(propertiesOf);
    const get = (namespace: string, name: string) =>
      properties.find((one) => one.namespace === namespace && one.name === name);
    return { properties, get };
  } catch (fault) {
    if (fault instanceof XmlFault) return fault.message;
    throw fault;
  }
};

const propertiesOf = (description: XmlElement): XmpProperty[] => [
  ...description.attributes
    .filter(
      ({ namespace }) =>
        namespace !== NS.rdf && namespace !== '' && !namespace.endsWith('XML/1998/namespace'),
    )
    .map(({ namespace, name, value }) => ({
      namespace,
      name,
      prefix: '',
      kind: 'text' as const,
      text: value,
      items: [],
    })),
  ...description.kids.map(toProperty),
];

const toProperty = (element: XmlElement): XmpProperty => {
  const { namespace, name, prefix, kids, text } = element;
  const list = kids.find((kid) => kid.namespace === NS.rdf && ARRAYS.has(kid.name));
  const items = list?.kids.filter((kid) => kid.namespace === NS.rdf && kid.name === 'li') ?? [];
  return {
    namespace,
    name,
    prefix,
    kind: list !== undefined ? (list.name as 'Alt') : kids.length > 0 ? 'other' : 'text',
    text: text.trim(),
    items: items.map((item) => ({
      language: item.attributes.find((one) => one.name === 'lang')?.value,
      text: item.text,
      element: item,
    })),
  };
};

const ARRAYS = new Set(['Alt', 'Seq', 'Bag']);

/** Text of a property of a structure, as an element or as an attribute of it. */
export const fieldOf = (element: XmlElement, namespace: string, name: string): string | undefined => {
  const inner = element.kids.find((kid) => kid.namespace === namespace && kid.name === name);
  const attribute = element.attributes.find((one) => one.namespace === namespace && one.name === name);
  return inner?.text.trim() ?? attribute?.value;
};

/** Structures in an array under a structure. */
export const structuresIn = (element: XmlElement, namespace: string, name: string): XmlElement[] => {
  const holder = element.kids.find((kid) => kid.namespace === namespace && kid.name === name);
  return holder?.kids.flatMap((list) => list.kids).map(unwrapped) ?? [];
};

/** A structure may stand in an `rdf:Description` of its own. */
export const unwrapped = (item: XmlElement): XmlElement => {
  const [only] = item.kids;
  return item.kids.length === 1 && only?.namespace === NS.rdf && only.name === 'Description' ? only : item;
};
