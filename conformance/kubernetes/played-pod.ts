import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Daemon, Tree } from '../mutant.ts';
import { docker } from '../project/docker.ts';
import { ownLabels } from '../project/leftovers.ts';
import type { Project, ProjectSetting } from '../project/project.ts';
import { startProject } from '../project/project.ts';
import type { IssuedCertificate } from '../supply/certificates.ts';
import { loadImages } from './load-images.ts';
import type { KubernetesObject } from './objects.ts';
import { podOwner } from './objects.ts';
import { preparePod } from './pod.ts';
import { configMaps, renderedSecrets, secretObjects } from './pod-data.ts';
import { removePodLeftovers } from './pod-leftovers.ts';
import { makeClaim, podVolumes } from './pod-volumes.ts';
import type { Podman } from './podman.ts';
import { podman as preparePodman } from './podman.ts';
import { renderChart } from './render-chart.ts';
import { sandboxTree } from './sandbox.ts';

const known: readonly Daemon[] = ['postfix', 'dovecot', 'opendkim'];

/** Plays one pod of the compiled chart with podman, in a network namespace beside the world's containers. */
export async function startPlayedPod(setting: ProjectSetting): Promise<Project> {
  const podman = await preparePodman();
  await removePodLeftovers(podman);
  const folder = await mkdtemp(join(tmpdir(), `mailc-pod-${setting.run}-`));
  try {
    return await playIn(folder, podman, setting);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

async function playIn(folder: string, podman: Podman, setting: ProjectSetting): Promise<Project> {
  const { spec, run } = setting;
  const name = `mailc-conform-${run}`;
  const objects = await render(setting.tree, join(folder, 'tree'), spec.kubernetes.namespace);
  const owner = podOwner(objects);
  const { containers } = owner.pod;
  const daemons = known.filter((daemon) => containers.some((each) => each.name === daemon));
  const claims = new Map<string, string>();
  for (const claim of owner.claims) claims.set(claim, await makeClaim(folder, claim));
  const images = containers.map(({ image }) => image);
  await loadImages(podman, images);
  // A pod has one address.
  const plans = setting.plans.map((plan) => ({ ...plan, dovecot: plan.postfix }));
  const sandbox = await startProject({
    ...setting,
    plans,
    tree: sandboxTree(setting.worldImage, claims.get('mailboxes')),
    secrets: new Map(),
    authorities: undefined,
  });
  const volumes = podVolumes(podman, { run: name, folder, labels: ownLabels() }, owner);
  const fill = (certificate: IssuedCertificate): Promise<void> =>
    volumes.fill({
      configMaps: configMaps(objects),
      secrets: new Map([
        ...renderedSecrets(objects),
        ...secretObjects(spec.kubernetes, setting.secrets, certificate),
      ]),
    });
  const pid = (await docker(['inspect', '--format', '{{.State.Pid}}', sandbox.container('postfix')])).trim();
  const files: Record<string, string> = { '/etc/resolv.conf': join(sandbox.folder, 'resolv.conf') };
  if (setting.authorities !== undefined) {
    const bundle = join(folder, 'authorities.pem');
    await writeFile(bundle, setting.authorities);
    files['/etc/ssl/certs/ca-certificates.crt'] = bundle;
  }
  const pod = preparePod({
    // podman 4.3 plays no pod into a namespace that is there already; but it may run there itself.
    podman: podman.within(`/proc/${pid}/ns/net`),
    name,
    folder,
    owner,
    volumes,
    labels: ownLabels(),
    files,
    address: sandbox.ownAddress('postfix', 4) ?? '',
  });
  const remove = async (): Promise<void> => {
    await pod.remove();
    await volumes.remove();
    await sandbox.remove();
  };
  try {
    await fill(setting.certificate);
    await pod.play();
  } catch (error) {
    await remove();
    throw error;
  }
  return {
    ...sandbox,
    plans,
    tree: setting.tree,
    daemons,
    remove,
    ownAddress: (_daemon, family) => sandbox.ownAddress('postfix', family),
    exec: pod.exec,
    logs: pod.logs,
    signal: (daemon, signal) => pod.signal([daemon], signal),
    healthy: pod.healthy,
    kill: (some) => pod.signal(some, 'KILL'),
    stop: pod.stop,
    start: pod.start,
    mend: pod.mend,
    recreate: () => pod.play(),
    writeCertificate: fill,
    writeTree: () => Promise.reject(new Error('the chart of a pod is not changed while it runs')),
  };
}

/** Renders the chart of a tree, which is written to a folder. */
async function render(tree: Tree, folder: string, namespace: string): Promise<readonly KubernetesObject[]> {
  for (const [path, text] of tree) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return renderChart(folder, namespace);
}
