import type { PDFDict, PDFObject, PDFRawStream } from 'pdf-lib';
import { toBinaryText } from '../reading/binary-text';
import {
  asDict,
  asItems,
  asName,
  dictOf,
  has,
  itemsOf,
  nameOf,
  numberOf,
  streamOf,
  valueOf,
} from '../reading/values';
import type { Rule } from './finding';
import { pageName, type Subject } from './subject';

const INTENT: Rule = {
  name: 'output-intent',
  pdfa: '6.2.3',
  mend: 'Give the catalogue one OutputIntent of S GTS_PDFA1 whose DestOutputProfile is the ICC profile of the colours.',
};
const DEVICE_COLOUR: Rule = {
  name: 'device-colour',
  pdfa: '6.2.4.3',
  mend: 'Draw in the colours of the output intent: RGB or grey with an RGB profile, CMYK with one for CMYK.',
};
const BLENDING: Rule = {
  name: 'transparency',
  pdfa: '6.2.10',
  mend: 'Use a standard blend mode; where there is no output intent, give the page a Group with a colour space.',
};
const STATE: Rule = {
  name: 'graphics-state',
  pdfa: '6.2.5',
  mend: 'Take transfer functions and halftones out of the graphics state.',
};

/** What an output profile is good for. */
type Model = 'RGB' | 'CMYK' | 'GRAY';

/** Output intents, the colours that are drawn in, and transparency. */
export const checkColours = (subject: Subject): void => {
  const intents = (itemsOf(subject.file.catalogue, 'OutputIntents') ?? []).flatMap(
    (one) => asDict(one) ?? [],
  );
  const archival = intents.filter((intent) => nameOf(intent, 'S') === 'GTS_PDFA1');
  const models = archival.map((intent) => modelOf(intent, subject));
  const profiles = new Set(intents.flatMap((intent) => streamOf(intent, 'DestOutputProfile') ?? []));
  const add = (reason: string) => subject.findings.add(INTENT, 'catalogue', reason);
  if (profiles.size > 1) add('Output intents have different profiles.');
  if (intents.some((intent) => has(intent, 'DestOutputProfileRef')))
    add('The profile lies outside of the file.');
  const [model] = models;
  checkUsed(model, archival.length > 0, subject);
  checkTransparency(subject, model !== undefined);
};

const modelOf = (intent: PDFDict, { file, findings }: Subject): Model | undefined => {
  const profile = streamOf(intent, 'DestOutputProfile');
  const bytes = profile === undefined ? undefined : file.unpacker.unpack(profile);
  const add = (reason: string) => findings.add(INTENT, 'output intent', reason);
  if (valueOf(intent, 'OutputConditionIdentifier') === undefined)
    add('OutputConditionIdentifier is missing.');
  if (profile === undefined || bytes === undefined) {
    add('There is no profile that can be read.');
    return undefined;
  }
  return judgeProfile(profile, toBinaryText(bytes.subarray(0, 128)), bytes.length, add);
};

const COMPONENTS: Readonly<Partial<Record<string, readonly [Model, number]>>> = {
  'RGB ': ['RGB', 3],
  CMYK: ['CMYK', 4],
  GRAY: ['GRAY', 1],
};

/** The head of an ICC profile (ICC.1, 7.2): version 4 at most, of a printer, a screen, or a colour space. */
const judgeProfile = (
  profile: PDFRawStream,
  head: string,
  length: number,
  add: (reason: string) => void,
): Model | undefined => {
  const found = COMPONENTS[head.slice(16, 20)];
  const size = [0, 1, 2, 3].reduce((sum, i) => sum * 256 + head.charCodeAt(i), 0);
  if (head.length < 128 || head.slice(36, 40) !== 'acsp' || size !== length || found === undefined) {
    add('The profile is no ICC profile, or damaged.');
    return undefined;
  }
  if (head.charCodeAt(8) > 4) add('The profile is newer than version 4.');
  if (!['mntr', 'prtr', 'scnr', 'spac'].includes(head.slice(12, 16)))
    add(`The profile is of the kind ${head.slice(12, 16)}.`);
  const [model, components] = found;
  if (numberOf(profile.dict, 'N') !== components)
    add(`N is not ${components}, the number of colours in the profile.`);
  return model;
};

