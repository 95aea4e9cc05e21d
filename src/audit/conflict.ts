import { AppError } from '../http/index.ts';
import { words } from '../text/index.ts';
import type { Stored } from './record.model.ts';

/** Two people edited the same record: carries what is stored now, so that the second sees both versions. */
export class RecordConflict extends AppError {
  readonly recordKind: string;
  readonly current: Stored<Record<string, unknown>>;

  constructor(kind: string, current: Stored<Record<string, unknown>>) {
    super(
      'conflict',
      409,
      words('Người khác vừa sửa hồ sơ này', 'Somebody else has just changed this record'),
      words(
        'Bản bạn gửi chưa được lưu và bản của người kia vẫn nguyên.',
        'What you sent is not stored yet, and the other version is unchanged.',
      ),
    );
    this.recordKind = kind;
    this.current = current;
  }
}
