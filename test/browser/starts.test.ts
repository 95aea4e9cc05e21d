import { expect } from 'chai';
import { launchBrowser } from '../support/browser.ts';

const letters = 'data:text/html;charset=utf-8,<title>Nhãn Làng</title><p id=a>Tây Phương</p>';

describe('the browser of the tests', () => {
  it('opens a page and reads its Vietnamese text', async () => {
    const page = await (await launchBrowser()).newPage();
    await page.goto(letters);
    expect(await page.title()).to.equal('Nhãn Làng');
    expect(await page.locator('#a').textContent()).to.equal('Tây Phương');
    await page.close();
  });
});
