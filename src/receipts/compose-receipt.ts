import type { ReceiptFacts } from '../cases';
import {
  type CompiledForm,
  type FormDefinition,
  type FormModel,
  localMunicipality,
  localService,
  type Municipality,
  type Service,
  showForm,
  summarise,
} from '../form';
import type { Receipt, Told } from './receipt';
import type { VersionFacts } from './version-facts';

/** What a receipt is put together from. */
export interface ReceiptParts {
  /** What was sent in. */
  readonly sent: Pick<ReceiptFacts, 'caseNumber' | 'receivedAt' | 'formId' | 'source' | 'answer'>;
  /** The version that it was filled in with; its model in the language that it was filled in in. */
  readonly version: VersionFacts & {
    readonly number: number;
    readonly definition: FormDefinition;
    readonly compiled: CompiledForm;
    readonly model: FormModel;
  };
  readonly municipality: Municipality;
  /** Whom to ask, where the form says so, as it is today. */
  readonly contact: Service['contact'];
  /** Opens the case's answers. */
  readonly code: string;
  /** The case's page. */
  readonly link?: string | undefined;
  readonly verification: { readonly code: string; readonly link?: string | undefined };
}

/** A case as its receipt tells it: in the language that it was filled in in, as far as the form has words in it. */
export const composeReceipt = (parts: ReceiptParts): Receipt => {
  const { sent, version, code, link, verification } = parts;
  const { definition, compiled, model } = version;
  const { language, textLanguage } = model;
  const { name, portal, theme, contact: general } = localMunicipality(parts.municipality, language);
  const { authority, privacy, nextSteps = [] } = localService(definition, textLanguage);
  const told = (text: string): Told => ({ text, ...markOf(text, definition, model) });
  const { phone, hours, email } = general;
  return {
    language,
    textLanguage,
    municipality: { name, portal, ...(theme?.accent !== undefined && { accent: theme.accent }) },
    form: told(model.title),
    caseNumber: sent.caseNumber,
    received: sent.receivedAt,
    source: sent.source,
    code,
    ...(link !== undefined && { link }),
    verification: {
      code: verification.code,
      ...(verification.link !== undefined && { link: verification.link }),
    },
    nextSteps: nextSteps.map(told),
    sections: summarise(showForm(model, compiled, sent.answer)),
    ...(authority && { authority }),
    contact: parts.contact ?? { phone, hours, email },
    ...(privacy && { privacy }),
    data: {
      formId: sent.formId,
      formVersion: version.number,
      formSha256: version.sha256,
      answer: sent.answer,
      schema: version.schema,
    },
  };
};

/** Of a text of the service's: the form's language where it has it so, Swedish where it stands in the file. */
const markOf = (
  text: string,
  { texts }: FormDefinition,
  { language, textLanguage }: FormModel,
): Pick<Told, 'lang'> => {
  const isOwn = Object.values(texts[textLanguage] ?? {}).includes(text);
  const lang = isOwn ? textLanguage : 'sv';
  return lang === language ? {} : { lang };
};
