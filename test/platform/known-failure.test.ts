import { expect } from 'chai';
import { knownFailure } from '../../server/platform/known-failure.ts';
import { Problem } from '../../server/platform/problem.ts';

const codeOf = (error: unknown) => {
  const known = knownFailure(error);
  return known instanceof Problem ? known.code : known;
};
const withCode = (code: string) => Object.assign(new Error('as a driver throws it'), { code });

describe('what a library throws', () => {
  const away = {
    'the connection was refused': withCode('ECONNREFUSED'),
    'the connection was cut': withCode('ECONNRESET'),
    'the name of the database’s host is not known just now': withCode('EAI_AGAIN'),
    'the server is shutting down': withCode('57P01'),
    'the server is starting': withCode('57P03'),
    'there are too many connections': withCode('53300'),
    'a statement took too long': withCode('57014'),
    'a transaction was idle for too long': withCode('25P03'),
    'two transactions wait for each other': withCode('40P01'),
    'the server is a standby': withCode('25006'),
    'connecting took too long': new Error('timeout expired'),
    'no connection became free': new Error('timeout exceeded when trying to connect'),
    'the server is silent': new Error('Query read timeout'),
    'the server went away in the middle': new Error('Connection terminated unexpectedly'),
    'the connection is broken': new Error('Client has encountered a connection error and is not queryable'),
    'the pool is being closed': new Error('aborted'),
  };
  for (const [what, error] of Object.entries(away)) {
    it(`is a refusal to come back later when ${what}`, () => {
      expect(codeOf(error)).to.equal('unavailable');
    });
  }

  it('is malformed when the data cannot be stored', () => {
    expect(codeOf(withCode('22P05'))).to.equal('malformed');
  });

  it('stays what it is when it is a bug', () => {
    for (const error of [withCode('42703'), withCode('23505'), new TypeError('x is not a function')])
      expect(codeOf(error)).to.equal(error);
  });
});
