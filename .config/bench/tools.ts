import { packagesImage, postfixImage, stockImage, toolsImage } from './images.ts';
import { run } from './run.ts';

/** smtp-source(1) and smtp-sink(1) are no part of the images; they lie where the images were made from. */
export function buildTools(): void {
  build(toolsImage, [
    'COPY --from=files /x/root/usr/sbin/smtp-source /x/root/usr/sbin/smtp-sink /usr/sbin/',
    'ENTRYPOINT []',
  ]);
}

/** Postfix of the same image with the configuration that its makers ship, which gives every service a chroot. */
export function buildStock(): void {
  build(stockImage, [
    'COPY --from=files /x/root/usr/share/postfix/master.cf.dist /etc/postfix/master.cf',
    `RUN printf 'compatibility_level = 3.6\\nmeta_directory = /usr/share/postfix\\nmaillog_file = /dev/stdout\\nalias_maps =\\n' >/etc/postfix/main.cf \\`,
    "  && postconf -F '*/*/chroot = n' && chown postfix:root /var/lib/postfix",
    'ENTRYPOINT ["postfix", "start-fg"]',
  ]);
}

function build(image: string, lines: readonly string[]): void {
  const file = [`FROM ${packagesImage} AS files`, `FROM ${postfixImage}`, ...lines, 'HEALTHCHECK NONE', ''];
  run('docker', ['build', '--quiet', '--tag', image, '-'], file.join('\n'));
}