const checkUsed = (
  model: Model | undefined,
  hasIntent: boolean,
  { file, uses, findings, pages }: Subject,
): void => {
  const used = new Map(uses.colours);
  const seen = new Set<PDFObject>();
  for (const [ref, object] of file.context.enumerateIndirectObjects()) {
    const dict = asDict(object);
    if (dict === undefined) continue;
    const where = `object ${ref.objectNumber}`;
    for (const key of ['ColorSpace', 'CS'])
      for (const name of spacesIn(dict, key, seen)) if (!used.has(name)) used.set(name, where);
  }
  for (const { dict, number } of pages) {
    const group = dictOf(dict, 'Group');
    for (const name of group === undefined ? [] : spacesIn(group, 'CS', seen))
      if (!used.has(name)) used.set(name, pageName(number));
  }
  for (const [space, where] of used) {
    if (!space.startsWith('Device') || space === 'DeviceN') continue;
    const isCovered =
      space === 'DeviceGray' ? model !== undefined : model === (space === 'DeviceCMYK' ? 'CMYK' : 'RGB');
    if (isCovered) continue;
    const why = hasIntent ? 'the output intent does not say what it looks like' : 'there is no output intent';
    findings.add(DEVICE_COLOUR, where, `${space} is used, and ${why}.`);
  }
};

/** Names of device colours in a colour space, those it is built on included. A dictionary of them is taken whole. */
const spacesIn = (dict: PDFDict, key: string, seen: Set<PDFObject>): string[] => {
  const value = valueOf(dict, key);
  if (value === undefined || seen.has(value)) return [];
  const name = asName(value);
  if (name !== undefined) return [name];
  // A list or dictionary may be shared by every picture of a file.
  seen.add(value);
  const items = asItems(dict, value);
  if (items !== undefined)
    return items.slice(0, 4).flatMap((item, i) => {
      const part = asName(item);
      if (part !== undefined) return i === 0 || part.startsWith('Device') ? [part] : [];
      return (asItems(dict, item) ?? []).flatMap((inner) => asName(inner) ?? []);
    });
  const group = asDict(value);
  if (group === undefined) return [];
  return group.keys().flatMap((inner) => spacesIn(group, inner.asString().slice(1), seen));
};

const MODES = new Set(
  (
    'Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight Difference ' +
    'Exclusion Hue Saturation Color Luminosity'
  ).split(' '),
);

const checkTransparency = ({ uses, findings, pages }: Subject, hasIntent: boolean): void => {
  const byName = new Map(pages.map((page) => [pageName(page.number), page]));
  for (const [state, where] of uses.graphicsStates) {
    const modes = itemsOf(state, 'BM')?.map(asName) ?? [nameOf(state, 'BM') ?? 'Normal'];
    const odd = modes.find((mode) => mode === undefined || !MODES.has(mode));
    if (odd !== undefined) findings.add(BLENDING, where, `${odd} is no blend mode.`);
    if (has(state, 'TR') || has(state, 'HTP') || !['Default', undefined].includes(nameOf(state, 'TR2')))
      findings.add(STATE, where, 'The graphics state has a transfer function or a halftone’s place.');
    const blends =
      modes.some((mode) => mode !== 'Normal' && mode !== 'Compatible') ||
      [numberOf(state, 'ca'), numberOf(state, 'CA')].some((alpha) => alpha !== undefined && alpha < 1) ||
      dictOf(state, 'SMask') !== undefined;
    const page = byName.get(where);
    const group = page === undefined ? undefined : dictOf(page.dict, 'Group');
    if (blends && !hasIntent && (group === undefined || !has(group, 'CS')))
      findings.add(BLENDING, where, 'The page is transparent in colours that nothing defines.');
  }
};
