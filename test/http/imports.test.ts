// Lists of publications on a page: sent, checked row by row, confirmed, written in the background, stopped, gone on with.
import { expect } from 'chai';
import ExcelJS from 'exceljs';
import { inTcvn3 } from '../../scripts/support/tcvn3.ts';
import {
  formOn,
  inputValue,
  now,
  openApp,
  unescapeHtml,
  type Browser,
  type Running,
} from '../support/app.ts';

const rows = (year: number, count: number, more: (i: number) => string = () => '') =>
  `210,541,731,511\n${Array.from({ length: count }, (_, i) => `4-${year}-${String(i).padStart(5, '0')},MOC ${i}${more(i)},Ong A,20\n`).join('')}`;

describe('imports of publications', function () {
  this.timeout(90_000);
  let run: Running;
  let officer: Browser;
  let time = now;
  before(async () => {
    run = await openApp({ clock: () => time });
    officer = await run.signIn({ role: 'officer', scope: { level: 'nation' } });
  });
  after(() => run.close());

  const idle = () => run.app.transfers.runner.idle();
  /** What is stored of one year's applications: each test has its own. */
  const stored = (year: number) =>
    run.connection
      .collection('publications')
      .find({ applicationNumber: new RegExp(`^4-${year}-`) })
      .sort({ applicationNumber: 1 })
      .toArray();
  const versions = async (year: number) => (await stored(year)).map(({ version }) => version as number);
  const visible = (html: string) => unescapeHtml(html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' '));
  const batch = async (path: string) => (await run.app.transfers.queries.byId(path.split('/').at(-1)!))!;

  /** Sends the file as the page's form does, and waits for its dry run. */
  async function send(content: string | Buffer, name = 'công bố.csv'): Promise<string> {
    const submissionKey = inputValue((await officer.visit('/imports')).text, 'submissionKey')!;
    const sent = await officer.upload('/imports', { submissionKey }, [{ name, content }]);
    expect(sent.status).to.equal(303);
    await idle();
    return sent.to;
  }
  const press = (path: string, button: string, form: Record<string, string> = {}) =>
    officer.send(`${path}/${button}`, form);
  async function write(path: string): Promise<void> {
    expect((await press(path, 'apply', { readRight: '1' })).status).to.equal(303);
    await idle();
  }

  it('checks a list row by row and writes nothing before somebody has confirmed it', async () => {
    const path = await send(
      '210,541,220\n4-2026-00774,CHÈ BA VÌ,04/05/2026\n4-2026-00775,LỤA,31/02/2026\n4-2026-00774,CHÈ KHÁC,04/05/2026\n',
    );
    const page = visible((await officer.visit(path)).text);
    expect(page)
      .to.include('Chờ xác nhận')
      .and.include('Kiểm tra 3 dòng: 1 mới, 0 thay đổi, 0 không đổi, 2 lỗi.');
    expect(page).to.match(
      /3 4-2026-00775 LỤA Lỗi Ngày nộp đơn \(220\): “31\/02\/2026” không phải là một ngày/,
    );
    expect(page).to.match(/4 4-2026-00774 CHÈ KHÁC Lỗi Số đơn \(210\): trùng số với dòng 2/);
    expect(await stored(2026)).to.deep.equal([]);
    const failed = visible((await officer.visit(`${path}?kind=failed`)).text);
    expect(failed).to.include('LỤA').and.not.include('CHÈ BA VÌ');
    const list = (await officer.visit(`${path}?kind=failed&format=csv`)).text;
    expect(list)
      .to.match(/3,4-2026-00775,LỤA,Lỗi,/)
      .and.not.include('BA VÌ');
    await write(path);
    expect(visible((await officer.visit(path)).text)).to.include(
      'Đã ghi xong 3 dòng: 1 mới, 0 thay đổi, 0 không đổi, 2 lỗi không nhận.',
    );
    expect((await stored(2026)).map((one) => one['words'])).to.deep.equal(['CHÈ BA VÌ']);
    const actions = (await run.app.trail.since(0)).filter(
      ({ subject }) => subject.kind === 'publication-batch',
    );
    expect(actions.map(({ action }) => action.split('.')[1])).to.deep.equal([
      'created',
      'checked',
      'confirmed',
      'done',
    ]);
  });

  it('shows text of old fonts before and after, and writes it only when somebody says that it reads right', async () => {
    const path = await send(
      inTcvn3('210,541\n4-2025-00774,Chè Ba Vì làng nghề\n4-2025-00775,Lụa Vạn Phúc\n'),
    );
    const page = visible((await officer.visit(path)).text);
    expect(page).to.include('TCVN3 (ABC)').and.include('ChÌ Ba V× lµng nghÒ Chè Ba Vì làng nghề');
    const refused = await press(path, 'apply');
    expect([refused.status, (await batch(path)).state]).to.deep.equal([422, 'checked']);
    expect(visible(refused.text)).to.include('Hãy xem chữ sau khi chuyển mã');
    const form = formOn((await officer.visit(path)).text, `${path}/check`);
    expect((await officer.send(`${path}/check`, form)).status).to.equal(303);
    await idle();
    const asItStands = await run.app.transfers.queries.rows(path.split('/').at(-1)!, undefined, {
      page: 1,
      pageSize: 1,
    });
    expect(asItStands[0]!.words).to.equal('ChÌ Ba V× lµng nghÒ');
    await officer.send(`${path}/check`, formOn((await officer.visit(path)).text, `${path}/check`));
    await idle();
    await write(path);
    const words = (await stored(2025)).map((one) => one['words']);
    expect(words).to.deep.equal(['Chè Ba Vì làng nghề', 'Lụa Vạn Phúc']);
  });

  it('shows a list typed in VNI before and after, asks, and writes what was converted', async () => {
    // As such a font has it: each mark is a letter of its own.
    const typed = '210,541,731\n4-2024-00774,Laøng ngheà goám söù Baùt Traøng,Coâng ty Nöôùc maém\n';
    const path = await send(Buffer.from(typed, 'latin1'), 'vni.csv');
    const page = visible((await officer.visit(path)).text);
    expect(page)
      .to.include('Nhãn hiệu (541): VNI')
      .and.include('Laøng ngheà goám söù Baùt Traøng Làng nghề gốm sứ Bát Tràng');
    const refused = await press(path, 'apply');
    expect([refused.status, (await batch(path)).state]).to.deep.equal([422, 'checked']);
    expect(await stored(2024)).to.deep.equal([]);
    await write(path);
    expect((await stored(2024)).map((one) => [one['words'], one['applicant']])).to.deep.equal([
      ['Làng nghề gốm sứ Bát Tràng', 'Công ty Nước mắm'],
    ]);
  });

  it('takes a workbook with its title, dates and old fonts as it takes a text file', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Công bố');
    sheet.addRow(['Danh sách đơn công bố']);
    sheet.addRow(['Số đơn', 'Ngày nộp đơn', 'Nhãn hiệu', 'Nhóm']);
    sheet.addRow(['4-2023-00774', new Date('2023-05-04T00:00:00Z'), 'Ñaëc saûn böôûi Dieãn', '30, 31']);
    sheet.addRow(['4-2023-00775', '31/02/2023', 'Löïu', 31]);
    const path = await send(Buffer.from(await book.xlsx.writeBuffer()), 'công bố.xlsx');
    const page = visible((await officer.visit(path)).text);
    expect(page).to.include('VNI').and.include('Ñaëc saûn böôûi Dieãn Đặc sản bưởi Diễn');
    expect(page).to.include('Kiểm tra 2 dòng: 1 mới, 0 thay đổi, 0 không đổi, 1 lỗi.');
    expect((await press(path, 'apply')).status).to.equal(422);
    await write(path);
    expect((await batch(path)).state).to.equal('done');
    expect(
      (await stored(2023)).map((one) => [one['words'], one['filedOn'], one['niceClasses']]),
    ).to.deep.equal([['Đặc sản bưởi Diễn', '2023-05-04', [30, 31]]]);
  });

  it('matches by number what is there, shows old and new, and keeps the history', async () => {
    await write(await send(rows(2011, 3)));
    const path = await send(rows(2011, 3, (i) => (i === 1 ? ' MOI' : '')));
    expect((await batch(path)).check).to.include({ rows: 3, new: 0, changed: 1, same: 2 });
    expect((await officer.visit(`${path}?kind=changed`)).text).to.match(
      /<del>MOC 1<\/del> → <ins>MOC 1 MOI<\/ins>/,
    );
    await write(path);
    const changed = (await stored(2011))[1]!;
    expect(changed['history']).to.have.length(1);
    expect(changed['history'][0].changes).to.deep.equal([{ field: 'words', from: 'MOC 1', to: 'MOC 1 MOI' }]);
    // The same once more: there is nothing to confirm.
    const third = await send(rows(2011, 3, (i) => (i === 1 ? ' MOI' : '')));
    expect((await press(third, 'apply')).status).to.equal(409);
  });

  it('refuses what is no list in words, and asks for a file where there is none', async () => {
    const path = await send('a,b\n1,2\n');
    expect((await batch(path)).state).to.equal('refused');
    expect(visible((await officer.visit(path)).text)).to.include('Không thấy dòng tiêu đề');
    const none = await officer.upload('/imports', {}, []);
    expect([none.status, visible(none.text).includes('Hãy chọn một tệp')]).to.deep.equal([422, true]);
    expect((await officer.visit(`${path}?kind[$ne]=x&page=-1&pageSize=1e9`)).status).to.equal(200);
  });

  it('makes one import of two presses of one button', async () => {
    const submissionKey = inputValue((await officer.visit('/imports')).text, 'submissionKey')!;
    const file = [{ name: 'a.csv', content: rows(2012, 2) }];
    const sent = await Promise.all([1, 2].map(() => officer.upload('/imports', { submissionKey }, file)));
    await idle();
    expect(sent[0]!.to).to.equal(sent[1]!.to);
    const pressed = await Promise.all([1, 2].map(() => press(sent[0]!.to, 'apply')));
    expect(pressed.map(({ status }) => status)).to.include(303);
    await idle();
    expect(await versions(2012)).to.deep.equal([1, 1]);
  });

  it('wants a list checked again when another import has written since', async () => {
    const [first, second] = [await send(rows(2013, 2)), await send(rows(2013, 2, () => ' B'))];
    await write(first);
    const page = visible((await officer.visit(second)).text);
    expect(page).to.include('Từ lúc kiểm tra đã có lần nhập khác ghi vào sổ').and.not.include('Ghi vào sổ');
    const refused = await press(second, 'apply');
    expect([refused.status, visible(refused.text).includes('Kiểm tra lại')]).to.deep.equal([409, true]);
    await press(second, 'check');
    await idle();
    expect((await batch(second)).check).to.include({ changed: 2, new: 0 });
    await write(second);
    expect(await versions(2013)).to.deep.equal([2, 2]);
  });

  it('tells how far it is without a script, stops when asked, and goes on where it stopped', async () => {
    const path = await send(rows(2014, 4_000));
    await press(path, 'apply');
    while (!(await batch(path)).work?.counts?.new) await new Promise((next) => setTimeout(next, 5));
    const during = await officer.visit(path);
    expect(during.text).to.match(/<noscript><meta http-equiv="refresh"/);
    expect(during.text).to.match(/<progress[^>]* max="4000" value="\d+"/);
    expect((await press(path, 'stop')).status).to.equal(303);
    await idle();
    const stopped = await batch(path);
    expect(stopped.state).to.equal('cancelled');
    expect(stopped.result!.rows).to.be.within(1, 3999);
    expect(await stored(2014)).to.have.length(stopped.result!.new);
    await press(path, 'resume');
    await idle();
    const ended = await batch(path);
    expect(ended.state).to.equal('done');
    expect(ended.result).to.include({ rows: 4000, new: 4000, changed: 0, same: 0, failed: 0 });
    expect((await versions(2014)).filter((version) => version === 1)).to.have.length(4000);
    expect((await officer.visit(path)).text).not.to.include('data-live');
  });

  it('clears what was said row by row ninety days after an import ended, and keeps totals, history and what waits', async () => {
    const rowsKept = (path: string) =>
      run.connection.collection('import_rows').countDocuments({ batchId: path.split('/').at(-1) });
    const [ended, asideLater, waiting] = [
      await send(rows(2015, 3)),
      await send(rows(2016, 2)),
      await send(rows(2017, 2)),
    ];
    await write(ended);
    const later = async (days: number) => {
      time = new Date(now.getTime() + days * 86_400_000);
      run.app.transfers.runner.wake();
      await idle();
      officer = await run.signIn({ role: 'officer', scope: { level: 'nation' } });
    };
    await later(60);
    await press(asideLater, 'stop');
    await later(89);
    expect(await rowsKept(ended)).to.equal(3);
    await later(91);
    expect(await Promise.all([ended, asideLater, waiting].map(rowsKept))).to.deep.equal([0, 2, 2]);
    const page = visible((await officer.visit(ended)).text);
    expect(page)
      .to.include('Đã ghi xong 3 dòng: 3 mới')
      .and.include('Kết quả từng dòng chỉ giữ 90 ngày')
      .and.not.include('Kết quả kiểm tra từng dòng');
    expect((await officer.visit(`${ended}?format=csv`)).headers.get('content-type')).to.include('text/html');
    expect(await batch(ended)).to.deep.include({ state: 'done', rowsClearedAt: time });
    await later(151);
    expect(await Promise.all([asideLater, waiting].map(rowsKept))).to.deep.equal([0, 2]);
    // Whoever takes it up again gets a new report.
    await press(asideLater, 'check');
    await idle();
    expect(await rowsKept(asideLater)).to.equal(2);
    expect(visible((await officer.visit(asideLater)).text)).to.include('MOC 1');
    expect(await versions(2015)).to.deep.equal([1, 1, 1]);
  });
});
