import { defineForm, flag } from '../http/index.ts';
import { words } from '../text/index.ts';

/** The file comes beside it. */
export const uploadForm = defineForm({});

/** A button and nothing else. */
export const pressForm = defineForm({});

export const confirmForm = defineForm({
  readRight: flag({
    label: words(
      'Tôi đã xem chữ sau khi chuyển mã và thấy đọc đúng',
      'I have seen the converted text and it reads right',
    ),
  }),
});

export const checkAgainForm = defineForm({
  asItStands: flag({
    label: words('Giữ nguyên chữ như trong tệp', 'Take the text as it stands in the file'),
  }),
});
