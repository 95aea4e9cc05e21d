// The generated forms of an OCOP file; form 03 is the commune's own report and is written there.
import type { OcopDocumentType } from './facts.ts';
import { ocopForm01 } from './ocop-form-01.ts';
import { ocopForm02 } from './ocop-form-02.ts';

export type { OcopDocumentType, OcopFacts } from './facts.ts';

export const ocopDocumentTypes: readonly OcopDocumentType[] = [ocopForm01, ocopForm02];
