import { expect } from 'chai';
import { miniSearcher } from '../../../scripts/bench/similarity-peers.ts';

describe('MiniSearch as a peer', () => {
  it('is asked as its makers advise: without accents, words a letter wrong, the likest first', async () => {
    const peer = miniSearcher();
    const mark = (id: string, name: string) => ({ id, name, niceClasses: [] });
    await peer.build([mark('near', 'Đường Lâmm'), mark('far', 'Bát Tràng'), mark('same', 'ĐƯỜNG LÂM')]);
    expect((await peer.search('duong lam', [], 20)).map(({ id }) => id)).to.deep.equal(['same', 'near']);
    expect(await peer.search('duong lam', [], 1)).to.have.length(1);
  });
});
