import { join } from 'node:path';
import type { Connection } from 'mongoose';
import { createRecords, type AuditTrail } from '../audit/index.ts';
import { attachmentModel } from './attachment.model.ts';
import { attachmentQueries } from './attachment.queries.ts';
import { attachmentRoutes, uploadRouteWith, type SubjectOf } from './attachment.routes.ts';
import { attachmentService } from './attachment.service.ts';
import { attachmentsPanel, type PanelOptions } from './attachment.view.ts';
import type { SubjectKind } from './attachment.ts';
import { diskStore } from './disk-store.service.ts';
import { gridfsStore } from './gridfs-store.service.ts';
import type { InspectPdf } from './inspect.service.ts';
import { thumbnails } from './thumbs.service.ts';

export interface AttachmentsDependencies {
  readonly connection: Connection;
  readonly trail: AuditTrail;
  readonly config: { readonly uploadsDir: string; readonly attachmentStore: 'disk' | 'gridfs' };
  readonly inspectPdf: InspectPdf;
  readonly subjectOf: SubjectOf;
}

/** Everything about attached files, wired. */
export function createAttachments(deps: AttachmentsDependencies) {
  const { connection, trail, config, inspectPdf, subjectOf } = deps;
  const Attachments = attachmentModel(connection);
  const records = createRecords(trail, 'attachment');
  const store =
    config.attachmentStore === 'gridfs'
      ? gridfsStore(connection, join(config.uploadsDir, '.cache'))
      : diskStore(config.uploadsDir);
  const queries = attachmentQueries(Attachments);
  const service = attachmentService({ Attachments, records, queries, store, inspectPdf });
  const thumbs = thumbnails(config.uploadsDir, store);
  return {
    routes: attachmentRoutes({ queries, service, thumbs, subjectOf }),
    models: [Attachments],
    records,
    queries,
    service,
    store,
    uploadRoute: uploadRouteWith(service),
    /** The panel of a record's page; those who may edit see what was taken off, too. */
    async panel(kind: SubjectKind, id: string, options: PanelOptions) {
      const kept = await queries.attachmentsOf(kind, id, { withdrawn: options.mayEdit });
      return attachmentsPanel(kept, options);
    },
  };
}

export type Attachments = ReturnType<typeof createAttachments>;
