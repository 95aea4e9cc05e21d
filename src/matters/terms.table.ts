/** How long the law lets things last, as far as a status needs it; due dates with working days are computed in deadlines/. */
import type { PlainDate, Period } from '../calendar/index.ts';

export interface LegalTerm {
  readonly period: Period;
  readonly citation: string;
  readonly confidence: 'verified' | 'single-source' | 'presumed';
}

/** A registered mark lives ten years from its FILING date, not from the grant, and may be renewed without limit. */
export const markTerm: LegalTerm = {
  period: { length: 10, unit: 'year' },
  citation: 'Luật Sở hữu trí tuệ, Điều 93 khoản 6',
  confidence: 'verified',
};

/** Renewal may be asked for during the last six months. The article was repealed in 2026 and handed to the Minister. */
export const renewalWindow: LegalTerm = {
  period: { length: 6, unit: 'month' },
  citation:
    'Luật Sở hữu trí tuệ, Điều 94 khoản 3, 4; Thông tư 10/2026/TT-BKHCN (trước 01/04/2026: Nghị định 65/2023/NĐ-CP, Điều 31)',
  confidence: 'presumed',
};

/** Six months of grace after the end, at a surcharge. */
export const lateRenewal: LegalTerm = { ...renewalWindow, period: { length: 6, unit: 'month' } };

/**
 * The opposition window, chosen by the day of PUBLICATION (Law 131/2025/QH15, art. 3(1)(b)), newest first.
 * For a status it only separates "published" from "in substance".
 */
export const oppositionWindows: readonly (LegalTerm & {
  readonly publishedFrom?: PlainDate;
  readonly forGeographicalIndication: boolean;
})[] = [
  {
    publishedFrom: '2026-04-01' as PlainDate,
    forGeographicalIndication: false,
    period: { length: 3, unit: 'month' },
    citation: 'Luật Sở hữu trí tuệ, Điều 112a khoản 1 điểm b (Luật 131/2025/QH15)',
    confidence: 'verified',
  },
  {
    forGeographicalIndication: false,
    period: { length: 5, unit: 'month' },
    citation: 'Luật Sở hữu trí tuệ, Điều 112a khoản 1 điểm c (Luật 07/2022/QH15)',
    confidence: 'verified',
  },
  {
    forGeographicalIndication: true,
    period: { length: 3, unit: 'month' },
    citation: 'Luật Sở hữu trí tuệ, Điều 112a khoản 1',
    confidence: 'presumed',
  },
];
