import { expect, it } from 'vitest';
import { checked } from '../support/command.js';

it.each(['../nowhere.yaml', '/nowhere/units.yaml', 'a/../../nowhere.csv'])(
  '%s is outside of the folder: not even whether it is there is looked at',
  async (file) => {
    const found = await checked(
      `title: 测试\nkickoff: 2014-03-03\nlevels: [市]\nunits: { file: ${file} }\n`,
    );
    expect(found.map((one) => one.code)).toEqual(['TC006']);
  },
);
