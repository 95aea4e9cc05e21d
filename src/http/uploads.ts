import { mkdir, rm } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Request, Response } from 'express';
import multer, { MulterError } from 'multer';
import { words } from '../text/index.ts';
import { Unacceptable } from './errors.ts';
import type { UploadedFile } from './route.ts';

/** 25 MB, as the issue of 2026 fixed it. */
export const largestUpload = 25 * 1024 * 1024;

/** A pasted list of ten thousand members with their addresses takes about 1.5 MB. */
const largestField = 4 * 1024 * 1024;

/** Puts files aside in `<uploads>/.incoming` under names of our own; whatever the handler leaves there is removed. */
export function receiveFiles(uploadsDir: string) {
  const incoming = join(uploadsDir, '.incoming');
  const arriving = new WeakMap<object, string>();
  const storage = multer.diskStorage({
    destination: (_req, _file, done) => {
      mkdir(incoming, { recursive: true }).then(
        () => done(null, incoming),
        (error: Error) => done(error, incoming),
      );
    },
    filename: (req, file, done) => {
      // Files come one after another: the last one begun is the one a limit stops.
      arriving.set(req, file.originalname.normalize('NFC'));
      done(null, randomUUID());
    },
  });
  return async function receive(req: Request, res: Response, most: number): Promise<readonly UploadedFile[]> {
    const take = multer({
      storage,
      limits: {
        fileSize: largestUpload,
        files: most,
        fields: 200,
        fieldSize: largestField,
        parts: 200 + most,
      },
      // Browsers send UTF-8 names; multer's default reads them as Latin-1 and garbles Vietnamese.
      defParamCharset: 'utf8',
    }).array('files', most);
    await new Promise<void>((done, fail) => {
      take(req, res, (error: unknown) => (error ? fail(refusal(error, most, arriving.get(req))) : done()));
    });
    const files = (req.files ?? []) as Express.Multer.File[];
    return files.map((file) => ({
      path: file.path,
      originalName: file.originalname.normalize('NFC'),
      size: file.size,
    }));
  };
}

function refusal(error: unknown, most: number, fileName = ''): Error {
  if (!(error instanceof MulterError))
    return error instanceof Error && /Multipart|Request aborted/.test(error.message)
      ? new Unacceptable(
          words(
            'Nội dung gửi lên bị đứt giữa chừng. Chưa có gì được lưu, hãy gửi lại.',
            'The upload broke off. Nothing was stored; please send it again.',
          ),
          400,
        )
      : (error as Error);
  if (error.code === 'LIMIT_FILE_SIZE')
    return new Unacceptable(
      words(
        `Tệp ${fileName} lớn hơn 25 MB. Chưa có gì được lưu; hãy nén hoặc tách tệp rồi gửi lại.`,
        `The file ${fileName} is larger than 25 MB. Nothing was stored; compress or split it and send it again.`,
      ),
      413,
    );
  if (error.code === 'LIMIT_FILE_COUNT' || error.code === 'LIMIT_UNEXPECTED_FILE')
    return new Unacceptable(words(`Mỗi lần gửi nhiều nhất ${most} tệp.`, `At most ${most} files at a time.`));
  return new Unacceptable(words('Biểu mẫu gửi lên quá lớn.', 'The form sent is too large.'), 413);
}

/** Removes what the handler did not take. */
export async function discardLeftovers(files: readonly UploadedFile[]): Promise<void> {
  await Promise.all(files.map((file) => rm(file.path, { force: true })));
}
