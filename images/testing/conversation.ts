import { spawn } from 'node:child_process';

/** An open line to a server in a container: it stays open until `close`. */
export interface Conversation {
  /** Sends a line, unless it is empty, and returns what the server answers with. */
  say(line: string): Promise<string>;
  close(): void;
}

/** Opens a connection from within a container to one of its own ports, at the loopback or another address of its own. */
export function converse(container: string, port: number, address = '127.0.0.1'): Conversation {
  return speak(container, 'nc.openbsd', address, String(port));
}

/** The same to a port that has TLS from the first byte. */
export function converseUnderTls(container: string, port: number): Conversation {
  return speak(container, 'openssl', 's_client', '-quiet', '-connect', `127.0.0.1:${port}`);
}

function speak(container: string, ...command: readonly string[]): Conversation {
  const child = spawn('docker', ['exec', '-i', container, ...command]);
  let heard = '';
  let wake: (() => void) | undefined;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    heard += text;
    wake?.();
  });
  child.on('close', () => {
    heard += '(closed)\n';
    wake?.();
  });
  return {
    async say(line) {
      if (line !== '') child.stdin.write(`${line}\r\n`);
      while (!heard.endsWith('\n')) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      const answer = heard;
      heard = '';
      return answer;
    },
    close: () => void child.kill(),
  };
}
