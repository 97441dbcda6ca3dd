import { wishes } from '../../../domain/wishes/index.ts';
import { givenWhenThen } from '../../support/given-when-then.ts';
import { donation, noted, palliative, restated, stating } from '../../support/wishes.ts';

const given = givenWhenThen(wishes);

describe('a document stating the wishes on the card', () => {
  it('records a wish that is news', () => given().when(stating(1, palliative)).then(noted(1, palliative)));

  it('records a row once that the document prints twice', () =>
    given()
      .when(stating(1, palliative, palliative))
      .then(noted(1, palliative)));

  it('does nothing when the document has stated it before', () =>
    given(noted(1, palliative)).when(stating(1, palliative)).thenNothing());

  it('records that a later document says the same, without a copy', () =>
    given(noted(1, palliative)).when(stating(2, palliative)).then(restated(2, palliative)));

  it('marks another wish in place of the known one as a revision', () =>
    given(noted(1, palliative))
      .when(stating(2, donation))
      .then(noted(2, donation, true)));

  it('does nothing for an empty section', () => given().when(stating(1)).thenNothing());
});
