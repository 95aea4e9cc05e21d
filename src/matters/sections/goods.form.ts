import Joi from 'joi';
import { choice, defineForm, rows } from '../../http/index.ts';
import { tidy, words } from '../../text/index.ts';
import type { GoodsClass } from '../matter.ts';
import { niceClass } from '../nice.ts';
import { niceEditions } from '../nice.table.ts';
import { section } from './section.ts';

const row = Joi.object({
  niceClass: Joi.string().trim().max(5).allow(''),
  items: Joi.string().max(60_000).allow(''),
});

const goods = Joi.array()
  .items(row)
  .max(45)
  .default([])
  .custom((list: { niceClass?: string; items?: string }[], helpers) => {
    const problem = (message: ReturnType<typeof words>) => helpers.error('any.custom', { words: message });
    const classes = new Map<number, string[]>();
    for (const one of list) {
      const items = (one.items ?? '').split(/[;\n]/).map(tidy).filter(Boolean);
      if (!one.niceClass && items.length === 0) continue;
      const number = Number(one.niceClass);
      if (!niceClass(number))
        return problem(
          words(
            `“${one.niceClass ?? ''}” không phải là nhóm: ghi số từ 1 đến 45`,
            `“${one.niceClass ?? ''}” is no class: write a number from 1 to 45`,
          ),
        );
      if (items.length === 0)
        return problem(
          words(`Nhóm ${number} chưa có hàng hóa, dịch vụ nào`, `Class ${number} has no goods or services`),
        );
      if (items.some((item) => item.length > 300))
        return problem(
          words(
            `Nhóm ${number}: mỗi mục dài nhất 300 ký tự, cách nhau bằng dấu chấm phẩy`,
            `Class ${number}: at most 300 characters an item, separated by semicolons`,
          ),
        );
      const known = classes.get(number) ?? [];
      for (const item of items) if (!known.includes(item)) known.push(item);
      classes.set(number, known);
    }
    return [...classes]
      .sort(([a], [b]) => a - b)
      .map(([number, items]): GoodsClass => ({ niceClass: number, items }));
  });

const form = defineForm({
  niceEdition: choice({
    label: words('Phiên bản Bảng phân loại Ni-xơ', 'Edition of the Nice Classification'),
    required: true,
    options: niceEditions.map((edition) => ({
      value: edition.edition,
      label: words(`Ni-xơ ${edition.edition}`, `Nice ${edition.edition}`),
    })),
  }),
  goods: rows<readonly GoodsClass[]>({
    label: words('Hàng hóa, dịch vụ theo nhóm', 'Goods and services by class'),
    schema: goods,
  }),
});

export const goodsSection = section({
  key: 'goods',
  title: words('Hàng hóa, dịch vụ', 'Goods and services'),
  guide: words(
    'Mỗi nhóm một ô; các mục cách nhau bằng dấu chấm phẩy. Quá 6 mục một nhóm thì phí tăng theo từng mục.',
    'One box a class; items separated by semicolons. Over 6 items a class, each further item adds a fee.',
  ),
  applies: () => true,
  form: () => form,
  values: (matter) => ({
    niceEdition: matter.niceEdition,
    goods: matter.goods.map((one) => ({ niceClass: String(one.niceClass), items: one.items.join('; ') })),
  }),
  changes: ({ niceEdition, goods: list }) => ({ niceEdition, goods: list }),
});
