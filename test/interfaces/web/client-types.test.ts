import { clientTypes, committedClientTypes } from '../../../interfaces/web/generate-client.ts';

describe("the types of the page's client", () => {
  it('are those of the route table: `npm run generate:client` after a change of a route', async () => {
    const isFresh = (await committedClientTypes()) === (await clientTypes()); // The difference would fill the screen.
    expect({ isFresh }).toEqual({ isFresh: true });
  });
});
