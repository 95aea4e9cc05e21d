import { expect } from 'chai';
import { formOn, openApp, tayPhuongLabel, unescapeHtml, type Browser, type Running } from '../support/app.ts';

describe('several people at once', () => {
  let run: Running;
  let first: Browser;
  let second: Browser;
  before(async () => {
    run = await openApp();
    [first, second] = [await run.officer(), await run.officer()];
  });
  after(() => run.close());

  interface Edited {
    readonly what: string;
    readonly make: () => Promise<string>;
    readonly path: (id: string) => string;
    readonly field: string;
    readonly label: RegExp;
  }
  const edited: readonly Edited[] = [
    { what: 'a party', make: () => run.party(), path: (id) => `/parties/${id}/edit`, field: 'address', label: /Địa chỉ/ },
    { what: 'a village', make: () => run.village(), path: (id) => `/craft-villages/${id}/edit`, field: 'craft', label: /Nghề/ },
    { what: 'a product', make: () => run.product(), path: (id) => `/products/${id}/edit`, field: 'description', label: /Mô tả/ },
    { what: 'a sign', make: () => run.matter(), path: (id) => `/matters/${id}/sign`, field: 'colours', label: /Màu sắc/ },
    { what: 'goods', make: () => run.matter(), path: (id) => `/matters/${id}/goods`, field: 'goods[0][items]', label: /Hàng hóa/ },
    { what: 'the character', make: () => run.matter(), path: (id) => `/matters/${id}/character`, field: 'method', label: /Phương pháp/ },
    { what: 'the filing', make: () => run.matter(), path: (id) => `/matters/${id}/filing`, field: 'plannedFilingOn', label: /Ngày dự kiến nộp/ },
  ]; // prettier-ignore

  for (const { what, make, path, field, label } of edited)
    it(`shows both versions of ${what} to the second editor, who may store theirs or keep the other`, async () => {
      const address = path(await make());
      const [one, two] = field === 'plannedFilingOn' ? ['15/12/2026', '16/01/2027'] : ['bản một', 'bản hai'];
      const forms = await Promise.all(
        [first, second].map(async (person) => formOn((await person.visit(address)).text, address)),
      );
      for (const [i, value] of [one, two].entries()) {
        forms[i]!.set(field, value);
        if (what === 'goods') forms[i]!.set('goods[0][niceClass]', '20');
      }
      expect((await first.send(address, forms[0]!)).status).to.equal(303);
      const answer = await second.send(address, forms[1]!);
      expect(answer.status).to.equal(409);
      const text = unescapeHtml(answer.text);
      expect(text).to.match(label).and.include(one).and.include(two).and.include('Người khác vừa sửa');
      expect((await first.visit(address)).text, 'nothing stored yet')
        .to.include(one)
        .and.not.include(two);
      const resent = formOn(answer.text, address);
      expect((await second.send(address, resent)).status).to.equal(303);
      expect((await first.visit(address)).text).to.include(two);
      const kept = /class="btn btn-secondary" href="([^"]+)"/.exec(answer.text)?.[1];
      expect((await second.visit(kept!)).status).to.equal(200);
    });

  it('shows the two versions in English too', async () => {
    const address = `/products/${await run.product()}/edit`;
    const form = formOn((await first.visit(address)).text, address);
    form.set('status', 'recognised');
    await first.send(address, form);
    form.set('status', 'published');
    second.speak('en');
    const answer = await second.send(address, form);
    second.speak('vi');
    expect(answer.status).to.equal(409);
    expect(answer.text).to.include('Somebody else has just changed').and.include('<td>Status</td>');
    expect(/<tbody>([\s\S]*)<\/tbody>/.exec(answer.text)?.[1]).to.match(/Published[\s\S]*Recognised/);
  });

  const made: readonly [what: string, path: string, form: Record<string, string>, collection: string][] = [
    ['party', '/parties/new', { kind: 'company', name: 'Công ty Đôi', address: 'Thôn 1' }, 'parties'],
    ['village', '/craft-villages/new', { name: 'Làng Đôi', title: 'craft-village', status: 'proposed', craft: 'mộc' }, 'craft-villages'],
    ['product', '/products/new', { name: 'Ghế Đôi', status: 'proposed' }, 'products'],
    ['matter', '/matters/new', { kind: 'collective_mark', words: 'Đôi' }, 'matters'],
  ]; // prettier-ignore

  for (const [what, path, fields, collection] of made)
    it(`makes one ${what} of twenty presses of one button, and twenty of twenty forms`, async () => {
      const count = () => run.connection.collection(collection).countDocuments();
      const form = formOn((await first.visit(path)).text, path);
      for (const [name, value] of Object.entries({ ...fields, place: tayPhuongLabel })) form.set(name, value);
      expect(form.get('submissionKey')).to.match(/^[0-9a-f-]{36}$/);
      const before = await count();
      const same = await Promise.all(Array.from({ length: 20 }, () => first.send(path, form)));
      expect(new Set(same.map(({ status, to }) => `${status} ${to}`)).size).to.equal(1);
      expect(same[0]!.status).to.equal(303);
      expect(await count()).to.equal(before + 1);
      const each = await Promise.all(
        Array.from({ length: 20 }, (_, i) => {
          const own = new URLSearchParams(form);
          own.set('submissionKey', `${form.get('submissionKey')}-${i}`);
          // A village of the same name in the same commune is the same village.
          for (const name of ['name', 'words']) if (own.has(name)) own.set(name, `${own.get(name)} ${i}`);
          return first.send(path, own);
        }),
      );
      expect(new Set(each.map(({ to }) => to)).size).to.equal(20);
      expect(await count()).to.equal(before + 21);
    });

  it('lets one of twenty editors of one version through, and shows nineteen what it stored', async () => {
    const id = await run.matter();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        first.send(`/matters/${id}/sign`, { words: 'Mộc', form: 'word', colours: `màu ${i}`, version: '1' }),
      ),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 303)).to.have.length(1);
    expect(statuses.filter((status) => status === 409)).to.have.length(19);
    expect((await run.app.matters.queries.byId(id))!.version).to.equal(2);
  });

  it('records an event once when the button is pressed twice', async () => {
    const id = await run.matter();
    const form = { type: 'application-filed', on: '02/03/2026' };
    const answers = await Promise.all([1, 2].map(() => first.send(`/matters/${id}/events`, form)));
    expect(answers.map(({ status }) => status).every((status) => status < 500)).to.equal(true);
    expect((await run.app.matters.queries.byId(id))!.events).to.have.length(1);
  });

  it('leaves an audit trail without a gap', async () => {
    const { entries, broken } = await run.app.trail.verify();
    expect(broken).to.equal(undefined);
    expect(entries).to.be.above(90);
  });
});
