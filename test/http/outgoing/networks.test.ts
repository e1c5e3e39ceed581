import { describe, expect, it } from '@jest/globals';
import { Networks } from '../../../src/http/outgoing/networks.ts';

describe('without being told more', () => {
  const networks = new Networks();

  it.each(['93.184.215.14', '2606:2800:21f:cb07::1'])('%s may be asked', (address) => {
    expect(networks.allow(address)).toBe(true);
  });

  it.each([
    ['this computer', '127.0.0.1'],
    ['this computer by another number', '127.8.9.10'],
    ['this computer', '::1'],
    ['any address of this computer', '0.0.0.0'],
    ['any address of this computer', '::'],
    ['a neighbour', '10.0.0.5'],
    ['a neighbour', '172.16.0.1'],
    ['a neighbour', '192.168.1.1'],
    ['a neighbour', 'fd12:3456::1'],
    ['a neighbour on the wire', '169.254.10.10'],
    ['the facts of a cloud about itself', '169.254.169.254'],
    ['a neighbour on the wire', 'fe80::1'],
    ['a neighbour behind the provider', '100.64.0.1'],
    ['many at once', '224.0.0.1'],
    ['many at once', 'ff02::1'],
    ['everybody', '255.255.255.255'],
    ['this computer, dressed as version 6', '::ffff:127.0.0.1'],
    ['this computer, dressed the old way', '::127.0.0.1'],
    ['a neighbour through a translator', '64:ff9b::a00:5'],
    ['a neighbour through a tunnel', '2002:a00:5::1'],
    ['what documents name', '192.0.2.1'],
    ['what documents name', '2001:db8::1'],
    ['no address', 'example.org'],
    ['no address', ''],
  ])('%s may not: %s', (_what, address) => {
    expect(networks.allow(address)).toBe(false);
  });
});

describe('networks that the operator names', () => {
  it.each([
    ['10.1.0.0/16', '10.1.2.3', '10.2.0.1'],
    ['192.168.1.7', '192.168.1.7', '192.168.1.8'],
    ['loopback', '127.0.0.1', '10.0.0.1'],
    ['loopback', '::1', 'fe80::1'],
    ['loopback', '::ffff:127.0.0.1', '::ffff:10.0.0.1'],
    ['fd00::/8', 'fd12::1', '10.0.0.1'],
  ])('%s lets in %s and not %s', (named, within, without) => {
    const networks = new Networks([named]);

    expect(networks.allow(within)).toBe(true);
    expect(networks.names(within)).toBe(true);
    expect(networks.allow(without)).toBe(false);
  });

  it('do not name what is public', () => {
    expect(new Networks(['loopback']).names('93.184.215.14')).toBe(false);
  });
});
