import type { Damage } from '../damages';

/** The catalogue, the metadata, and what colours mean. */
export const documentDamages: readonly Damage[] = [
  {
    says: 'that does not say it is tagged',
    rule: 'marked',
    to: (p) => p.set(p.catalogue, { MarkInfo: undefined }),
  },
  {
    says: 'whose tags are suspect',
    rule: 'suspects',
    to: (p) => p.set(p.dict(p.catalogue, 'MarkInfo'), { Suspects: true }),
  },
  { says: 'without tags', rule: 'structure', to: (p) => p.set(p.catalogue, { StructTreeRoot: undefined }) },
  { says: 'without a language', rule: 'language', to: (p) => p.set(p.catalogue, { Lang: undefined }) },
  {
    says: 'whose language is a word',
    rule: 'language',
    to: (p) => p.set(p.catalogue, { Lang: p.ascii('svenska språket') }),
  },
  {
    says: 'that shows its file name as title',
    rule: 'title-shown',
    to: (p) => p.set(p.catalogue, { ViewerPreferences: undefined }),
  },
  { says: 'without metadata', rule: 'metadata', to: (p) => p.set(p.catalogue, { Metadata: undefined }) },
  {
    says: 'whose metadata do not say what they are',
    rule: 'metadata',
    to: (p) => p.set(p.dict(p.catalogue, 'Metadata'), { Subtype: undefined }),
  },
  {
    says: 'whose metadata are packed',
    rule: 'metadata-plain',
    to: (p) => {
      p.xmp(
        (packet) =>
          `${Array.from(packet, (sign) => sign.charCodeAt(0).toString(16).padStart(2, '0')).join('')}>`,
      );
      p.set(p.dict(p.catalogue, 'Metadata'), { Filter: 'ASCIIHexDecode' });
    },
  },
  {
    says: 'that asks for more than a reader has',
    rule: 'forbidden-entry',
    to: (p) => p.set(p.catalogue, { Requirements: [] }),
  },
  {
    says: 'with layers that have no name',
    rule: 'layers',
    to: (p) => p.set(p.catalogue, { OCProperties: { OCGs: [], D: { Order: [] } } }),
  },
  {
    says: 'that claims PDF/A-1',
    rule: 'claim',
    to: (p) => p.xmp((packet) => packet.replace('pdfaid:part>3', 'pdfaid:part>1')),
  },
  {
    says: 'that claims level b',
    rule: 'claim',
    to: (p) => p.xmp((packet) => packet.replace('conformance>A', 'conformance>B')),
  },
  {
    says: 'that does not claim PDF/UA',
    rule: 'claim',
    to: (p) => p.xmp((packet) => packet.replace(/<pdfuaid:part>1<\/pdfuaid:part>/, '')),
    expect: ['PDF/A-3a', 'PDF/UA-1'],
  },
  {
    says: 'that does not describe the words of PDF/UA',
    rule: 'xmp-schema',
    to: (p) => p.xmp((packet) => packet.replace(/<pdfaExtension:schemas>[^]*<\/pdfaExtension:schemas>/, '')),
  },
  {
    says: 'whose metadata have a word that nobody describes',
    rule: 'xmp-schema',
    to: (p) => p.xmp((packet) => packet.replace('<dc:format>', '<pdf:Colour>blue</pdf:Colour><dc:format>')),
  },
  {
    says: 'without a title',
    rule: 'title',
    to: (p) => p.xmp((packet) => packet.replace(/<dc:title>[^]*<\/dc:title>/, '')),
  },
  {
    says: 'whose title is no list of languages',
    rule: 'xmp-kind',
    to: (p) =>
      p.xmp((packet) => packet.replace(/<dc:title>[^]*<\/dc:title>/, '<dc:title>Kvittens</dc:title>')),
  },
  {
    says: 'whose metadata give a date in words',
    rule: 'xmp-kind',
    to: (p) => p.xmp((packet) => packet.replace(/(<xmp:CreateDate>)[^<]*/, '$1i dag')),
  },
  {
    says: 'whose packet says its length',
    rule: 'xmp-packet',
    to: (p) => p.xmp((packet) => packet.replace('<?xpacket ', '<?xpacket bytes="12" ')),
  },
  {
    says: 'whose metadata are no XML',
    rule: 'xmp',
    to: (p) => p.xmp((packet) => packet.replace('</rdf:RDF>', '')),
  },
  {
    says: 'whose metadata are not UTF-8',
    rule: 'xmp',
    to: (p) => p.xmp((packet) => packet.replace('Kvittens', 'Kvittens \xE5')),
  },
  {
    says: 'whose information has another title',
    rule: 'info-equals-xmp',
    to: (p) => p.set(p.information, { Title: p.text('Annat') }),
  },
  {
    says: 'whose information tells the time in another zone',
    rule: 'info-equals-xmp',
    to: (p) =>
      p.set(p.information, {
        CreationDate: p.ascii("D:20261124101200+01'00'"),
      }),
  },
  {
    says: 'without an output intent',
    rule: 'device-colour',
    to: (p) => p.set(p.catalogue, { OutputIntents: undefined }),
  },
  {
    says: 'whose output intent has a profile that is none',
    rule: 'output-intent',
    to: (p) =>
      p.edit(p.dict(p.catalogue, 'OutputIntents'), 'DestOutputProfile', (icc) => icc.replace('acsp', 'xxxx')),
  },
  {
    says: 'whose profile has another number of colours',
    rule: 'output-intent',
    to: (p) => p.set(p.dict(p.catalogue, 'OutputIntents', 'DestOutputProfile'), { N: 4 }),
  },
  {
    says: 'that is drawn in CMYK',
    rule: 'device-colour',
    to: (p) => p.content((content) => content.replace(' rg', ' rg 0 0 0 1 k')),
  },
  {
    says: 'with a picture in CMYK',
    rule: 'device-colour',
    to: (p) => void p.add({ Type: 'XObject', Subtype: 'Image', ColorSpace: 'DeviceCMYK' }, '\0'),
  },
  {
    says: 'with a blend mode that does not exist',
    rule: 'transparency',
    to: (p) => {
      p.set(p.dict(p.page(), 'Resources'), { ExtGState: { G0: { Type: 'ExtGState', BM: 'Foo' } } });
      p.content((content) => `/G0 gs\n${content}`);
    },
  },
  {
    says: 'with a transfer function',
    rule: 'graphics-state',
    to: (p) => {
      p.set(p.dict(p.page(), 'Resources'), { ExtGState: { G0: { Type: 'ExtGState', TR: 'Identity' } } });
      p.content((content) => `/G0 gs\n${content}`);
    },
  },
  {
    says: 'with a picture that is smoothed',
    rule: 'picture',
    to: (p) => void p.add({ Type: 'XObject', Subtype: 'Image', Interpolate: true }, '\0'),
  },
  {
    says: 'with PostScript in it',
    rule: 'form-object',
    to: (p) => void p.add({ Type: 'XObject', Subtype: 'PS' }, 'quit'),
  },
];
