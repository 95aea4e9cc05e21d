import { readFile } from 'node:fs/promises';
import { can, type Actor, type Permission, type Subject } from '../access/index.ts';
import {
  Forbidden,
  NotFound,
  file,
  localPath,
  redirect,
  route,
  whoIs,
  type Access,
  type Context,
  type Route,
} from '../http/index.ts';
import { words } from '../text/index.ts';
import type { AttachmentRole, AttachmentSubject, KeptAttachment, SubjectKind } from './attachment.ts';
import { returnForm, uploadForm } from './attachment.form.ts';
import type { AttachmentQueries } from './attachment.queries.ts';
import type { AttachmentService } from './attachment.service.ts';
import { fileTypeOf } from './file-types.table.ts';
import { subjectKinds } from './subjects.table.ts';
import type { thumbnails } from './thumbs.service.ts';

/** Where a record lies and whose it is, of each kind that has files; null when there is no such record. */
export type SubjectOf = Readonly<Record<SubjectKind, (id: string) => Promise<Subject | null>>>;

interface Dependencies {
  readonly queries: AttachmentQueries;
  readonly service: AttachmentService;
  readonly thumbs: ReturnType<typeof thumbnails>;
  readonly subjectOf: SubjectOf;
}

/** Opening files, taking them off and putting them back. Sending them belongs to each record: `uploadRoute`. */
export function attachmentRoutes({ queries, service, thumbs, subjectOf }: Dependencies): readonly Route[] {
  /** The permission depends on what the file belongs to, so it is asked here and not by the route. */
  async function permitted(id: string | undefined, actor: Actor | null, to: 'read' | 'edit') {
    const kept = await queries.byId(id ?? '');
    if (!kept) throw new NotFound();
    const { kind, id: recordId } = kept.subject;
    const subject = await subjectOf[kind](recordId);
    if (!subject) throw new NotFound();
    const permissions = subjectKinds[kind];
    if (!can(actor, permissions[to], subject)) throw new Forbidden();
    // Taken off: there only for those who may put it back.
    if (kept.withdrawnAt && !can(actor, permissions.edit, subject)) throw new NotFound();
    return kept;
  }

  function changing(
    step: 'withdraw' | 'restore',
    audit: string,
    done: (name: string) => ReturnType<typeof words>,
  ) {
    return route({
      method: 'post',
      path: `/attachments/:id/${step}`,
      access: 'signed-in',
      form: returnForm,
      audit,
      async perform(context) {
        const { id } = await permitted(context.params['id'], context.actor, 'edit');
        const kept = await service[step](id, whoIs(context));
        context.notice(done(kept.fileName));
        const back = localPath(context.input.back);
        return redirect(back === '/' ? pageOf(kept) : back);
      },
    });
  }

  return [
    route({
      method: 'get',
      path: '/attachments/:id',
      access: 'signed-in',
      async show(context) {
        const { id, sha256 } = await permitted(context.params['id'], context.actor, 'read');
        const { attachment, content } = await service.openContent(id);
        const inline =
          fileTypeOf(attachment.mime)?.kind !== 'office' && context.query['download'] === undefined;
        const { mime, fileName, size } = attachment;
        return file(content, mime, fileName, { inline, size, etag: sha256 });
      },
    }),
    route({
      method: 'get',
      path: '/attachments/:id/thumb',
      access: 'signed-in',
      async show(context) {
        const kept = await permitted(context.params['id'], context.actor, 'read');
        if (fileTypeOf(kept.mime)?.kind !== 'picture') throw new NotFound();
        const content = await readFile(await thumbs.of(kept.sha256));
        return file(content, 'image/webp', 'thumb.webp', { inline: true, etag: `${kept.sha256}-240` });
      },
    }),
    changing('withdraw', 'attachment.withdrawn', (name) =>
      words(
        `Đã gỡ tệp “${name}”. Có thể khôi phục bất cứ lúc nào.`,
        `“${name}” was taken off. It can be put back.`,
      ),
    ),
    changing('restore', 'attachment.restored', (name) =>
      words(`Đã khôi phục tệp “${name}”.`, `“${name}” was put back.`),
    ),
  ];
}

function pageOf({ subject }: KeptAttachment): string {
  return subjectKinds[subject.kind].page + subject.id;
}

export interface UploadRouteOptions<R> {
  /** For example `/products/:id/attachments`. */
  readonly path: string;
  readonly may: Permission;
  readonly of: NonNullable<Exclude<Access<R>, string>['of']>;
  /** The subject of the record that `of` found. */
  readonly about: (record: R) => AttachmentSubject;
  /** What files may be for on this page. */
  readonly roles: readonly AttachmentRole[];
  /** Where to go afterwards, a path. */
  readonly back: (record: R, context: Pick<Context<unknown, R>, 'params'>) => string;
}

/** The POST that takes up to ten files for a record; its form is in `views/partials/attachments.hbs`. */
export function uploadRouteWith(service: AttachmentService) {
  return function uploadRoute<R>(options: UploadRouteOptions<R>): Route {
    return route<{ role: AttachmentRole; submissionKey?: string | undefined }, R>({
      method: 'post',
      path: options.path,
      access: { may: options.may, of: options.of },
      form: uploadForm(options.roles),
      audit: 'attachment.created',
      files: { most: mostFiles },
      async perform(context) {
        const { record, files, input } = context;
        const subject = options.about(record);
        const ids = await service.addAttachments(
          subject,
          input.role,
          files,
          whoIs(context),
          input.submissionKey,
        );
        context.notice(
          words(
            `Đã lưu ${ids.length} tệp.`,
            ids.length === 1 ? '1 file was stored.' : `${ids.length} files were stored.`,
          ),
        );
        return redirect(options.back(record, context));
      },
    });
  };
}

const mostFiles = 10;
