import { words } from '../text/index.ts';
import { choice, defineForm, email, password, reference, text } from '../http/index.ts';

const username = (required = true) =>
  email({
    label: words('Địa chỉ thư (tên đăng nhập)', 'E-mail address (sign-in name)'),
    required: required as true,
    autocomplete: 'username',
  });

const newPassword = password({
  label: words('Mật khẩu mới', 'New password'),
  hint: words(
    'Ít nhất 12 ký tự. Một câu dễ nhớ là tốt nhất.',
    'At least 12 characters. A sentence you remember is best.',
  ),
  min: 12,
  autocomplete: 'new-password',
});

export const signInForm = defineForm({
  username: username(),
  password: password({ label: words('Mật khẩu', 'Password'), autocomplete: 'current-password' }),
  next: text({ label: words('Trang sau đó', 'Next page'), max: 500 }),
});

export const firstRunForm = defineForm({
  code: text({
    label: words('Mã dùng một lần', 'One-time code'),
    hint: words(
      'Mã in trên màn hình của máy chủ khi khởi động.',
      'Printed on the console of the server at start.',
    ),
    required: true,
    max: 60,
  }),
  name: text({ label: words('Họ và tên', 'Full name'), required: true, max: 120, autocomplete: 'name' }),
  username: username(),
  password: newPassword,
});

export const passwordForm = defineForm({
  current: password({
    label: words('Mật khẩu hiện tại', 'Current password'),
    autocomplete: 'current-password',
  }),
  password: newPassword,
});

export const tokenForm = defineForm({
  name: text({
    label: words('Tên mã truy cập', 'Name of the token'),
    hint: words('Ví dụ: bảng theo dõi của Sở', 'For example: the department’s dashboard'),
    required: true,
    max: 100,
  }),
});

export const nothingForm = defineForm({});

export const roles = [
  { value: 'administrator', label: words('Quản trị viên', 'Administrator') },
  { value: 'officer', label: words('Cán bộ sở hữu trí tuệ', 'IP officer') },
  { value: 'producer', label: words('Chủ thể (người sản xuất)', 'Producer') },
] as const;

const common = {
  name: text({ label: words('Họ và tên', 'Full name'), required: true, max: 120 }),
  role: choice({ label: words('Vai trò', 'Role'), required: true, radio: true, options: roles }),
  place: {
    ...text({
      label: words('Địa bàn phụ trách', 'Locality looked after'),
      hint: words(
        'Chỉ với cán bộ: tên xã, phường hoặc tỉnh, tên cũ cũng được; ghi “cả nước” cho cán bộ trung ương.',
        'Officers only: commune or province, by present or former name; “cả nước” for the whole country.',
      ),
      max: 200,
    }),
    input: 'place' as const,
  },
  partyId: reference({
    label: words('Chủ thể đại diện', 'Acts for'),
    hint: words('Chỉ với tài khoản của người sản xuất.', 'Only for a producer’s account.'),
  }),
};

export const newAccountForm = defineForm({ username: username(), password: newPassword, ...common });
export const editAccountForm = defineForm(common);
