import net from 'node:net';
import { PlainFailure } from '../shared/plain-failure.ts';

/** Makes sure, before anything is started, that the API will be able to listen. */
export function insistOnFreePort({ host, port }: { host: string; port: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', (error: NodeJS.ErrnoException) => reject(new PlainFailure(whyNot(error.code, host, port))));
    server.listen(port, host, () => server.close(() => resolve()));
  });
}

function whyNot(code: string | undefined, host: string, port: number): string {
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use by another program. Stop it, or set PORT to another number.`;
  if (code === 'EACCES') return `Port ${port} may only be used by root. Set PORT to a number above 1023.`;
  return `Linkwell cannot listen on ${host}:${port} (${code ?? 'unknown reason'}). Correct HOST.`;
}
