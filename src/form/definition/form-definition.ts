import type { Handling } from '../handling/handling';
import type { Workflow } from '../handling/workflow';
import type { LintSettings } from './lint/lint-settings';
import type { Migration } from '../moving/migration';
import type { Proof } from './proof/proof';
import type { Finding } from '../problem';
import type { Json, JsonObject, JsonSchema } from '../json';

/** A form's folder as it was read: the files' text by name (`schema.json`, `examples/anna.json`). Never trusted. */
export interface FormFolder {
  /** The folder's name: the form's id and its address. */
  readonly id: string;
  readonly files: Readonly<Record<string, string>>;
  /** The PDFs in it, by name. Their content stays on disk. */
  readonly papers?: Readonly<Record<string, Paper>>;
}

/** A PDF as it lies in a folder: its bytes, counted, or why it cannot be handed out, in a sentence. */
export type Paper = { readonly size: number } | { readonly fault: string };

/** A service that is not filled in here: it leads to another site, or is a PDF (REQ-01). */
export interface ServiceElsewhere {
  /** The folder's name, and its address. */
  readonly id: string;
  readonly service: Service & { readonly title: string };
  readonly texts: FormDefinition['texts'];
  /** Bytes of the PDF that it offers. */
  readonly paperSize?: number;
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
  /** How answers of earlier versions come over to this one. Live: it makes no version. */
  readonly migrations?: readonly Migration[];
}

/** What reading a folder gives: a definition when it can be served, and all there is to say about it. */
export interface ReadFolder {
  readonly definition?: FormDefinition;
  /** In place of a definition, where examples alone stand in the way: what a designer can look at meanwhile. */
  readonly shown?: FormDefinition;
  /** In place of a definition, where the folder has no schema.json and says where it leads. */
  readonly elsewhere?: ServiceElsewhere;
  readonly findings: readonly Finding[];
  /** What was proved of the form, where that was asked for. */
  readonly proof?: Proof;
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
  readonly authority?: {
    readonly name: string;
    readonly unit?: string;
    /** It is no part of the municipality (REQ-01). */
    readonly outside?: boolean;
  };
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
  /** How long an answer may take: the case's page tells the last day. Belongs to the version. */
  readonly handling?: Handling;
  /** Which types of status the form uses, what they are called, and what follows on which. Live. */
  readonly workflow?: Workflow;
  /** "Tack, vi har tagit emot {received}." For example `din felanmälan`. */
  readonly received?: string;
  readonly privacy?: PrivacyNotice;
  readonly retention?: {
    readonly rule: string;
    readonly months?: number;
    readonly trigger?: 'submitted' | 'closed';
  };
  /** Whether one signs in for it: never asked, offered, or needed to begin, to open a step and to send it in. */
  readonly login?: 'none' | 'optional' | 'required';
  /** The least level of assurance that will do, for whoever signs in. */
  readonly assurance?: 2 | 3 | 4;
  readonly anonymous?: boolean;
  /** Days that a draft is kept after it was last saved; 30 unless said. 0: it does not outlive its browser. */
  readonly draftDays?: number;
  /** Whether a draft stays on the version it was begun in (unless said otherwise), or is carried over to this one. */
  readonly newVersion?: 'keep' | 'carry';
  /** Where the service is, when it is not here: an https address, or a PDF in the folder. */
  readonly link?: string;
  readonly pdf?: string;
  /** From when and until when answers are taken, in Swedish time: `2027-01-31` or `2027-01-31T16:00`. */
  readonly opens?: string;
  readonly closes?: string;
  /** How many answers are taken; a withdrawn case gives its place back. */
  readonly cap?: { readonly cases: number };
  /** Whether one is asked how it went after sending it in; asked unless said. */
  readonly survey?: boolean;
  readonly contactAt?: ContactAt;
  /** Questions that the staff's list of cases is sorted by and searched in from one value to another: JSON Pointers, 12 at most. */
  readonly sortBy?: readonly string[];
  /** Whether an address must be shown to be the sender's own, by a code, before the form is sent in. */
  readonly provesContact?: boolean;
  /** How a new version comes to be offered. Live. */
  readonly publishing?: {
    /** Whether a changed folder is published when a server starts; it is unless said. */
    readonly start?: boolean;
    /** Whether another one has to approve what one publishes. Then nothing is published at start. */
    readonly secondPerson?: boolean;
    /** `required`: drafts and cases have to be judged by a new version before it is published. Then nothing is published at start. */
    readonly gate?: 'required';
  };
  /** How what the lint says of the form is weighed, and where it does not apply. Live. */
  readonly lint?: LintSettings;
}

/** Where in the answer the applicant's own address stands (JSON Pointers), and by which way they want to be told. */
export interface ContactAt {
  readonly email?: string;
  readonly phone?: string;
  /** A choice whose values are `email` and `sms`. */
  readonly channel?: string;
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
