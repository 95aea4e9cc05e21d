export { assessCompleteness, checklistFor } from './assess.ts';
export type { ApplicationSection, Completeness, ItemReading } from './completeness.ts';
export { documentType, documentTypes } from './documents/index.ts';
export { lawDay, type DossierFacts } from './facts.ts';
export type { BundleInput, BundleResult } from './bundle.ts';
export type { Block, Composition } from './composition.ts';
export { filingFees, formatDong, grantFees, type FeeSheet } from './fees.ts';
export { planDossier, type PlanPart } from './plan.ts';
export { missingContents } from './regulations.ts';
