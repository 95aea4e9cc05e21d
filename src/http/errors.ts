import { words, type Words } from '../text/index.ts';

/** Everything that may go wrong and is nobody's bug. Anything else is a 500 with a reference number. */
export class AppError extends Error {
  readonly kind: string;
  readonly status: number;
  readonly title: Words;
  readonly detail: Words | undefined;

  constructor(kind: string, status: number, title: Words, detail?: Words) {
    super(`${kind}: ${title.en}`);
    this.kind = kind;
    this.status = status;
    this.title = title;
    this.detail = detail;
  }
}

export class NotFound extends AppError {
  constructor(detail?: Words) {
    super(
      'not-found',
      404,
      words('Không tìm thấy trang hoặc hồ sơ này', 'This page or record was not found'),
      detail,
    );
  }
}

export class Forbidden extends AppError {
  constructor(detail?: Words) {
    super('forbidden', 403, words('Bạn không có quyền làm việc này', 'You may not do this'), detail);
  }
}

export class SignInNeeded extends AppError {
  constructor() {
    super('sign-in-needed', 401, words('Cần đăng nhập', 'Please sign in'));
  }
}

export class CrossOrigin extends AppError {
  constructor() {
    super(
      'cross-origin',
      403,
      words('Yêu cầu không gửi từ trang này', 'The request was not sent from this site'),
      words(
        'Để bảo vệ dữ liệu, mọi thay đổi phải gửi từ chính trang Nhãn Làng. Chưa có gì thay đổi.',
        'To protect the data, every change must be sent from this site itself. Nothing was changed.',
      ),
    );
  }
}

export class TooMany extends AppError {
  constructor(detail?: Words) {
    super(
      'too-many-requests',
      429,
      words('Quá nhiều yêu cầu trong thời gian ngắn', 'Too many requests in a short time'),
      detail,
    );
  }
}

/** More heavy work is asked for than this machine does at once; nothing is wrong, and trying again helps. */
export class Busy extends AppError {
  constructor() {
    super(
      'busy',
      503,
      words('Hệ thống đang bận, hãy thử lại', 'The system is busy, please try again'),
      words(
        'Đang có nhiều tệp chờ được xử lý. Chưa có gì thay đổi; hãy đợi khoảng một phút rồi thử lại.',
        'Many files are waiting to be processed. Nothing was changed; wait about a minute and try again.',
      ),
    );
  }
}

/** A file or a body that cannot be taken. */
export class Unacceptable extends AppError {
  constructor(detail: Words, status = 422) {
    super(
      'unacceptable',
      status,
      words('Không nhận được nội dung gửi lên', 'What was sent could not be taken'),
      detail,
    );
  }
}

/** A state of the record that forbids the step, in words that say what to do. */
export class NotPossible extends AppError {
  constructor(detail: Words) {
    super(
      'not-possible',
      409,
      words('Chưa thực hiện được bước này', 'This step is not possible yet'),
      detail,
    );
  }
}

/** Two people edited the same record: carries what is stored now, so that the second sees both versions. */
export class RecordConflict extends AppError {
  readonly current: Readonly<Record<string, unknown>> & { readonly version: number };

  constructor(current: Readonly<Record<string, unknown>> & { readonly version: number }) {
    super(
      'conflict',
      409,
      words('Người khác vừa sửa hồ sơ này', 'Somebody else has just changed this record'),
      words(
        'Bản bạn gửi chưa được lưu và bản của người kia vẫn nguyên.',
        'What you sent is not stored yet, and the other version is unchanged.',
      ),
    );
    this.current = current;
  }
}
