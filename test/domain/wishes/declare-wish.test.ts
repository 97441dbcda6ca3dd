import { wishes } from '../../../domain/wishes/index.ts';
import { givenWhenThen } from '../../support/given-when-then.ts';
import { declared, declaring, withdrawn } from '../../support/wishes.ts';

const given = givenWhenThen(wishes);

describe('declaring a wish in one’s own words', () => {
  it('records it under its topic and day', () => given().when(declaring('w-1')).then(declared('w-1')));

  it('records a later one of the same topic, which replaces it', () =>
    given(declared('w-1'))
      .when(declaring('w-2', { text: '可以插管' }))
      .then(declared('w-2', { text: '可以插管' })));

  it('takes the same words again under a new id: it is said once more', () =>
    given(declared('w-1')).when(declaring('w-2')).then(declared('w-2')));

  it('does nothing when the same wish is sent again, also after it was withdrawn', () => {
    given(declared('w-1')).when(declaring('w-1')).thenNothing();
    given(declared('w-1'), withdrawn('w-1')).when(declaring('w-1')).thenNothing();
  });

  it('takes the space around the words away', () =>
    given()
      .when(declaring('w-1', { text: '\n不要插管\u3000' }))
      .then(declared('w-1')));

  it('refuses a wish without words', () =>
    given()
      .when(declaring('w-1', { text: ' \n' }))
      .thenRefused({ code: 'wish-text-empty' }));

  it('takes two pages and refuses more', () => {
    const twoPages = '願'.repeat(4_000);
    given()
      .when(declaring('w-1', { text: twoPages }))
      .then(declared('w-1', { text: twoPages }));
    given()
      .when(declaring('w-1', { text: `${twoPages}。` }))
      .thenRefused({ code: 'wish-text-too-long', charactersMax: 4_000 });
  });
});
