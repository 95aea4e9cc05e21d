import { choice, defineForm, flag, text } from '../http/index.ts';
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

export const nothingForm = defineForm({});
