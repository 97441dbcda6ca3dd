import { wishes, type WishesCommand } from '../../../domain/wishes/index.ts';
import { givenWhenThen } from '../../support/given-when-then.ts';
import { declared, withdrawn } from '../../support/wishes.ts';

const given = givenWhenThen(wishes);
const withdraw = (wishId: string): WishesCommand => ({ type: 'WithdrawDeclaredWish', wishId });

describe('withdrawing a declared wish', () => {
  it('records it', () => given(declared('w-1')).when(withdraw('w-1')).then(withdrawn('w-1')));

  it('does nothing when it was withdrawn', () =>
    given(declared('w-1'), withdrawn('w-1')).when(withdraw('w-1')).thenNothing());

  it('does nothing when a later one of the topic has replaced it', () =>
    given(declared('w-1'), declared('w-2')).when(withdraw('w-1')).thenNothing());

  it('does not bring back the one that it had replaced', () =>
    given(declared('w-1'), declared('w-2'), withdrawn('w-2')).when(withdraw('w-1')).thenNothing());

  it('leaves the wishes of other topics alone', () =>
    given(declared('w-1'), declared('w-2', { topic: 'organ-donation' }))
      .when(withdraw('w-1'))
      .then(withdrawn('w-1')));

  it('refuses a wish that nobody has declared', () =>
    given(declared('w-1')).when(withdraw('w-2')).thenRefused({ code: 'wish-not-found' }));
});
