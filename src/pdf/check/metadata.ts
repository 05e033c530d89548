import type { Rule } from './finding';
import { sameMoment } from './moments';
import { asDict, asText, streamOf, textOf, valueOf } from '../reading/values';
import { toBinaryText } from '../reading/binary-text';
import { isLanguage } from './languages';
import type { Subject } from './subject';
import { fieldOf, NS, structuresIn, unwrapped, type Xmp, type XmpProperty } from './xmp-reader';

const WELL_FORMED: Rule = {
  name: 'xmp',
  pdfa: '6.6.2.1',
  pdfua: '7.1',
  mend: 'Write the metadata as XMP: well-formed XML in UTF-8 around one rdf:RDF.',
};
const PACKET: Rule = {
  name: 'xmp-packet',
  pdfa: '6.6.2.1',
  mend: 'Write the packet’s header without bytes and without encoding.',
};
const TITLE: Rule = {
  name: 'title',
  pdfua: '7.1',
  mend: 'Give the metadata dc:title, as rdf:Alt with an x-default that says what the document is.',
};
const SCHEMA: Rule = {
  name: 'xmp-schema',
  pdfa: '6.6.2.3',
  mend: 'Describe the property in pdfaExtension:schemas, or leave it out.',
};
const KIND: Rule = {
  name: 'xmp-kind',
  pdfa: '6.6.2.3',
  mend: 'Write the property in the form that its schema gives it.',
};
const SAME: Rule = {
  name: 'info-equals-xmp',
  pdfa: '6.6.3',
  mend: 'Let the information dictionary and the metadata say the same, or leave the entry out of the former.',
};

/** Metadata: readable, in known words, and the same as in the information dictionary. */
export const checkMetadata = (subject: Subject, fault: string | undefined): void => {
  const { file, xmp, findings } = subject;
  if (fault !== undefined) findings.add(WELL_FORMED, 'metadata', `The metadata cannot be read: ${fault}.`);
  const stream = streamOf(file.catalogue, 'Metadata');
  const bytes = stream === undefined ? undefined : file.unpacker.unpack(stream);
  const header = /<\?xpacket[^>]*begin[^>]*\?>/.exec(
    toBinaryText(bytes?.subarray(0, 2000) ?? new Uint8Array()),
  );
  if (header !== null && /\s(bytes|encoding)\s*=/.test(header[0]))
    findings.add(PACKET, 'metadata', 'The packet’s header has bytes or encoding.');
  if (xmp === undefined) return;
  const title = xmp.get(NS.dc, 'title')?.items.find((item) => item.language === 'x-default');
  if (title === undefined || title.text.trim() === '')
    findings.add(TITLE, 'metadata', 'The document has no title.');
  checkKinds(xmp, subject);
  checkSchemas(xmp, subject);
  checkInfo(xmp, subject);
};

/** Known properties, and how each is written. Those that PDF/A-2 and -3 know without a description. */
const KINDS: Readonly<Record<string, Readonly<Partial<Record<string, XmpProperty['kind']>>>>> = {
  [NS.dc]: {
    contributor: 'Bag',
    coverage: 'text',
    creator: 'Seq',
    date: 'Seq',
    description: 'Alt',
    format: 'text',
    identifier: 'text',
    language: 'Bag',
    publisher: 'Bag',
    relation: 'Bag',
    rights: 'Alt',
    source: 'text',
    subject: 'Bag',
    title: 'Alt',
    type: 'Bag',
  },
  [NS.xmp]: {
    BaseURL: 'text',
    CreateDate: 'text',
    CreatorTool: 'text',
    Identifier: 'Bag',
    Label: 'text',
    MetadataDate: 'text',
    ModifyDate: 'text',
    Nickname: 'text',
    Rating: 'text',
    Thumbnails: 'Alt',
  },
  [NS.pdf]: { Keywords: 'text', PDFVersion: 'text', Producer: 'text', Trapped: 'text' },
  [NS.pdfaid]: { part: 'text', conformance: 'text', amd: 'text', corr: 'text', rev: 'text' },
  [NS.pdfaExtension]: { schemas: 'Bag' },
};

