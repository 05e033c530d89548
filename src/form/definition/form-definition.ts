import type { Finding } from '../problem';
import type { Json, JsonObject, JsonSchema } from '../json';

/** A form's folder as it was read: the files' text by name (`schema.json`, `examples/anna.json`). Never trusted. */
export interface FormFolder {
  /** The folder's name: the form's id and its address. */
  readonly id: string;
  readonly files: Readonly<Record<string, string>>;
}

/** A folder that can be served, parsed and checked. */
export interface FormDefinition {
  readonly id: string;
  readonly schema: JsonSchema;
  /** The JSON Forms UI schema, where the designer wrote one. */
  readonly ui?: JsonObject;
  readonly service: Service;
  /** Language -> JSON Pointer into schema.json (or `ui#/...`, `service#/...`) -> text. Swedish stands in the files. */
  readonly texts: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** File name without `.json` -> filled-in answer. */
  readonly examples: Readonly<Record<string, Json>>;
}

/** What reading a folder gives: a definition when it can be served, and all there is to say about it. */
export interface ReadFolder {
  readonly definition?: FormDefinition;
  readonly findings: readonly Finding[];
}

/**
 * `service.json`: how the municipality offers the form. Its JSON Schema (`forms/service.schema.json`) is what a designer's
 * editor reads; this type is the same thing for code. All texts Swedish here; other languages by `texts.*.json`.
 */
export interface Service {
  readonly title?: string;
  readonly summary?: string;
  readonly category?: string;
  /** Words people search by that stand nowhere else. */
  readonly keywords?: readonly string[];
  /** Shown first on the start page, lowest first; none: not among the popular. */
  readonly popular?: number;
  readonly authority?: { readonly name: string; readonly unit?: string };
  readonly contact?: {
    readonly name?: string;
    readonly phone?: string;
    readonly email?: string;
    readonly hours?: string;
  };
  readonly introduction?: string;
  /** What to have at hand (R73). */
  readonly atHand?: readonly string[];
  readonly facts?: {
    readonly time?: string;
    readonly cost?: string;
    readonly answer?: string;
    readonly signature?: string;
  };
  readonly nextSteps?: readonly string[];
  /** "Tack, vi har tagit emot {received}." For example `din felanmälan`. */
  readonly received?: string;
  readonly privacy?: PrivacyNotice;
  readonly retention?: {
    readonly rule: string;
    readonly months?: number;
    readonly trigger?: 'submitted' | 'closed';
  };
  readonly login?: 'none' | 'optional' | 'required';
  readonly anonymous?: boolean;
  readonly draftDays?: number;
}

/** GDPR article 13, in the shape that Swedish e-services give it. */
export interface PrivacyNotice {
  readonly controller: string;
  readonly data: string;
  readonly purpose: string;
  readonly basis: string;
  readonly retention: string;
  readonly recipients?: string;
  readonly other?: string;
  readonly officer?: string;
}
