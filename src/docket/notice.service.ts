import type { Records } from '../audit/index.ts';
import type { CalendarYear } from '../calendar/index.ts';
import type { Who } from '../http/index.ts';
import type { NoticeModel } from './calendar-notice.model.ts';

/** Notices of days off: stored as dated data, never changed; a newer one of the same year takes the place of the older. */
export function noticeService(Notices: NoticeModel, records: Records) {
  return {
    async record(notice: CalendarYear, who: Who, submissionKey?: string): Promise<void> {
      await records.create(Notices, notice, who, { submissionKey });
    },

    /** Newest first. */
    async all() {
      const found = await Notices.find().sort({ createdAt: -1 }).lean();
      return found.map(({ year, sources, createdAt }) => ({ year, sources, createdAt }));
    },

    finish: () => records.finish(Notices),
  };
}

export type NoticeService = ReturnType<typeof noticeService>;
