import { Sqlite } from '../../../src/store/sqlite/driver.js';
import { describe, expect, it } from 'vitest';
import { explain, StoreError } from '../../../src/store/sqlite/error.js';

describe('explain', () => {
  it.each([
    ['SQLITE_BUSY', 'LOCKED', /stop it first/],
    ['SQLITE_BUSY_RECOVERY', 'LOCKED', /stop it first/],
    ['SQLITE_CORRUPT_INDEX', 'CORRUPT', /put a backup in its place/],
    ['SQLITE_NOTADB', 'NOT_A_DATABASE', /move it away/],
    ['SQLITE_FULL', 'FULL', /free some/],
    ['SQLITE_CANTOPEN', 'UNWRITABLE', /give this user the right to write/],
    ['SQLITE_READONLY_DIRECTORY', 'UNWRITABLE', /give this user the right to write/],
    ['SQLITE_IOERR_WRITE', 'UNWRITABLE', /give this user the right to write/],
  ])('says of %s what the operator is to do', (given, code, advice) => {
    const error = explain(new Sqlite.SqliteError('cryptic', given), 'data/nutshell.sqlite');

    expect(error).toBeInstanceOf(StoreError);
    expect(error).toMatchObject({ code, message: expect.stringMatching(advice) });
    expect(error).toMatchObject({ message: expect.stringContaining('data/nutshell.sqlite') });
  });

  it('gives back what is no trouble of the file', () => {
    const fault = new TypeError('a mistake of ours');
    const mistake = new Sqlite.SqliteError('near "SELEKT": syntax error', 'SQLITE_ERROR');

    expect(explain(fault, 'x')).toBe(fault);
    expect(explain(mistake, 'x')).toBe(mistake);
  });
});
