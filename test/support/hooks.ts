// What every mocha process ends with (named in package.json).
import { closeBrowser } from './browser.ts';
import { closeDatabase } from './database.ts';

export const mochaHooks = {
  async afterAll(): Promise<void> {
    await closeBrowser();
    await closeDatabase();
  },
};