/** Schemas of XMP 2005 that PDF/A knows whole. */
const WHOLE_SCHEMAS = new Set([
  'http://ns.adobe.com/xap/1.0/rights/',
  'http://ns.adobe.com/xap/1.0/mm/',
  'http://ns.adobe.com/xap/1.0/bj/',
  'http://ns.adobe.com/xap/1.0/t/pg/',
  'http://ns.adobe.com/xmp/1.0/DynamicMedia/',
  'http://ns.adobe.com/photoshop/1.0/',
  'http://ns.adobe.com/camera-raw-settings/1.0/',
  'http://ns.adobe.com/tiff/1.0/',
  'http://ns.adobe.com/exif/1.0/',
  'http://ns.adobe.com/exif/1.0/aux/',
]);

const checkKinds = (xmp: Xmp, { findings }: Subject): void => {
  for (const { namespace, name, kind, items, text } of xmp.properties) {
    const asked = KINDS[namespace]?.[name];
    if (asked !== undefined && asked !== kind)
      findings.add(KIND, `metadata, ${name}`, `${name} is written as ${kind} instead of ${asked}.`);
    if (namespace === NS.dc && name === 'language')
      for (const item of items)
        if (!isLanguage(item.text))
          findings.add(KIND, 'metadata, language', `"${item.text}" is no language.`);
    if (namespace === NS.xmp && name.endsWith('Date') && !ISO_DATE.test(text))
      findings.add(KIND, `metadata, ${name}`, `"${text}" is no date.`);
  }
};

const ISO_DATE = /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?)?)?$/;

const checkSchemas = (xmp: Xmp, { findings }: Subject): void => {
  const described = new Set<string>();
  for (const { element } of xmp.get(NS.pdfaExtension, 'schemas')?.items ?? []) {
    const schema = unwrapped(element);
    const namespace = fieldOf(schema, NS.pdfaSchema, 'namespaceURI');
    const isWhole = ['schema', 'prefix'].every((key) => fieldOf(schema, NS.pdfaSchema, key));
    if (!namespace || !isWhole)
      findings.add(SCHEMA, 'metadata, schemas', 'A schema is described in part only.');
    for (const property of structuresIn(schema, NS.pdfaSchema, 'property')) {
      const [name, ...rest] = ['name', 'valueType', 'category', 'description'].map((key) =>
        fieldOf(property, NS.pdfaProperty, key),
      );
      if (!name || rest.some((one) => !one) || !['internal', 'external'].includes(rest[1] ?? ''))
        findings.add(SCHEMA, 'metadata, schemas', `The description of "${name ?? ''}" lacks something.`);
      else described.add(`${namespace ?? ''} ${name}`);
    }
  }
  for (const { namespace, name } of xmp.properties) {
    const known = KINDS[namespace]?.[name] !== undefined || WHOLE_SCHEMAS.has(namespace);
    if (!known && !described.has(`${namespace} ${name}`))
      findings.add(SCHEMA, `metadata, ${name}`, `Nobody describes ${name} of ${namespace}.`);
  }
};

/** Entries of the information dictionary, and where the metadata say the same. */
const PAIRS: readonly (readonly [string, string, string])[] = [
  ['Title', NS.dc, 'title'],
  ['Author', NS.dc, 'creator'],
  ['Subject', NS.dc, 'description'],
  ['Keywords', NS.pdf, 'Keywords'],
  ['Creator', NS.xmp, 'CreatorTool'],
  ['Producer', NS.pdf, 'Producer'],
  ['CreationDate', NS.xmp, 'CreateDate'],
  ['ModDate', NS.xmp, 'ModifyDate'],
];

const checkInfo = (xmp: Xmp, { file, findings }: Subject): void => {
  const info = asDict(file.context.lookup(file.context.trailerInfo.Info));
  if (info === undefined) return;
  for (const [key, namespace, name] of PAIRS) {
    const value = valueOf(info, key);
    if (value === undefined) continue;
    const said = textOf(info, key) ?? asText(value) ?? '';
    const told = textOfProperty(xmp.get(namespace, name));
    const isSame = key.endsWith('Date') ? told !== undefined && sameMoment(said, told) : said === told;
    if (!isSame)
      findings.add(SAME, `information, ${key}`, `${key} says "${said}", and the metadata "${told ?? ''}".`);
  }
};

const textOfProperty = (property: XmpProperty | undefined): string | undefined => {
  if (property === undefined) return undefined;
  if (property.kind === 'Seq') return property.items.length === 1 ? property.items[0]?.text : undefined;
  if (property.kind === 'Alt') return property.items.find((item) => item.language === 'x-default')?.text;
  return property.text;
};
