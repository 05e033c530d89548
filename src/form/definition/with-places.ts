import type { Finding } from '../problem';
import type { Pointer } from '../pointer';
import { jsonPlaces, type TextPlace } from './json-places';
import { faultAt, parseJson } from './parse-json';

/** The findings with the line and the column of what they are about, so that an editor can go there. */
export const withPlaces = (
  files: Readonly<Record<string, string>>,
  findings: readonly Finding[],
): Finding[] => {
  const known = new Map<string, (pointer: Pointer) => TextPlace | undefined>();
  return findings.map((finding) => {
    const text = Object.hasOwn(files, finding.file) ? files[finding.file] : undefined;
    if (text === undefined) return finding;
    const placeOf = known.get(finding.file) ?? placesOf(text);
    known.set(finding.file, placeOf);
    const place = placeOf(finding.pointer);
    return place === undefined ? finding : { ...finding, ...place };
  });
};

/** Where the value is missing, what it is missing from is pointed at. The whole of a file has no place in it. */
const placesOf = (text: string): ((pointer: Pointer) => TextPlace | undefined) => {
  if (!('value' in parseJson(text))) {
    const place = notJson(text);
    return () => place;
  }
  const places = jsonPlaces(text);
  return (pointer) => {
    for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
      const place = places.get(at);
      if (place !== undefined) return place;
    }
    return undefined;
  };
};

/** A text that nests too deep is JSON all the same, and has no one place that is wrong. */
const notJson = (text: string): TextPlace | undefined => {
  const plain = text.replace(/^\uFEFF/, '');
  try {
    JSON.parse(plain);
    return undefined;
  } catch {
    return faultAt(plain);
  }
};
