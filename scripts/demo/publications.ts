// A list as a colleague may send it: typed with a font from before Unicode, a day that does not exist, a number twice.
// Invented, and only checked: whoever looks at the sample decides whether it is written.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from '../../src/app.ts';
import type { Who } from '../../src/http/index.ts';
import { inTcvn3 } from '../support/tcvn3.ts';

const list = `Danh sách đơn công bố (mẫu, không có thật)

Số đơn;Ngày nộp đơn;Ngày công bố;Nhãn hiệu;Người nộp đơn;Nhóm
4-2026-90001;05/01/2026;27/04/2026;Mộc Chàng Xanh (mẫu);Hợp tác xã mộc Chàng Xanh (mẫu);20
4-2026-90002;06/01/2026;27/04/2026;Chè Đồi Sương (mẫu);Công ty TNHH Đồi Sương (mẫu);30 35
4-2026-90003;31/02/2026;27/04/2026;Gốm Bến Lụa (mẫu);Hợp tác xã gốm Bến Lụa (mẫu);21
4-2026-90004;08/01/2026;27/04/2026;Nón Gió Đồng (mẫu);Hội làng nghề Gió Đồng (mẫu);25
4-2026-90005;09/01/2026;27/04/2026;Miến Suối Trong (mẫu);Hợp tác xã Suối Trong (mẫu);30
4-2026-90001;05/01/2026;27/04/2026;Mộc Chàng Vàng (mẫu);Hợp tác xã mộc Chàng Xanh (mẫu);20
4-2026-90006;12/01/2026;27/04/2026;Mây tre Ngõ Hương (mẫu);Công ty cổ phần Ngõ Hương (mẫu);46
`;

/** Sends the list once; its id. */
export async function sampleImport({ transfers }: App, who: Who): Promise<string> {
  const { batches } = await transfers.queries.list({ page: 1, pageSize: 1 });
  if (batches[0]) return batches[0].id;
  const folder = await mkdtemp(join(tmpdir(), 'nhan-lang-sample-'));
  try {
    const path = join(folder, 'list.csv');
    const content = inTcvn3(list);
    await writeFile(path, content);
    const file = { path, originalName: 'danh-sach-cong-bo-mau.csv', size: content.length };
    return await transfers.service.begin(file, undefined, who);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
