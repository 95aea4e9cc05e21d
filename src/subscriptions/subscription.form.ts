import { choice, defineForm, email, flag, text } from '../http/index.ts';
import { words } from '../text/index.ts';

const languages = [
  { value: 'vi', label: words('Tiếng Việt', 'Vietnamese') },
  { value: 'en', label: words('Tiếng Anh', 'English') },
] as const;

const language = choice({
  label: words('Ngôn ngữ', 'Language'),
  required: true,
  options: languages,
});
const watched = flag({
  label: words(
    'Cả những ngày chỉ theo dõi: việc của cơ quan, của người khác',
    'Watched dates too: for authorities and others to act',
  ),
});

export const feedForm = defineForm({
  name: text({
    label: words('Tên lịch', 'Name of the calendar'),
    hint: words('Ứng dụng lịch sẽ hiện tên này.', 'Your calendar shows this name.'),
    required: true,
    max: 100,
  }),
  language,
  watched,
  about: { ...text({ label: words('Nội dung', 'What it shows'), max: 60 }), input: 'hidden' as const },
});

export const mailForm = defineForm({
  address: email({ label: words('Gửi đến địa chỉ thư', 'Send to'), required: true, autocomplete: 'email' }),
  language,
  hour: choice({
    label: words('Gửi từ lúc (giờ Việt Nam)', 'Send from (hour in Viet Nam)'),
    required: true,
    options: Array.from({ length: 24 }, (_, hour) => {
      const text = `${String(hour).padStart(2, '0')}:00`;
      return { value: String(hour), label: words(text, text) };
    }),
  }),
  daily: flag({ label: words('Thư hằng ngày: quá hạn và sắp đến', 'Daily letter: overdue and coming') }),
  empty: flag({
    label: words(
      'Gửi cả khi không có gì, để biết thư vẫn đến',
      'Send it even when empty, as a sign that it works',
    ),
  }),
  reminders: flag({
    label: words(
      'Nhắc trước mỗi thời hạn 90, 30, 7 và 1 ngày',
      'Reminders 90, 30, 7 and 1 days before each date',
    ),
  }),
  watched,
});

export const nothingForm = defineForm({});
